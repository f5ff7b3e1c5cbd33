// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Whether a sentence speaks of several incidents at once, and of how many of those told last. */
final class SeveralTold {
  private SeveralTold() {}

  /** "Two exchanges robbed, one by X": which of them it is of, the sentence leaves open. */
  static boolean countsVictims(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.cues(Cue.NUMBER).stream()
        .filter(it -> !it.code().equals("1") && it.to() < sentence.to())
        .anyMatch(
            it ->
                (sentence.is(Cue.VICTIM_NOUN, it.to()) || sentence.is(Cue.VICTIMS, it.to()))
                    && it.from() - sentence.from() <= 1);
  }

  /** "all three thefts": how many of those spoken of last, or 0. */
  static int counted(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.cues(Cue.ALL_OF_THEM).stream()
        .flatMap(all -> sentence.cues(Cue.NUMBER, all.from(), all.to()).stream())
        .map(CueMatch::code)
        .filter(it -> it.length() == 1)
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  static boolean eventBehind(Passage passage, int from) {
    int to = Math.min(passage.sentence().to(), from + 4);
    return passage.sentence().has(Cue.ATTACKS, from, to)
        || passage.sentence().has(Cue.THEFTS, from, to);
  }

  static boolean countsAttacks(Reading reading, Passage passage) {
    return reading.segments(passage).stream()
        .anyMatch(segment -> Aggregation.countsAttacks(passage, segment));
  }
}
