// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.rule.ResolutionRule;
import org.reckoner.domain.total.Total;

/** How the report came about, and the rules that had a say in it. */
final class Method {
  private static final List<Block.Column> RULES =
      List.of(
          new Block.Column("Rule", 50, false),
          new Block.Column("Version", 20, false),
          new Block.Column("Applied", 30, true));

  private static final List<Block.Column> CHOICE =
      List.of(
          new Block.Column("Rule", 26, false),
          new Block.Column("What it does", 48, false),
          new Block.Column("Version", 12, false),
          new Block.Column("Applied", 14, true));

  private Method() {}

  static List<Block> blocks(Draft draft) {
    Ledger ledger = draft.ledger();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        draft.paragraph(
            "Documents are read, claims are taken from their sentences by rules, and the ledger is"
                + " worked out from the claims and from the decisions of analysts. Claims and"
                + " decisions never change. The same claims, decisions and rules give the same"
                + " ledger, and the same ledger gives this report to the byte."));
    blocks.add(
        draft.paragraph(
            "A value is sourced, derived or looked up; there is no fourth kind. Of several values"
                + " that are claimed for one thing, one stands by a named rule. The others remain."
                + " Corroboration counts independent groups of sources, not documents."));
    blocks.add(
        draft.paragraph(
            "What sources put as suspected, possible, expected or under investigation is reported"
                + " as such. Nothing that this report says expresses a level of confidence of its"
                + " own."));
    if (!ledger.unappliedDecisions().isEmpty()) {
      blocks.add(
          draft.paragraph("Decisions that could not be applied, or that contradict each other:"));
      blocks.add(
          new Block.Points(
              ledger.unappliedDecisions().stream()
                  .map(
                      one ->
                          new Prose()
                              .name(
                                  VisibleText.of(one),
                                  new Origin.Derived("decisions of analysts", List.of()))
                              .runs())
                  .toList()));
    }
    blocks.add(
        draft.table("Rules by which values are chosen, in their order", CHOICE, choice(draft)));
    blocks.add(draft.table("Rules by which claims were found", RULES, rows(extractions(ledger))));
    return blocks;
  }

  private static Map<String, Integer> resolutions(Draft draft) {
    Map<String, Integer> applied = new TreeMap<>();
    for (Incident incident : draft.ledger().incidents()) {
      incident.resolutions().forEach(one -> count(applied, one));
    }
    for (Total total : draft.ledger().totals()) {
      total.resolutions().forEach(one -> count(applied, one));
    }
    return applied;
  }

  private static void count(Map<String, Integer> applied, Resolution one) {
    applied.merge(key(one.ruleId(), one.ruleVersion()), 1, Integer::sum);
  }

  /** Every rule of the ledger with what it does, whether or not it was applied here. */
  private static List<Block.Row> choice(Draft draft) {
    Map<String, Integer> applied = resolutions(draft);
    Map<String, String> sentences = new LinkedHashMap<>();
    ResolutionRule.all()
        .values()
        .forEach(rule -> sentences.put(key(rule.id(), rule.version()), rule.sentence()));
    applied.keySet().forEach(rule -> sentences.putIfAbsent(rule, "A rule of an earlier version."));
    List<Block.Row> rows = new ArrayList<>();
    sentences.forEach(
        (rule, sentence) -> {
          String[] parts = rule.split("\u0000", -1);
          Origin origin = new Origin.Reference("Rules of Reckoner", parts[1], parts[0]);
          int uses = applied.getOrDefault(rule, 0);
          rows.add(
              new Block.Row(
                  null,
                  List.of(
                      new Prose().name(VisibleText.of(parts[0]), origin).runs(),
                      Prose.of(sentence).runs(),
                      new Prose().name(VisibleText.of(parts[1]), origin).runs(),
                      new Prose().name(Wording.number(uses), Draft.counted("uses", uses)).runs())));
        });
    return rows;
  }

  private static String key(String rule, String version) {
    return rule + "\u0000" + version;
  }

  private static Map<String, Integer> extractions(Ledger ledger) {
    Map<String, Integer> applied = new TreeMap<>();
    ledger
        .claims()
        .forEach(one -> applied.merge(key(one.ruleId(), one.ruleVersion()), 1, Integer::sum));
    return applied;
  }

  private static List<Block.Row> rows(Map<String, Integer> applied) {
    List<Block.Row> rows = new ArrayList<>();
    applied.forEach(
        (rule, uses) -> {
          String[] parts = rule.split("\u0000", -1);
          Origin origin = new Origin.Reference("Rules of Reckoner", parts[1], parts[0]);
          rows.add(
              new Block.Row(
                  null,
                  List.of(
                      new Prose().name(VisibleText.of(parts[0]), origin).runs(),
                      new Prose().name(VisibleText.of(parts[1]), origin).runs(),
                      new Prose().name(Wording.number(uses), Draft.counted("uses", uses)).runs())));
        });
    return rows;
  }
}
