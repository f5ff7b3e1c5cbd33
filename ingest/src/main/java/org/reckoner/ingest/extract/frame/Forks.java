// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Names that only say what something was copied from: "forks of X", "an X fork". */
final class Forks {
  private Forks() {}

  static boolean of(Sentence sentence, Name name) {
    int before = name.from() - 1;
    int behind = name.to();
    boolean copied =
        before > sentence.from()
            && (sentence.is(Cue.OF, before)
                || sentence.is(Cue.BELONGING, before)
                || sentence.is(Cue.GENITIVE, before))
            && sentence.cueBefore(Cue.FORK, before).isPresent();
    boolean beside = before >= sentence.from() && sentence.is(Cue.FORK, before);
    if (behind < sentence.to() && sentence.token(behind).is("-")) {
      behind++;
    }
    return copied
        || (beside && sentence.article().language().adjectivesBehind())
        || (behind < sentence.to() && sentence.is(Cue.FORK, behind));
  }
}
