// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Platforms on which people write: "wrote on Telegram", "in a post on X". */
final class Channels {
  private Channels() {}

  /** Whether a name is of a platform that does not speak for itself: "X said" does. */
  static boolean only(Sentence sentence, Name name) {
    return sentence
            .cueAt(Cue.CHANNEL, name.from())
            .map(CueMatch::to)
            .filter(it -> it == name.to())
            .isPresent()
        && (name.to() >= sentence.to()
            || !sentence.is(Cue.SAY, name.to())
            || written(sentence, name.from()));
  }

  /** "on X", "on X and Y": where somebody writes, whatever verb follows. */
  private static boolean written(Sentence sentence, int at) {
    int before = at - 1;
    return before > sentence.from()
        && (sentence.is(Cue.ON, before)
            || sentence.is(Cue.PLACE, before)
            || (sentence.is(Cue.AND, before)
                && sentence.cueBefore(Cue.CHANNEL, before).isPresent()));
  }
}
