// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Amounts that are a part of what was stolen, and not what was stolen. */
final class LootParts {
  private static final int SHARE_REACH = 7;

  private LootParts() {}

  /** "Of the loot, over $30 million has been seized": a part of it. */
  static boolean opensWithLoot(Sentence sentence, Money amount) {
    int at = sentence.from();
    boolean of =
        sentence.is(Cue.OF, at) && !sentence.is(Cue.AGGREGATE, at) && at + 1 < sentence.to();
    int last = Math.min(amount.from(), at + 6);
    return of
        && sentence.is(Cue.TAKING_UP, at + 1)
        && (sentence.has(Cue.LOOT, at + 1, last)
            || sentence.has(Cue.THEFT, at + 1, last)
            || sentence.has(Cue.STEAL, at + 1, last)
            || sentence.has(Cue.GOODS, at + 1, last));
  }

  /** "Part of the haul, $6 million, was returned": behind a share of what was stolen. */
  static boolean behindShare(Sentence sentence, Money amount) {
    int opens =
        sentence.cueBefore(Cue.WORTH, amount.from()).map(CueMatch::from).orElse(amount.from());
    int comma = opens - 1;
    int first = Math.max(sentence.from(), comma - SHARE_REACH);
    return comma > sentence.from()
        && ",(".contains(sentence.token(comma).text())
        && Stream.of(Cue.PART_OF_IT, Cue.FRACTION)
            .flatMap(cue -> sentence.cues(cue, first, comma).stream())
            .anyMatch(
                it ->
                    (sentence.is(Cue.OF, it.to()) || sentence.is(Cue.LOOT, it.to()))
                        && (sentence.has(Cue.LOOT, it.to(), comma)
                            || sentence.has(Cue.THEFT, it.to(), comma)
                            || sentence.has(Cue.GOODS, it.to(), comma)));
  }

  /** "attributes $1.3 billion of the money stolen in 2024 to X": that is X's own total. */
  static boolean laidTo(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.from() - 2);
    return sentence.has(Cue.ACCUSE, first, amount.from())
        && passage.moments().stream().anyMatch(it -> it.date().month() == null);
  }

  /** Whether the passage tells what became of a part of what was stolen. */
  static boolean ofTheLoot(Passage passage) {
    return passage.money().stream().anyMatch(it -> ofTheLoot(passage.sentence(), it));
  }

  /** "$30 million of what was stolen", "$60m worth of the stolen ether": a part, not the loss. */
  static boolean ofTheLoot(Sentence sentence, Money amount) {
    int at = amount.to();
    if (at < sentence.to() && sentence.is(Cue.WORTH, at)) {
      at++;
    }
    boolean of = at + 1 < sentence.to() && sentence.is(Cue.OF, at);
    boolean known = of && sentence.is(Cue.TAKING_UP, at + 1);
    // Where verbs close the clause, "von der Börse X gestohlen" names the victim.
    int reach = sentence.article().language().verbFinal() ? 3 : 5;
    return known && sentence.has(Cue.STEAL, at + 2, Math.min(sentence.to(), at + reach));
  }

  /** "10% of the loot, or $560,000": what a share of the loot comes to is not the loot. */
  static boolean shareOfTheLoot(Passage passage, Money amount) {
    return passage.portions().stream()
        .anyMatch(
            share ->
                share.to() <= amount.core()
                    && amount.core() - share.to() <= SHARE_REACH
                    && passage.sentence().has(Cue.THEFT, share.to(), amount.core()));
  }
}
