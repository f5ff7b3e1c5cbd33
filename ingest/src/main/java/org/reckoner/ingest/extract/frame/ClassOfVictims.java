// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Whom a total was taken from, in the text's words: "crypto firms", "piattaforme DeFi", "DeFi". */
final class ClassOfVictims {
  /** From a sum to the trade that lost it. */
  private static final int NEAR = 7;

  private final Passage passage;
  private final Sentence sentence;

  ClassOfVictims(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /**
   * The class that a part of the sentence names beside a sum, or beside counts where it is null.
   */
  @Nullable String of(Segment segment, @Nullable Sum loss) {
    if (loss != null && shareOf(loss)) {
      return null;
    }
    for (CueMatch match : sentence.cues(Cue.VICTIMS, segment.from(), segment.to())) {
      int from = match.from();
      while (from > segment.from() && adjective(from - 1)) {
        from--;
      }
      int to = match.to();
      while (sentence.article().language().adjectivesBehind() && to < segment.to() && trade(to)) {
        to++;
      }
      if (sentence.has(Cue.CRYPTO, from, to)) {
        return sentence.words(from, to).toLowerCase(Locale.ROOT);
      }
    }
    return loss == null ? null : tradeBeside(loss);
  }

  private boolean adjective(int at) {
    return sentence.is(Cue.CRYPTO, at)
        || sentence.token(at).is("-")
        || sentence.token(at).folded().equals("related");
  }

  private boolean trade(int at) {
    return sentence.is(Cue.CRYPTO, at) && Venues.trade(sentence.token(at).text());
  }

  /** "Two thirds of the $1.7 billion came from DeFi protocols": the class is that of the share. */
  private boolean shareOf(Sum loss) {
    int first = Math.max(sentence.from(), loss.from() - 2);
    return passage.portions().stream()
        .anyMatch(
            it ->
                it.to() >= first - 1
                    && it.to() <= loss.from()
                    && it.to() < sentence.to()
                    && sentence.is(Cue.OF, it.to()));
  }

  /** "$3.1 billion from DeFi", "in DeFi hacks", "peretasan DeFi", with no sign between. */
  private @Nullable String tradeBeside(Sum loss) {
    int last = Math.min(sentence.to(), loss.to() + NEAR);
    for (int at = loss.to(); at < last && !sentence.token(at).sign(); at++) {
      if (trade(at) && (bound(at) || robbed(at))) {
        return sentence.token(at).text().toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }

  private boolean bound(int at) {
    return sentence.is(Cue.FROM, at - 1)
        || sentence.is(Cue.OF, at - 1)
        || sentence.is(Cue.AT_PLACE, at - 1);
  }

  private boolean robbed(int at) {
    int noun = sentence.article().language().adjectivesBehind() ? at - 1 : at + 1;
    return noun < sentence.to()
        && Stream.of(Cue.ATTACK, Cue.ATTACKS, Cue.THEFT, Cue.THEFTS)
            .anyMatch(it -> sentence.is(it, noun));
  }
}
