// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.evidence.Origin;

/** The words that the report uses in a fixed sense. */
final class Glossary {
  private static final List<Block.Column> TERMS =
      List.of(new Block.Column("Term", 25, false), new Block.Column("Meaning", 75, false));

  private static final List<Block.Column> LIKELIHOOD =
      List.of(new Block.Column("Word", 50, false), new Block.Column("Stands for", 50, false));

  /** Intelligence Community Directive 203, Analytic Standards, 2 January 2015, D.6.e(2)(a). */
  private static final List<List<String>> ICD_203 =
      List.of(
          List.of("almost no chance, remote", "1 to 5 per cent"),
          List.of("very unlikely, highly improbable", "5 to 20 per cent"),
          List.of("unlikely, improbable", "20 to 45 per cent"),
          List.of("roughly even chance, roughly even odds", "45 to 55 per cent"),
          List.of("likely, probable", "55 to 80 per cent"),
          List.of("very likely, highly probable", "80 to 95 per cent"),
          List.of("almost certain, nearly certain", "95 to 99 per cent"));

  private static final List<List<String>> MEANINGS =
      List.of(
          List.of("Claim", "What one document says, with its exact words."),
          List.of("Asserter", "Whom a document credits for what it says; it may credit nobody."),
          List.of(
              "Independent group",
              "Claims that rest on one origin: one asserter's one work, or copies of one text."),
          List.of("Stands", "Chosen by a named rule among the values that are claimed."),
          List.of(
              "Total", "What a source says of many incidents together, for an actor and a period."),
          List.of(
              "Known here",
              "Described as a single incident in a document of the ledger. What is not known here"
                  + " may well exist."),
          List.of(
              "Not accounted for",
              "A claimed total less the incidents known here inside its scope."),
          List.of("Implied", "Made by the context of a document, not by a sentence of its own."),
          List.of(
              "Restatement",
              "The same asserter gives another number for the same thing at a later time."));

  private Glossary() {}

  static List<Block> blocks(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Row> terms = new ArrayList<>();
    for (List<String> meaning : MEANINGS) {
      terms.add(
          new Block.Row(
              null, List.of(Prose.of(meaning.get(0)).runs(), Prose.of(meaning.get(1)).runs())));
    }
    blocks.add(draft.table("Terms", TERMS, terms));
    blocks.add(
        draft.paragraph(
            "Words of likelihood, where a source or an analyst uses them in a fixed sense, stand for"
                + " the ranges below. They speak of how likely something is and are never joined"
                + " with a level of confidence in one sentence."));
    List<Block.Row> words = new ArrayList<>();
    for (List<String> word : ICD_203) {
      Origin origin =
          new Origin.Reference("Intelligence Community Directive 203", "2015", word.get(0));
      words.add(
          new Block.Row(
              null,
              List.of(Prose.of(word.get(0)).runs(), new Prose().name(word.get(1), origin).runs())));
    }
    blocks.add(draft.table("Words of likelihood", LIKELIHOOD, words));
    return blocks;
  }
}
