// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.SampleLedger;

/** Every value of a report has its origin, and there is no fourth kind. */
class OriginTest {

  @Test
  void ourOwnWordsCarryNoFigure() {
    List<Run> runs = runs(SampleLedger.model());

    assertThat(runs)
        .hasSizeGreaterThan(200)
        .filteredOn(run -> run instanceof Run.Words || run instanceof Run.Pointer)
        .extracting(Run::text)
        .noneMatch(text -> text.chars().anyMatch(Character::isDigit));
  }

  @Test
  void aSourcedValueCitesClaimsOfTheLedgerAndADerivedOneItsFormula() {
    Ledger ledger = SampleLedger.ledger();
    Set<String> known =
        ledger.claims().stream().map(one -> one.claim().key().value()).collect(Collectors.toSet());

    List<Origin> origins = origins(ReportModel.of(ledger, SampleLedger.request()));

    assertThat(origins).isNotEmpty().allSatisfy(origin -> holds(origin, known));
  }

  private static void holds(Origin origin, Set<String> known) {
    if (origin instanceof Origin.Sourced sourced) {
      assertThat(known).containsAll(sourced.claimKeys());
    } else if (origin instanceof Origin.Derived derived) {
      assertThat(derived.formula()).isNotBlank();
      derived.operands().forEach(operand -> holds(operand.origin(), known));
    } else {
      Origin.Reference reference = (Origin.Reference) origin;
      assertThat(List.of(reference.dataset(), reference.version(), reference.id()))
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void everyNoteIsReferredToAndEveryValueHasItsNote() {
    ReportModel model = SampleLedger.model();
    List<Origin> noted =
        runs(model).stream()
            .filter(run -> run instanceof Run.Value || run instanceof Run.Quoted)
            .map(OriginTest::origin)
            .distinct()
            .toList();

    assertThat(model.notes()).extracting(Note::origin).containsExactlyElementsOf(noted);
    assertThat(model.notes())
        .extracting(Note::number)
        .containsExactlyElementsOf(
            java.util.stream.IntStream.rangeClosed(1, noted.size()).boxed().toList());
  }

  private static List<Origin> origins(ReportModel model) {
    return runs(model).stream()
        .filter(run -> !(run instanceof Run.Words || run instanceof Run.Pointer))
        .map(OriginTest::origin)
        .toList();
  }

  private static Origin origin(Run run) {
    if (run instanceof Run.Value value) {
      return value.origin();
    }
    return run instanceof Run.Name name ? name.origin() : ((Run.Quoted) run).origin();
  }

  static List<Run> runs(ReportModel model) {
    List<Run> runs = new ArrayList<>();
    model.sections().forEach(section -> section.blocks().forEach(b -> Notes.runs(b, runs::add)));
    return runs;
  }
}
