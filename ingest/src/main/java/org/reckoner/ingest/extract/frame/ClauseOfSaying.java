// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.frame.Sayings.Saying;
import org.reckoner.ingest.extract.language.Cue;
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
    return relative - 1 > sentence.from()
        && sentence.is(Cue.RELATIVE, relative)
        && sentence.token(relative - 1).is(",")
        && at < relative;
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
