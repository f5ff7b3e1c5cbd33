// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.frame.Sayings.Saying;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whose a figure is where a sentence credits several: clauses have speakers of their own, and in
 * one clause who was named before a figure goes before who is named behind it.
 */
final class ClauseOfSaying {
  private ClauseOfSaying() {}

  /** The saying that a token depends on. */
  static Optional<Saying> of(Sentence sentence, List<Saying> all, int at) {
    int from = clauseStart(sentence, at);
    int to = clauseEnd(sentence, at);
    List<Saying> own = all.stream().filter(it -> it.at() >= from && it.at() < to).toList();
    return nearest(own.isEmpty() ? all : own, at);
  }

  /**
   * "$3 billion, which analysts say feeds X": said of what the relative opens, and not before it.
   */
  static boolean aside(Sentence sentence, Saying saying, int at) {
    int relative = saying.at() - 1;
    while (relative > sentence.from() && sentence.is(Cue.ARTICLE, relative)) {
      relative--;
    }
    boolean clause =
        relative - 1 > sentence.from()
            && sentence.is(Cue.RELATIVE, relative)
            && (sentence.token(relative - 1).is(",") || ofDeed(sentence, relative));
    return (clause && at < relative)
        || joinedBehind(sentence, saying, at)
        || (governed(sentence, saying) && at < saying.at());
  }

  /** ", a theft that X blames on Y": what the relative describes is named again before it. */
  private static boolean ofDeed(Sentence sentence, int relative) {
    Optional<CueMatch> deed =
        sentence.cueBefore(Cue.THEFT, relative).or(() -> sentence.cueBefore(Cue.ATTACK, relative));
    int before = deed.map(CueMatch::from).orElse(sentence.from());
    while (before > sentence.from() && sentence.is(Cue.ARTICLE, before - 1)) {
      before--;
    }
    return deed.isPresent() && before > sentence.from() && sentence.token(before - 1).is(",");
  }

  /** "The charge came from X, which blamed Y": X speaks only in the clause that describes it. */
  private static boolean governed(Sentence sentence, Saying saying) {
    int behind = saying.speaker().to();
    int at = saying.at();
    while (at > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    return behind + 1 < sentence.to()
        && sentence.token(behind).is(",")
        && sentence.is(Cue.RELATIVE, behind + 1)
        && (sentence.cueBefore(Cue.FROM, at).isPresent()
            || sentence.cueBefore(Cue.FROM, saying.at()).isPresent());
  }

  /**
   * "$3 million vanished from X, and on Thursday Y said that …": a clause that tells of a deed of
   * its own before the one in which somebody begins to speak.
   */
  private static boolean joinedBehind(Sentence sentence, Saying saying, int at) {
    int from = clauseStart(sentence, saying.at());
    return saying.leads()
        && at < from
        && from > sentence.from()
        && Events.told(sentence, sentence.from(), from)
        && Events.told(sentence, saying.at(), sentence.to());
  }

  private static Optional<Saying> nearest(List<Saying> all, int at) {
    return all.stream()
        .filter(it -> it.leads() && it.at() <= at)
        .reduce((first, second) -> second)
        .or(() -> all.stream().filter(it -> it.at() > at).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private static int clauseStart(Sentence sentence, int at) {
    for (int i = at; i > sentence.from(); i--) {
      if (parts(sentence, i - 1)) {
        return i;
      }
    }
    return sentence.from();
  }

  private static int clauseEnd(Sentence sentence, int at) {
    for (int i = at; i < sentence.to(); i++) {
      if (parts(sentence, i)) {
        return i;
      }
    }
    return sentence.to();
  }

  private static boolean parts(Sentence sentence, int at) {
    boolean joint =
        at + 1 < sentence.to()
            && sentence.token(at).is(",")
            && (sentence.is(Cue.AND, at + 1) || sentence.is(Cue.CONNECTOR, at + 1));
    return joint || sentence.token(at).is(";");
  }
}
