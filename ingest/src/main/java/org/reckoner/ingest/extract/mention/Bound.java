// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.math.BigDecimal;
import java.util.List;
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
  private static final int QUARREL = 6;
  private static final String CAUSE = "CAUSE";

  /** Verbs and nouns that take a sum as their object. */
  private static final List<Cue> TAKING =
      List.of(
          Cue.STEAL,
          Cue.LOSE,
          Cue.DRAW,
          Cue.GAIN,
          Cue.COST,
          Cue.VANISH,
          Cue.LAUNDER,
          Cue.RECOVER,
          Cue.FREEZE,
          Cue.LOOT,
          Cue.AMOUNT_TO);

  /** What is done about a theft. */
  private static final List<Cue> PURSUING =
      List.of(Cue.PURSUE, Cue.AFTERMATH, Cue.SANCTIONS, Cue.INVESTIGATE);

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
        || causes(sentence, match.get())
        || (best != null && best.from <= match.get().from())) {
      return best;
    }
    int from = match.get().from();
    return new Bound(from, to, qualifier, strict, sentence.words(from, match.get().to()));
  }

  /**
   * "sued over $5 million": a word that may bound a figure says what something is about, behind
   * what is done to people and, in a headline, behind any word that takes no sum as its object.
   */
  private static boolean causes(Sentence sentence, CueMatch match) {
    if (!match.code().equals(CAUSE) || match.from() == sentence.from()) {
      return false;
    }
    int at = match.from();
    int first = Math.max(sentence.from(), at - QUARREL);
    boolean taken = TAKING.stream().anyMatch(it -> sentence.has(it, first, at));
    boolean pursued = PURSUING.stream().anyMatch(it -> sentence.has(it, first, at));
    boolean object =
        sentence.is(Cue.OF, at - 1)
            || sentence.is(Cue.FROM, at - 1)
            || sentence.is(Cue.BY, at - 1)
            || sentence.is(Cue.COPULA, at - 1)
            || sentence.is(Cue.WORTH, at - 1)
            || sentence.is(Cue.FOR, at - 1)
            || sentence.is(Cue.MOVES_TO, at - 1)
            || sentence.is(Cue.FIGURE_AT, at - 1)
            || sentence.token(at - 1).sign();
    return !taken && !object && (pursued || headline(sentence));
  }

  private static boolean headline(Sentence sentence) {
    return sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
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
