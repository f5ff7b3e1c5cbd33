// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Sentences that only give a stolen sum in another currency: "At that day's rate it came to $1.6
 * million", behind a theft of pesos or of coins.
 */
final class Conversions {
  /** A sentence that says more than that is longer. */
  private static final int LONGEST = 24;

  private Conversions() {}

  /** Whether the passage says again, in another currency, what the one before says was stolen. */
  static boolean of(Reading reading, Passage passage) {
    Sentence sentence = passage.sentence();
    if (passage.money().size() != 1
        || sentence.to() - sentence.from() > LONGEST
        || !sentence.has(Cue.CONVERTED)
        || sentence.has(Cue.CONDITIONAL)
        || !reading.victims(passage).isEmpty()) {
      return false;
    }
    Money sum = passage.money().get(0);
    return !sum.asset()
        && !AmountPulls.worthToday(sentence, sentence.from(), sum.core())
        && stolenBefore(reading, sentence.paragraph(), sum);
  }

  /** Whether the last sum of the paragraph was stolen, and in another currency. */
  private static boolean stolenBefore(Reading reading, int paragraph, Money sum) {
    List<Passage> read = reading.read();
    for (int i = read.size() - 1; i >= 0; i--) {
      Passage before = read.get(i);
      if (before.sentence().paragraph() != paragraph) {
        return false;
      }
      List<Money> money = before.money();
      if (!money.isEmpty()) {
        int last = money.size() - 1;
        return reading.roles(before).get(last) == AmountRole.STOLEN
            && !money.get(last).currency().equals(sum.currency());
      }
    }
    return false;
  }
}
