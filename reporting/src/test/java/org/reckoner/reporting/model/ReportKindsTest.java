// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.reporting.SampleLedger;

/** Every kind is composed from the same paragraphs, and tells only what it is about. */
class ReportKindsTest {

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void everyKindHasSectionsNotesAndNoPointerToNowhere(ReportKind kind) {
    ReportModel model = SampleLedger.model(kind);

    Set<String> anchors =
        model.sections().stream().map(Section::anchor).collect(Collectors.toSet());
    assertThat(model.sections()).isNotEmpty().noneMatch(one -> one.blocks().isEmpty());
    assertThat(model.notes()).isNotEmpty();
    assertThat(OriginTest.runs(model))
        .filteredOn(Run.Pointer.class::isInstance)
        .extracting(run -> ((Run.Pointer) run).target())
        .allMatch(anchors::contains);
  }

  @Test
  void aReportOnOneIncidentTellsOfNoOther() {
    ReportModel model = SampleLedger.model(ReportKind.INCIDENT);

    assertThat(model.title().title()).isEqualTo("Poloniex: the evidence and what it supports");
    assertThat(anchors(model)).startsWith("summary", "values", "accounts");
    assertThat(said(model)).contains("Poloniex", "USD 126 million").doesNotContain("CoinEx");
  }

  @Test
  void aReportOnOneActorHoldsWhatIsAttributedToIt() {
    ReportModel model = SampleLedger.model(ReportKind.ACTOR);

    assertThat(model.title().title()).startsWith("Lazarus Group");
    assertThat(said(model)).contains("Poloniex").doesNotContain("CoinEx lost");
  }

  @Test
  void aDigestTellsWhatTheEarlierLedgerHadNot() {
    ReportModel model = SampleLedger.model(ReportKind.DIGEST);

    assertThat(said(model))
        .contains("Compared with the ledger as of 1 January 2024 there are 5 new documents");
  }

  @Test
  void aDigestOfNothingNewSaysSo() {
    EarlierLedger same =
        new EarlierLedger(LocalDate.of(2025, 3, 1), SampleLedger.ledger(), Sha256.of("the same"));

    ReportModel model =
        ReportModel.of(SampleLedger.ledger(), request(ReportKind.DIGEST, Selection.ALL, same));

    assertThat(said(model)).contains("nothing is new and no value has changed");
  }

  @Test
  void theChangeLogIsAnAnnexOfTheComprehensiveReport() {
    EarlierLedger earlier =
        new EarlierLedger(LocalDate.of(2024, 1, 1), SampleLedger.empty(), Sha256.of("earlier"));

    ReportModel model =
        ReportModel.of(
            SampleLedger.ledger(), request(ReportKind.COMPREHENSIVE, Selection.ALL, earlier));

    assertThat(anchors(model)).contains("changes").endsWith("glossary");
  }

  @Test
  void whatTheLedgerDoesNotHoldIsNotReportedOn() {
    assertThatThrownBy(
            () ->
                ReportModel.of(
                    SampleLedger.ledger(),
                    request(ReportKind.INCIDENT, new Selection(null, null, null, "4711"), null)))
        .isInstanceOf(NothingToReportException.class)
        .hasMessage("The ledger holds no incident '4711'.");
    assertThatThrownBy(
            () ->
                ReportModel.of(
                    SampleLedger.ledger(),
                    request(
                        ReportKind.ACTOR, new Selection(null, null, "Quiet Badger", null), null)))
        .isInstanceOf(NothingToReportException.class)
        .hasMessage("The ledger holds nothing on 'Quiet Badger'.");
  }

  @Test
  void aKindSaysWhatItLacks() {
    assertThatThrownBy(() -> request(ReportKind.DIGEST, Selection.ALL, null))
        .isInstanceOf(UnfitRequestException.class)
        .hasMessage("A digest needs the day since when: 'since'.");
    assertThatThrownBy(() -> request(ReportKind.INCIDENT, Selection.ALL, null))
        .isInstanceOf(UnfitRequestException.class);
    assertThatThrownBy(() -> ReportKind.named("novel"))
        .hasMessage(
            "There is no kind of report 'novel': comprehensive, incident, actor, digest, brief");
  }

  private static ReportRequest request(
      ReportKind kind, Selection selection, @Nullable EarlierLedger earlier) {
    return new ReportRequest(
        kind, null, selection, LocalDate.of(2025, 4, 1), Tlp.CLEAR, Sha256.of("now"), earlier);
  }

  private static List<String> anchors(ReportModel model) {
    return model.sections().stream().map(Section::anchor).toList();
  }

  private static String said(ReportModel model) {
    return OriginTest.runs(model).stream()
        .map(Run::text)
        .collect(Collectors.joining())
        .replace('\u00a0', ' ');
  }
}
