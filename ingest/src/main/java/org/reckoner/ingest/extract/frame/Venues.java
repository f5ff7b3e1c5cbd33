// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Names of where firms do their business, which nobody robs: a whole sector, a chain. */
final class Venues {
  private Venues() {}

  static boolean is(Sentence sentence, Name name) {
    return (name.party() == null && sector(sentence, name.from(), name.to()))
        || (name.observer() && underneath(sentence, name));
  }

  /** "DeFi lost $400 million this year": all of a trade. */
  private static boolean sector(Sentence sentence, int from, int to) {
    return sentence.cueAt(Cue.CRYPTO, from).filter(it -> it.to() == to).isPresent();
  }

  /** Whether a sum is what a whole trade is said to have lost, and no firm. */
  static boolean lost(Sentence sentence, Money amount) {
    return sentence.cues(Cue.OBSERVER, sentence.from(), amount.from()).stream()
        .filter(it -> sector(sentence, it.from(), it.to()) && !sentence.is(Cue.ASSET, it.from()))
        .anyMatch(it -> loses(sentence, it.to()) || of(sentence, it.from()));
  }

  private static boolean loses(Sentence sentence, int at) {
    int verb = at;
    while (verb < sentence.to()
        && (sentence.is(Cue.AUXILIARY, verb) || sentence.is(Cue.ADVERB, verb))) {
      verb++;
    }
    return verb < sentence.to() && sentence.is(Cue.LOSE, verb);
  }

  /** "the exploitation of DeFi reaches …", where the noun stands before without a preposition. */
  private static boolean of(Sentence sentence, int at) {
    return sentence.article().language().adjectivesBehind()
        && sentence.cueBefore(Cue.ATTACK, at).isPresent();
  }

  /** "a lender on X loses $9 million": the chain below the firm, no object of an attack. */
  private static boolean underneath(Sentence sentence, Name name) {
    int on = name.from() - 1;
    if (on <= sentence.from() || !sentence.is(Cue.ON, on)) {
      return false;
    }
    Optional<CueMatch> event =
        sentence.cueBefore(Cue.ATTACK, on).or(() -> sentence.cueBefore(Cue.THEFT, on));
    return event.isEmpty() && sentence.is(Cue.VICTIM_NOUN, on - 1);
  }
}
