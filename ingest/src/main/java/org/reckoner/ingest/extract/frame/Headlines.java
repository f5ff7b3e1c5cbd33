// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Words that are written like names in a headline only: "Big Hack at", "A Large Dublin Exchange".
 */
final class Headlines {
  private Headlines() {}

  /** Whether every word of a name in a headline only describes what stands behind it. */
  static boolean describes(Sentence sentence, Name name) {
    if (!sentence.headline() || name.party() != null) {
      return false;
    }
    boolean described = false;
    for (int at = name.from(); at < name.to(); at++) {
      boolean describes = sentence.is(Cue.DESCRIBER, at) || sentence.is(Cue.SIZE, at);
      described |= describes;
      if (!describes && !sentence.is(Cue.GEONAME, at) && !sentence.is(Cue.DEMONYM, at)) {
        return false;
      }
    }
    return described;
  }
}
