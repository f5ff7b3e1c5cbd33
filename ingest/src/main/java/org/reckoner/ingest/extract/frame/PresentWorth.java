// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** "worth 58 billion then, today it would be 1.4 trillion": what the same coins cost by now. */
final class PresentWorth {
  private static final int NEAR = 4;

  private PresentWorth() {}

  static boolean of(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.from() - NEAR);
    boolean would =
        sentence.has(Cue.CONDITIONAL, first, amount.from())
            || sentence.has(Cue.SUPPOSING, first, amount.from());
    return would
        && passage.money().stream().anyMatch(it -> it.to() <= first)
        && sentence.cues(Cue.RELATIVE_DAY, first, amount.from()).stream()
            .anyMatch(it -> it.code().equals("0"));
  }
}
