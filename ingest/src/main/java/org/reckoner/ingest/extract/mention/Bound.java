// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The words before or behind a figure that bound it: "more than", "nearly", "up to", "or more".
 *
 * @param from first token of the figure with its bounding words
 * @param to the one after the last
 * @param qualifier what they make of the figure
 * @param strict whether they exclude the figure itself
 * @param words the words, or null where there are none
 */
record Bound(int from, int to, Qualifier qualifier, boolean strict, @Nullable String words) {

  private static final int MOST_FILLERS = 4;

  /** The bound on a figure that stands between two tokens. */
  static Bound around(Sentence sentence, int from, int to) {
    Bound before = before(sentence, from, to);
    Optional<CueMatch> behind =
        to < sentence.to() ? sentence.cueAt(Cue.OR_MORE, to) : Optional.empty();
    if (behind.isPresent()
        && before.qualifier != Qualifier.AT_LEAST
        && bounds(sentence, behind.get())) {
      CueMatch match = behind.get();
      return new Bound(
          before.from,
          match.to(),
          Qualifier.AT_LEAST,
          false,
          sentence.words(match.from(), match.to()));
    }
    Optional<CueMatch> roughly =
        to < sentence.to() ? sentence.cueAt(Cue.OR_SO, to) : Optional.empty();
    if (roughly.isPresent() && before.qualifier == Qualifier.EXACT) {
      CueMatch match = roughly.get();
      String words = sentence.words(match.from(), match.to());
      return new Bound(before.from, match.to(), Qualifier.APPROXIMATE, false, words);
    }
    return before;
  }

  /** A bare plus sign bounds only where it touches the figure. */
  private static boolean bounds(Sentence sentence, CueMatch match) {
    return match.length() > 1
        || sentence.token(match.from() - 1).touches(sentence.token(match.from()));
  }

  Figures apply(BigDecimal figure) {
    return Figures.bounded(figure, qualifier, strict, words);
  }

  private static Bound before(Sentence sentence, int from, int to) {
    int at = from;
    Bound found = new Bound(from, to, Qualifier.EXACT, false, null);
    for (int step = 0; step < MOST_FILLERS && at > sentence.from(); step++) {
      Optional<Bound> bound = ending(sentence, at, to);
      if (bound.isPresent()) {
        if (found.qualifier == Qualifier.EXACT || found.qualifier == Qualifier.APPROXIMATE) {
          found = bound.get();
        }
        at = bound.get().from;
        continue;
      }
      Optional<CueMatch> filler = sentence.cueBefore(Cue.FILLER, at);
      if (filler.isEmpty()) {
        break;
      }
      at = filler.get().from();
    }
    return found;
  }

  private static Optional<Bound> ending(Sentence sentence, int at, int to) {
    Bound longest = null;
    longest = longer(longest, sentence, Cue.ABOUT, Qualifier.APPROXIMATE, false, at, to);
    longest = longer(longest, sentence, Cue.MORE_THAN, Qualifier.AT_LEAST, true, at, to);
    longest = longer(longest, sentence, Cue.AT_LEAST, Qualifier.AT_LEAST, false, at, to);
    longest = longer(longest, sentence, Cue.LESS_THAN, Qualifier.UP_TO, true, at, to);
    longest = longer(longest, sentence, Cue.UP_TO, Qualifier.UP_TO, false, at, to);
    return Optional.ofNullable(longest);
  }

  private static @Nullable Bound longer(
      @Nullable Bound best,
      Sentence sentence,
      Cue cue,
      Qualifier qualifier,
      boolean strict,
      int at,
      int to) {
    Optional<CueMatch> match = sentence.cueBefore(cue, at);
    if (match.isEmpty()
        || states(sentence, match.get())
        || (best != null && best.from <= match.get().from())) {
      return best;
    }
    int from = match.get().from();
    return new Bound(from, to, qualifier, strict, sentence.words(from, match.get().to()));
  }

  /** Whether the words end a verb such as "adds up to", or compare: "30% less than". */
  private static boolean states(Sentence sentence, CueMatch match) {
    boolean compared =
        match.from() > sentence.from()
            && match.length() > 1
            && sentence.cueBefore(Cue.PERCENT, match.from()).isPresent();
    return compared
        || sentence
            .cueBefore(Cue.AMOUNT_TO, match.to())
            .filter(verb -> verb.from() < match.from())
            .isPresent();
  }
}
