// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The tables of an article, and what stands around them. */
final class Tables {
  private static final int ABOVE = 4;
  private static final int BELOW = 2;

  private Tables() {}

  /** The rows of each table, one after the other without a sentence between. */
  static List<List<Passage>> of(Reading reading) {
    List<List<Passage>> tables = new ArrayList<>();
    Passage last = null;
    for (Passage row : reading.rows()) {
      if (last == null || last.sentence().index() != row.sentence().index() - 1) {
        tables.add(new ArrayList<>());
      }
      tables.get(tables.size() - 1).add(row);
      last = row;
    }
    return tables;
  }

  /** Whether the title, or one of the sentences just above, speaks of thefts. */
  static boolean introduced(Reading reading, List<Passage> table) {
    return above(reading, table).stream()
        .map(Passage::sentence)
        .anyMatch(
            it ->
                it.has(Cue.THEFTS)
                    || it.has(Cue.THEFT)
                    || it.has(Cue.ATTACKS)
                    || it.has(Cue.STEAL)
                    || it.has(Cue.LOSE));
  }

  /** The sentences just above a table, the nearest first, and at last the title. */
  static List<Passage> above(Reading reading, List<Passage> table) {
    int first = table.get(0).sentence().index();
    List<Passage> found = new ArrayList<>();
    for (Passage passage : reading.passages()) {
      int index = passage.sentence().index();
      if (passage.sentence().kind() == Sentence.Kind.TITLE) {
        found.add(passage);
      } else if (index < first && first - index <= ABOVE) {
        found.add(0, passage);
      }
    }
    return found;
  }

  /** The sentences just below. */
  static List<Passage> below(Reading reading, List<Passage> table) {
    int last = table.get(table.size() - 1).sentence().index();
    return reading.passages().stream()
        .filter(it -> it.sentence().index() > last && it.sentence().index() - last <= BELOW)
        .toList();
  }
}
