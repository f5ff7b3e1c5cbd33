// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * The firm that "the exchange" speaks of in an article of one theft: the one victim that the
 * sentences before tell of, whatever noun they gave it.
 */
final class RobbedBefore {
  private final List<Passage> passages;
  private final Function<Passage, List<Victim>> victims;

  /**
   * @param victims those that a passage names
   */
  RobbedBefore(List<Passage> passages, Function<Passage, List<Victim>> victims) {
    this.passages = passages;
    this.victims = victims;
  }

  /** "the exchange", where it is no noun of those who analyse. */
  Optional<Credit> by(Passage passage, Speaker by) {
    boolean sort =
        passage.sentence().has(Cue.VICTIM_NOUN, by.from(), by.to())
            && !passage.sentence().has(Cue.ANALYST, by.from(), by.to());
    return sort ? before(passage) : Optional.empty();
  }

  /** "$5 million was taken from X, the company said": the one that the sentence itself names. */
  private Optional<Credit> here(Passage passage) {
    List<String> names =
        victims.apply(passage).stream().map(it -> it.name().spoken()).distinct().toList();
    return names.size() == 1
        ? Optional.of(new Credit(names.get(0), AsserterBasis.CONTEXT, passage))
        : Optional.empty();
  }

  /** The one victim that the sentences before name; none where they name several. */
  Optional<Credit> before(Passage passage) {
    Name found = null;
    Passage where = null;
    for (Passage other : passages.subList(0, passages.indexOf(passage))) {
      for (Victim victim : victims.apply(other)) {
        if (found != null && !found.folded().equals(victim.name().folded())) {
          return Optional.empty();
        }
        found = victim.name();
        where = other;
      }
    }
    if (found == null) {
      return here(passage);
    }
    return where == null
        ? Optional.empty()
        : Optional.of(new Credit(found.spoken(), AsserterBasis.CONTEXT, where));
  }
}
