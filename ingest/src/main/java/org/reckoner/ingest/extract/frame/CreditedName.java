// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Whether a name is that of whom a sentence credits, and of nobody who was robbed in it. */
final class CreditedName {
  private static final int DESCRIBED = 5;

  private CreditedName() {}

  /** "according to the firm X": there it speaks of whoever was robbed. */
  static boolean behindCredit(Sentence sentence, Name name) {
    int first = Math.max(sentence.from(), name.from() - DESCRIBED);
    for (int at = name.from() - 1; at >= first && !sentence.token(at).sign(); at--) {
      if (sentence.is(Cue.ACCORDING_TO, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Portuguese "a", which may be "from" and is an article here: "…», disse a diretora X", "segundo
   * a empresa X".
   *
   * @param clause where the day begins that stands before the word, or the word itself
   */
  static boolean article(Sentence sentence, int at, int clause) {
    return sentence.is(Cue.ARTICLE, at)
        && (sentence.cueBefore(Cue.ACCORDING_TO, at).isPresent()
            || sentence
                .cueBefore(Cue.SAY, clause)
                .filter(it -> it.from() > sentence.from() && sentence.token(it.from() - 1).sign())
                .isPresent());
  }
}
