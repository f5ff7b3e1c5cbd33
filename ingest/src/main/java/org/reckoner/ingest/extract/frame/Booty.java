// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** "last year's North Korean haul", "el botín norcoreano": whose loot it is stole it. */
final class Booty {
  private static final int BESIDE = 2;

  private final Sentence sentence;

  Booty(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Whether the noun of what thieves got stands beside a name that owns it. */
  boolean of(Name name) {
    return behind(name) || before(name);
  }

  private boolean behind(Name name) {
    boolean owns = name.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, name.to());
    int from = owns ? name.to() + 1 : name.to();
    for (int at = from; at <= from + BESIDE && at < sentence.to(); at++) {
      if (sentence.is(Cue.BOOTY, at)) {
        return true;
      }
      if (sentence.token(at).sign() && !sentence.token(at).is("-")) {
        return false;
      }
    }
    return false;
  }

  private boolean before(Name name) {
    return sentence.article().language().adjectivesBehind()
        && name.from() > sentence.from()
        && sentence.cueBefore(Cue.BOOTY, name.from()).isPresent();
  }
}
