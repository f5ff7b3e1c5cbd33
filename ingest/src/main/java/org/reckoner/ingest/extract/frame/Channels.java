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
        && (name.to() >= sentence.to() || !sentence.is(Cue.SAY, name.to()));
  }
}
