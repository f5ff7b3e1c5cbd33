// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Sentences about what a group does, which lay no single theft to it: what it did over months, what
 * its hackers open and pretend, that coins it stole are laundered.
 */
final class GroupAtLarge {
  private static final List<Cue> DEEDS =
      List.of(
          Cue.THEFT,
          Cue.ATTACK,
          Cue.ATTACKED,
          Cue.STEAL,
          Cue.LOSE,
          Cue.VANISH,
          Cue.DEPRIVE,
          Cue.COST);

  private static final int ARTICLES = 4;
  private static final int OPENING = 4;

  /** Words that lay a deed to somebody, whatever else the sentence says. */
  private static final List<Cue> ACCUSING =
      List.of(Cue.ACCUSE, Cue.IDENTIFY, Cue.ALLEGED, Cue.CONDITIONAL, Cue.DENY);

  private static final List<Cue> NAMING =
      List.of(Cue.OF, Cue.FROM, Cue.GENITIVE, Cue.ARTICLE, Cue.GROUP_NOUN, Cue.DEMONYM);

  private GroupAtLarge() {}

  /**
   * @param accused whom the sentence, which names no victim, would lay a theft to
   */
  static boolean is(Passage passage, List<Actor> accused) {
    Sentence sentence = passage.sentence();
    List<CueMatch> deeds =
        DEEDS.stream()
            .flatMap(it -> sentence.cues(it).stream())
            .filter(it -> !aim(passage, it))
            .toList();
    boolean known = deeds.stream().anyMatch(it -> takenUp(sentence, it));
    return !known
        && (passage.stretches().stream().anyMatch(SumsOfTime::months)
            || (deeds.isEmpty() && accused.stream().anyMatch(it -> opens(passage, it)))
            || washes(sentence, deeds));
  }

  /** "Hackers open firms to attack programmers": a title's aim, by which nothing is taken. */
  private static boolean aim(Passage passage, CueMatch deed) {
    return deed.cue() == Cue.ATTACKED && passage.sentence().headline() && passage.money().isEmpty();
  }

  /** "the theft", "this attack": one that the text has told of. */
  private static boolean takenUp(Sentence sentence, CueMatch deed) {
    if (deed.cue() != Cue.THEFT && deed.cue() != Cue.ATTACK) {
      return false;
    }
    int first = Math.max(sentence.from(), deed.from() - ARTICLES);
    return sentence.has(Cue.DEFINITE, first, deed.from() + 1)
        || sentence.has(Cue.THESE, first, deed.from());
  }

  /** "Hackers from X open": attackers by that name open the sentence, and nothing accuses them. */
  private static boolean opens(Passage passage, Actor actor) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), sentence.from() + OPENING);
    boolean culprit = sentence.has(Cue.RESPONSIBLE_FOR, sentence.from(), last);
    return sentence.cues(Cue.ATTACKERS, sentence.from(), last).stream()
            .anyMatch(
                it ->
                    actor.name().from() < it.from()
                        ? it.from() - actor.name().to() <= 1
                        : named(passage, it.to(), actor.name().from()))
        && !(culprit && sentence.has(Cue.COPULA))
        && ACCUSING.stream().noneMatch(sentence::has);
  }

  /** Whether only words between a noun and its names stand there: "hackers of the group X". */
  private static boolean named(Passage passage, int from, int to) {
    Sentence sentence = passage.sentence();
    for (int at = from; at < to; at++) {
      int here = at;
      boolean passes =
          NAMING.stream().anyMatch(it -> sentence.is(it, here))
              || passage.names().stream().anyMatch(it -> it.from() <= here && here < it.to());
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  /** "laundering coins stolen by X": no article takes up what was stolen. */
  private static boolean washes(Sentence sentence, List<CueMatch> deeds) {
    return sentence.cues(Cue.LAUNDER).stream().anyMatch(it -> it.code().isEmpty())
        && !deeds.isEmpty()
        && deeds.stream().allMatch(it -> attribute(sentence, it));
  }

  private static boolean attribute(Sentence sentence, CueMatch steal) {
    int noun = sentence.article().language().adjectivesBehind() ? steal.from() - 1 : steal.to();
    boolean goods =
        noun >= sentence.from()
            && noun < sentence.to()
            && Stream.of(Cue.CRYPTO, Cue.COIN_NOUN, Cue.ASSET, Cue.TOKEN_NOUN)
                .anyMatch(it -> sentence.is(it, noun));
    int before = Math.min(noun, steal.from()) - 1;
    return goods
        && before >= sentence.from()
        && !sentence.is(Cue.DEFINITE, before)
        && !sentence.is(Cue.THESE, before);
  }
}
