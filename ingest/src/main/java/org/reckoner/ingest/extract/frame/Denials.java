// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What a sentence tells only to say that it is not so: "reports that X was robbed were untrue". */
final class Denials {
  private static final int PREDICATE = 3;

  private Denials() {}

  /** Whether a report is told of behind which the sentence says that it does not hold. */
  static boolean untrue(Sentence sentence, CueMatch deed) {
    boolean report =
        sentence.has(Cue.REPORT, sentence.from(), deed.from())
            || sentence.has(Cue.UNTRUE, sentence.from(), deed.from());
    return report
        && sentence.cues(Cue.UNTRUE, deed.to(), sentence.to()).stream()
            .anyMatch(
                it ->
                    sentence.has(Cue.COPULA, Math.max(deed.to(), it.from() - PREDICATE), it.from())
                        && whole(sentence, deed.to(), it.from()));
  }

  /** Whether no sign but a comma parts two tokens, and no other clause is joined on. */
  private static boolean whole(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (";:.".contains(sentence.token(at).text()) || sentence.is(Cue.CONNECTOR, at)) {
        return false;
      }
    }
    return true;
  }
}
