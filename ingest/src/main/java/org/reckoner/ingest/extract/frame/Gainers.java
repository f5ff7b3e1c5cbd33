// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Who gains what a sentence tells of: firms earn, hold and spend money too, and steal none. */
final class Gainers {
  /** From the noun of a wallet to its verb. */
  private static final int WALLET = 6;

  private Gainers() {}

  /** Whether whoever gains there may be a thief. */
  static boolean ofThieves(Passage passage, CueMatch gain, AmountRoles.Context context) {
    Sentence sentence = passage.sentence();
    boolean speaksOfThem =
        Events.byThieves(sentence)
            || sentence.has(Cue.LOOT)
            || passage.names().stream().anyMatch(Name::actor);
    boolean unsaid =
        sentence.is(Cue.PRONOUN, sentence.from()) || subjectEnd(sentence, gain) == sentence.from();
    boolean spokenOf =
        context == AmountRoles.Context.AFTERMATH || context == AmountRoles.Context.LOSSES;
    return !byFirm(passage, gain)
        && (speaksOfThem || spokenOf || (!unsaid && !sentence.has(Cue.BUSINESS)));
  }

  /** Whether a firm is the subject of a verb: "the exchange earned", "X, which earned". */
  static boolean byFirm(Passage passage, CueMatch verb) {
    Sentence sentence = passage.sentence();
    int end = subjectEnd(sentence, verb);
    boolean named =
        passage.names().stream().anyMatch(it -> it.to() == end && !it.actor() && !it.adjective());
    return named
        || sentence
            .cueBefore(Cue.VICTIM_NOUN, end)
            .filter(
                it -> !sentence.is(Cue.ATTACKERS, it.from()) && !sentence.is(Cue.FROM, it.from()))
            .filter(it -> it.from() == sentence.from() || !governed(sentence, it.from()))
            .isPresent();
  }

  /** "A wallet of X sent $5 million to a fresh address": that is the theft, and no laundering. */
  static boolean ownWallet(Sentence sentence, CueMatch verb) {
    int first = Math.max(sentence.from(), verb.from() - WALLET);
    return !sentence.has(Cue.ATTACKERS)
        && !sentence.has(Cue.LOOT)
        && !sentence.has(Cue.STEAL)
        && sentence.cues(Cue.HOLDING, first, verb.from()).stream()
            .anyMatch(
                it ->
                    it.from() > sentence.from()
                        && sentence.is(Cue.ARTICLE, it.from() - 1)
                        && it.from() - 1 <= sentence.from() + 1);
  }

  /** "The value of the coins": words that other sums have too speak of thefts beside them only. */
  static boolean ofTheft(Sentence sentence, CueMatch noun, AmountRoles.Context context) {
    return context == AmountRoles.Context.AFTERMATH
        || context == AmountRoles.Context.LOSSES
        || Events.byThieves(sentence)
        || sentence.has(Cue.GOODS)
        || sentence.has(Cue.THESE, Math.max(sentence.from(), noun.from() - 2), noun.from());
  }

  /** Whether a preposition makes the noun at a token no subject: "from the exchange". */
  private static boolean governed(Sentence sentence, int noun) {
    int at = noun;
    while (at - 1 > sentence.from()
        && sentence.is(Cue.ARTICLE, at - 1)
        && !sentence.is(Cue.FROM, at - 1)) {
      at--;
    }
    int before = at - 1;
    return Stream.of(Cue.FROM, Cue.ON, Cue.AT_PLACE, Cue.BY, Cue.OF)
            .anyMatch(cue -> sentence.is(cue, before))
        && before > sentence.from();
  }

  /** Where the words end that stand before a verb and its auxiliaries. */
  private static int subjectEnd(Sentence sentence, CueMatch verb) {
    int at = verb.from();
    while (at > sentence.from()
        && (sentence.is(Cue.AUXILIARY, at - 1)
            || sentence.is(Cue.ADVERB, at - 1)
            || sentence.is(Cue.RELATIVE, at - 1)
            || sentence.token(at - 1).is(","))) {
      at--;
    }
    return at;
  }
}
