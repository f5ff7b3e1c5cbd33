// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Where in a sentence the verb stands that may say what befell a name before it. */
final class VictimVerbs {
  private final Sentence sentence;

  VictimVerbs(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Whether such a verb begins at a token. */
  boolean at(int at) {
    return sentence.is(Cue.AUXILIARY, at)
        || sentence.is(Cue.LOSE, at)
        || sentence.is(Cue.SUFFER, at)
        || sentence.is(Cue.SAY, at)
        || sentence.is(Cue.ATTACKED, at);
  }

  /** Behind "on the Y chain", "in Lisbon", where a verb follows; else the token itself. */
  int behindPlace(int at) {
    int last = Math.min(sentence.to() - 1, at + 6);
    for (int i = at + 1; i <= last; i++) {
      if (at(i)) {
        return i;
      }
      boolean parts =
          sentence.token(i).sign()
              || sentence.token(i).number()
              || sentence.is(Cue.AND, i)
              || sentence.is(Cue.RELATIVE_THAT, i);
      if (parts) {
        return at;
      }
    }
    return at;
  }

  /** "also announced": behind an adverb that a verb follows, or the token itself. */
  int behindAdverb(int at) {
    return sentence.is(Cue.ADVERB, at) && at + 1 < sentence.to() && at(at + 1) ? at + 1 : at;
  }
}
