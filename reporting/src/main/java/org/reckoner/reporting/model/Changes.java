// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.total.Total;

/** What changed since the earlier ledger that the report is compared with. */
final class Changes {
  private static final List<Block.Column> VALUES =
      List.of(
          new Block.Column("Subject", 24, false),
          new Block.Column("Property", 20, false),
          new Block.Column("Stood", 18, false),
          new Block.Column("Stands", 18, false),
          new Block.Column("By rule", 20, false));

  private Changes() {}

  /** The whole change log in one annex. */
  static List<Block> all(Draft draft) {
    Difference difference = difference(draft);
    List<Block> blocks = new ArrayList<>(summary(draft));
    if (difference.nothing()) {
      return blocks;
    }
    part(blocks, "New incidents", incidents(draft), difference.incidents());
    part(blocks, "Values that changed", values(draft), difference.values());
    part(blocks, "New totals", totals(draft), difference.totals());
    part(blocks, "New documents", documents(draft), difference.documents());
    return blocks;
  }

  private static void part(
      List<Block> blocks, String heading, List<Block> told, Collection<?> changed) {
    if (!changed.isEmpty()) {
      blocks.add(new Block.Subheading(heading));
      blocks.addAll(told);
    }
  }

  private static Difference difference(Draft draft) {
    Ledger earlier = draft.request().comparedWith().ledger();
    return Difference.between(Narrowing.of(earlier, draft.request().selection()), draft.ledger());
  }

  static List<Block> summary(Draft draft) {
    EarlierLedger earlier = draft.request().comparedWith();
    Difference difference = difference(draft);
    Origin day = new Origin.Derived("the day of the earlier ledger " + earlier.hash(), List.of());
    Prose prose = Prose.of("Compared with the ledger as of ");
    prose.value(Wording.date(earlier.since()), day);
    if (difference.nothing()) {
      return List.of(draft.paragraph(prose.words(", nothing is new and no value has changed.")));
    }
    prose.words(" there are ");
    counted(prose, "new document", difference.documents()).words(", ");
    counted(prose, "new incident", difference.incidents()).words(", ");
    counted(prose, "new total", difference.totals()).words(", ");
    counted(prose, "new conflict", difference.conflicts()).words(" and ");
    counted(prose, "changed value", difference.values()).words(".");
    if (!difference.gone().isEmpty()) {
      prose.words(
          " No longer separate entries, since they were joined to others or rest on what"
              + " was withdrawn: ");
      prose.listing(
          difference.gone(), (sentence, name) -> sentence.name(VisibleText.of(name), day));
      prose.words(".");
    }
    return List.of(draft.paragraph(prose));
  }

  private static Prose counted(Prose prose, String what, Collection<?> entries) {
    return prose.value(
        Wording.plural(entries.size(), what),
        new Origin.Derived(
            "counted against the earlier ledger: "
                + Wording.plural(entries.size(), what).replace('\u00a0', ' '),
            List.of()));
  }

  static List<Block> incidents(Draft draft) {
    List<Incident> incidents = difference(draft).incidents();
    if (incidents.isEmpty()) {
      return List.of(draft.paragraph("No incident is new."));
    }
    List<Block> blocks = new ArrayList<>();
    Incidents.described(incidents)
        .forEach(incident -> blocks.add(Incidents.paragraph(draft, incident)));
    return blocks;
  }

  static List<Block> totals(Draft draft) {
    List<Total> totals = difference(draft).totals();
    if (totals.isEmpty()) {
      return List.of(draft.paragraph("No total is new."));
    }
    List<Block> blocks = new ArrayList<>();
    totals.forEach(total -> blocks.add(Totals.paragraph(draft, total)));
    return blocks;
  }

  static List<Block> conflicts(Draft draft) {
    List<Conflict> conflicts = difference(draft).conflicts();
    if (conflicts.isEmpty()) {
      return List.of(draft.paragraph("No conflict between sources is new."));
    }
    List<Block> blocks = new ArrayList<>();
    conflicts.stream()
        .limit(Conflicts.DESCRIBED)
        .forEach(conflict -> blocks.add(Conflicts.paragraph(draft, conflict)));
    return blocks;
  }

  static List<Block> documents(Draft draft) {
    var documents = difference(draft).documents();
    return documents.isEmpty()
        ? List.of(draft.paragraph("No document is new."))
        : List.of(Sources.documents(draft, documents));
  }

  static List<Block> values(Draft draft) {
    List<Difference.Changed> values = difference(draft).values();
    if (values.isEmpty()) {
      return List.of(draft.paragraph("No value that stands has changed."));
    }
    List<Block.Row> rows = new ArrayList<>();
    values.forEach(changed -> rows.add(row(draft, changed)));
    return List.of(
        draft.table(
            "Values that stood in the earlier ledger and those that stand now", VALUES, rows));
  }

  private static Block.Row row(Draft draft, Difference.Changed changed) {
    Origin before =
        new Origin.Derived(
            "as it stood in the earlier ledger " + draft.request().comparedWith().hash(),
            List.of());
    List<ClaimKey> claims = changed.claims();
    var was = changed.was();
    var now = changed.now();
    return new Block.Row(
        null,
        List.of(
            new Prose().name(VisibleText.of(changed.name()), draft.sourced(claims)).runs(),
            Prose.of(changed.property().label()).runs(),
            was == null
                ? Prose.of("nothing stated").runs()
                : new Prose().value(Wording.value(was), before).runs(),
            now == null
                ? Prose.of("nothing any more").runs()
                : new Prose().value(Wording.value(now.value()), draft.sourced(now.chosen())).runs(),
            now == null ? Prose.of("none").runs() : Prose.of(Wording.words(now.ruleId())).runs()));
  }
}
