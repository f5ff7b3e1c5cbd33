// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Where a bare sum is a loss, since a heading or a question above it speaks of losses. The passages
 * of an article are asked about once each, in their order.
 */
final class LossesBelow {
  private static final int LONGEST_HEADING = 5;

  private boolean losses;
  private boolean headed;
  private int answered = Integer.MAX_VALUE;

  /** Whether a sum of the passage is a loss where nothing else is said of it. */
  boolean at(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean alone = headed && FactSheet.sumAlone(passage);
    headed = FactSheet.headsLoss(sentence);
    if (asks(sentence)) {
      losses = asksForLoss(sentence);
      answered = sentence.paragraph() + 1;
    } else if (sentence.kind() == Sentence.Kind.HEADING) {
      losses = sentence.has(Cue.LOSE) && sentence.to() - sentence.from() <= LONGEST_HEADING;
      answered = Integer.MAX_VALUE;
    }
    losses &= sentence.paragraph() <= answered;
    return losses || alone;
  }

  /** Whether a sum stands alone below a heading of what was lost, and is no part among others. */
  static boolean whole(Reading reading, Passage passage) {
    List<Passage> all = reading.passages();
    int place = reading.place(passage);
    boolean headed = place > 0 && FactSheet.headsLoss(all.get(place - 1).sentence());
    boolean last =
        place + 1 >= all.size()
            || all.get(place + 1).sentence().kind() != passage.sentence().kind();
    return headed && last && FactSheet.sumAlone(passage);
  }

  /** A question, also as a title or heading. */
  private static boolean asks(Sentence sentence) {
    boolean head =
        sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
    return sentence.kind() == Sentence.Kind.QUESTION
        || (head && sentence.token(sentence.to() - 1).is("?"));
  }

  /** "How much did it lose?": what is asked for is answered by a bare sum. */
  private static boolean asksForLoss(Sentence sentence) {
    boolean supposed =
        sentence.has(Cue.CONDITIONAL) || sentence.has(Cue.FORECAST) || sentence.has(Cue.SUPPOSING);
    return sentence.has(Cue.HOW_MUCH)
        && !supposed
        && (sentence.has(Cue.LOSE)
            || sentence.has(Cue.STEAL)
            || sentence.has(Cue.VANISH)
            || sentence.has(Cue.DRAW));
  }
}
