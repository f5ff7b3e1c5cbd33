// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Chronologies: paragraphs that each open with their day. */
final class Listing {
  private static final int LEAST_ENTRIES = 3;
  private static final Set<String> ENTRY_SIGNS = Set.of("-", "–", "—", ":", "|");

  private Listing() {}

  /**
   * The paragraphs of a chronology: three or more that each open with a date and a dash or colon.
   */
  static Set<Integer> entries(List<Passage> passages) {
    Set<Integer> found = new HashSet<>();
    Set<Integer> begun = new HashSet<>();
    for (Passage passage : passages) {
      boolean first = begun.add(passage.sentence().paragraph());
      if (first && passage.moments().stream().anyMatch(it -> opens(passage.sentence(), it))) {
        found.add(passage.sentence().paragraph());
      }
    }
    return found.size() >= LEAST_ENTRIES ? found : Set.of();
  }

  private static boolean opens(Sentence sentence, Moment moment) {
    int at = moment.to();
    return moment.from() - sentence.from() <= 1
        && at < sentence.to()
        && ENTRY_SIGNS.contains(sentence.token(at).text());
  }
}
