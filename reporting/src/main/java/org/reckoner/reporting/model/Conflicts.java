// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.total.Total;

/** Where sources do not go together, how it was ruled, and what other rules would have given. */
final class Conflicts {
  /** More than these are counted, not described. */
  static final int DESCRIBED = 60;

  private static final List<Block.Column> SENSITIVITY =
      List.of(
          new Block.Column("Subject", 24, false),
          new Block.Column("Property", 18, false),
          new Block.Column("Stands", 18, false),
          new Block.Column("By rule", 16, false),
          new Block.Column("Other rules would give", 24, false));

  private static final List<Block.Column> SCOPES =
      List.of(new Block.Column("One figure", 50, false), new Block.Column("The other", 50, false));

  private Conflicts() {}

  static List<Block> blocks(Draft draft) {
    List<Conflict> conflicts = draft.ledger().conflicts();
    List<Block> blocks = new ArrayList<>();
    if (conflicts.isEmpty()) {
      blocks.add(draft.paragraph("No conflict between sources was found."));
    } else {
      blocks.add(draft.paragraph(opening(conflicts)));
      conflicts.stream()
          .filter(one -> one.kind() != Conflict.Kind.SCOPE)
          .limit(DESCRIBED)
          .forEach(conflict -> blocks.add(paragraph(draft, conflict)));
      blocks.addAll(scopes(draft));
    }
    blocks.addAll(sensitivity(draft));
    return blocks;
  }

  private static Prose opening(List<Conflict> conflicts) {
    Map<Conflict.Kind, List<Conflict>> kinds = new EnumMap<>(Conflict.Kind.class);
    conflicts.forEach(one -> kinds.computeIfAbsent(one.kind(), k -> new ArrayList<>()).add(one));
    Prose prose = Prose.of("Sources do not go together, or may seem not to, in ");
    prose.value(Wording.plural(conflicts.size(), "point"), Draft.counted("conflicts", conflicts));
    prose.words(": ");
    prose.listing(
        List.copyOf(kinds.entrySet()),
        (sentence, kind) ->
            sentence
                .value(
                    Wording.number(kind.getValue().size()),
                    Draft.counted(
                        "conflicts of " + Disagreement.name(kind.getKey()), kind.getValue()))
                .words(" of " + Disagreement.name(kind.getKey())));
    return prose.words(
        ". Each number stays in the ledger with its sentence, whichever one stands.");
  }

  static Block.Paragraph paragraph(Draft draft, Conflict conflict) {
    String kind = Disagreement.name(conflict.kind());
    String subject = Disagreement.subject(draft, conflict);
    Prose lead =
        subject.isEmpty()
            ? Prose.of(Wording.capital(kind))
            : new Prose()
                .name(Wording.capital(subject), Disagreement.origin(draft, conflict))
                .words(" (" + kind + ")");
    return draft.paragraph(lead, Disagreement.told(draft, conflict));
  }

  /** Differences of scope contradict nothing; they are listed, so that nobody takes them for it. */
  private static List<Block> scopes(Draft draft) {
    List<Conflict> scopes =
        draft.ledger().conflicts().stream()
            .filter(one -> one.kind() == Conflict.Kind.SCOPE)
            .toList();
    if (scopes.isEmpty()) {
      return List.of();
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Conflict conflict : scopes) {
      List<Conflict.Side> sides = conflict.sides();
      Prose others = new Prose();
      sides.stream()
          .skip(1)
          .forEach(
              side ->
                  others.words(others.isEmpty() ? "" : "; ").then(Disagreement.side(draft, side)));
      rows.add(
          new Block.Row(
              null, List.of(Disagreement.side(draft, sides.get(0)).runs(), others.runs())));
    }
    return List.of(
        draft.paragraph(
            Prose.of("Of the points above, ")
                .value(Wording.number(scopes.size()), Draft.counted("differences of scope", scopes))
                .words(
                    " are differences of scope: another period or another actor. They are no"
                        + " contradictions, but are easily read as such.")),
        draft.table("Figures that differ in scope and do not contradict each other", SCOPES, rows));
  }

  /** One row for each value that another rule would have chosen differently. */
  private static List<Block> sensitivity(Draft draft) {
    List<Block.Row> rows = new ArrayList<>();
    for (Incident incident : draft.incidents()) {
      rows(draft, incident.name(), incident.claims(), incident.resolutions(), rows);
    }
    for (Total total : draft.totals()) {
      rows(draft, total.name(), total.claims(), total.resolutions(), rows);
    }
    if (rows.isEmpty()) {
      return List.of(
          draft.paragraph(
              "No value depends on the choice of the rule: where several are claimed, every rule"
                  + " chooses the same."));
    }
    return List.of(
        draft.paragraph(
            Prose.of("The values in the table below depend on the choice of the rule. ")
                .words(
                    "It gives what stands, by which rule, and what each other rule would give.")),
        draft.table("What other rules would give", SENSITIVITY, rows));
  }

  private static void rows(
      Draft draft,
      String name,
      List<ClaimKey> claims,
      List<Resolution> resolutions,
      List<Block.Row> rows) {
    for (Resolution resolution : resolutions) {
      if (Incidents.differing(resolution) == 0) {
        continue;
      }
      Prose others = new Prose();
      for (Resolution.Alternative other : resolution.alternatives()) {
        if (!other.value().equals(resolution.value())) {
          others.words(others.isEmpty() ? "" : "; ");
          others.value(Wording.value(other.value()), draft.sourced(other.chosen()));
          others.words(" (" + Wording.words(other.ruleId()) + ")");
        }
      }
      rows.add(
          new Block.Row(
              null,
              List.of(
                  new Prose().name(VisibleText.of(name), draft.sourced(claims)).runs(),
                  Prose.of(resolution.property().label()).runs(),
                  new Prose()
                      .value(Wording.value(resolution.value()), draft.sourced(resolution.chosen()))
                      .runs(),
                  Prose.of(Wording.words(resolution.ruleId())).runs(),
                  others.runs())));
    }
  }
}
