// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whether a part of a sentence tells of the theft from somebody it does not name, so that its sum
 * is no total: "from an exchange", "another exchange, X, collapsed", "il furto più grande".
 */
final class UnnamedVictim {
  private static final int REACH = 3;

  /** From somebody to the verb: "a saver in Leeds has lost". */
  private static final int PREDICATE = 14;

  private UnnamedVictim() {}

  static boolean told(Passage passage, Segment segment) {
    Sentence sentence = passage.sentence();
    return !Aggregation.countsAttacks(passage, segment)
        && (fromOne(sentence, segment)
            || largest(sentence, Cue.THEFT, segment)
            || largest(sentence, Cue.ATTACK, segment)
            || apposed(passage));
  }

  /** Whether a sentence without a victim tells of one that the text has not spoken of. */
  static boolean another(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean section =
        sentence.kind() == Sentence.Kind.HEADING
            && sentence.cues(Cue.VICTIM_NOUN).stream()
                .anyMatch(it -> article(sentence, it.from(), sentence.from()) >= 0);
    return section || apposed(passage) || LonePerson.robbed(sentence) || person(sentence);
  }

  /** "one member lost $5 million", "the artist from whom": somebody who is no firm. */
  private static boolean person(Sentence sentence) {
    return sentence.cues(Cue.KIND).stream()
        .filter(it -> it.code().equals("ONE"))
        .anyMatch(
            it ->
                sentence.has(Cue.LOSE, it.to(), Math.min(sentence.to(), it.to() + PREDICATE))
                    || fromHim(sentence, it.to()));
  }

  /** "was stolen from him". */
  private static boolean fromHim(Sentence sentence, int from) {
    return sentence.cues(Cue.STEAL, from, sentence.to()).stream()
        .anyMatch(
            it ->
                it.to() + 1 < sentence.to()
                    && sentence.is(Cue.FROM, it.to())
                    && sentence.is(Cue.PRONOUN, it.to() + 1));
  }

  /** "dari sebuah layanan kripto", "bei einer Kryptobörse": one that is not named. */
  private static boolean fromOne(Sentence sentence, Segment segment) {
    for (CueMatch noun : sentence.cues(Cue.VICTIM_NOUN, segment.from(), segment.to())) {
      int article = article(sentence, noun.from(), segment.from());
      int before = article - 1;
      boolean from =
          article > segment.from()
              && (sentence.is(Cue.FROM, before)
                  || sentence.is(Cue.ON, before)
                  || sentence.is(Cue.AT_PLACE, before)
                  || sentence.is(Cue.PLACE, before));
      if (from || (article > segment.from() && joinedBefore(sentence, article))) {
        return true;
      }
    }
    return false;
  }

  /** "bei einer" in one phrase, where the preposition stands for the article too. */
  private static boolean joinedBefore(Sentence sentence, int article) {
    return sentence.cues(Cue.FROM, article - 1, article + 1).stream()
        .anyMatch(it -> it.from() == article - 1 && it.to() == article + 1);
  }

  /** "The largest theft was of 2019, with $2.9 billion". */
  private static boolean largest(Sentence sentence, Cue cue, Segment segment) {
    return sentence.cues(cue, sentence.from(), segment.to()).stream()
        .filter(it -> !sentence.is(Cue.ATTACKS, it.from()) && !sentence.is(Cue.THEFTS, it.from()))
        .anyMatch(it -> largest(sentence, it));
  }

  private static boolean largest(Sentence sentence, CueMatch noun) {
    int first = Math.max(sentence.from(), noun.from() - 2);
    int last = Math.min(sentence.to(), noun.to() + REACH);
    return sentence.has(Cue.SUPERLATIVE, first, noun.from())
        || (sentence.article().language().adjectivesBehind()
            && sentence.has(Cue.SUPERLATIVE, noun.to(), last));
  }

  /** Where an indefinite article stands close before a noun, or -1. */
  private static int article(Sentence sentence, int noun, int first) {
    for (int at = noun - 1; at >= Math.max(first, noun - REACH); at--) {
      if (sentence.is(Cue.ARTICLE, at)) {
        return sentence.is(Cue.DEFINITE, at) ? -1 : at;
      }
      if (sentence.token(at).sign()) {
        return -1;
      }
    }
    return -1;
  }

  /** "Bursa Jepang lain, X, ambruk pada 2014": the class of one firm, and its name behind it. */
  private static boolean apposed(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.is(Cue.VICTIM_NOUN, sentence.from())
        && passage.names().stream()
            .filter(it -> !it.actor() && !it.observer() && it.from() > sentence.from() + 1)
            .filter(it -> it.to() < sentence.to())
            .anyMatch(
                it ->
                    sentence.token(it.from() - 1).is(",")
                        && sentence.token(it.to()).is(",")
                        && it.from() - sentence.from() <= 2 * REACH);
  }
}
