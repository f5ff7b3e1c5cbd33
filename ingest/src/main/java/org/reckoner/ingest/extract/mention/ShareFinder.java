// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Finds shares: "more than 50%", "a quarter of", "four in ten", "one dollar in three". */
final class ShareFinder {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Wholes that people speak of shares of: no year, no day, no number of anything. */
  private static final Set<Integer> WHOLES = Set.of(2, 3, 4, 5, 6, 8, 10, 12, 20, 25, 50, 100);

  private static final Cue[] FRACTION = {Cue.FRACTION};

  private final Sentence sentence;
  private final boolean[] taken;

  /**
   * @param taken by token of the sentence, what other mentions stand on already
   */
  ShareFinder(Sentence sentence, boolean[] taken) {
    this.sentence = sentence;
    this.taken = taken;
  }

  List<Portion> find() {
    List<Portion> found = new ArrayList<>(1);
    int at = next(sentence.from());
    while (at < sentence.to()) {
      int here = at;
      Optional<Portion> share =
          taken[at - sentence.from()]
              ? Optional.empty()
              : percentage(at).or(() -> inEvery(here)).or(() -> fraction(here));
      share.ifPresent(found::add);
      at = next(share.map(it -> Math.max(it.to(), here + 1)).orElse(at + 1));
    }
    return found;
  }

  /** Shares begin with a number or a fraction in words. */
  private int next(int at) {
    return Math.min(sentence.nextFigure(at), sentence.next(FRACTION, at));
  }

  private Optional<Portion> percentage(int at) {
    Optional<Numeral> number = Numeral.at(sentence, at).filter(it -> it.to() < sentence.to());
    return number
        .flatMap(it -> sentence.cueAt(Cue.PERCENT, it.to()))
        .map(percent -> share(at, percent.to(), number.orElseThrow().value()));
  }

  /** "a quarter of", "two thirds". */
  private Optional<Portion> fraction(int at) {
    Optional<CueMatch> part = sentence.cueAt(Cue.FRACTION, at);
    int to = part.map(CueMatch::to).orElse(at);
    boolean of = part.isPresent() && to < sentence.to() && sentence.is(Cue.OF, to);
    // "put the share of … at a quarter": what it is a share of stands before it.
    boolean before =
        part.isPresent() && closes(to) && sentence.has(Cue.PART_OF_IT, sentence.from(), at);
    return of || before
        ? part.map(it -> share(at, it.to(), new BigDecimal(it.code())))
        : Optional.empty();
  }

  /** "four in ten", "one dollar in three": what it is a share of stands behind it or between. */
  private Optional<Portion> inEvery(int at) {
    Optional<Numeral> some = Numeral.at(sentence, at).filter(it -> !it.scaled());
    if (some.isEmpty()) {
      return Optional.empty();
    }
    int first = some.get().to();
    int next = first < sentence.to() && sentence.is(Cue.IN_EVERY, first) ? first : first + 1;
    Optional<CueMatch> in =
        next < sentence.to() ? sentence.cueAt(Cue.IN_EVERY, next) : Optional.empty();
    Optional<Numeral> all = in.flatMap(it -> Numeral.at(sentence, it.to())).filter(this::whole);
    boolean less = all.isPresent() && some.get().value().compareTo(all.get().value()) < 0;
    boolean closed = all.isPresent() && (next == first || closes(all.get().to()));
    if (!less || !closed) {
      return Optional.empty();
    }
    BigDecimal percent =
        some.get()
            .value()
            .multiply(HUNDRED)
            .divide(all.get().value(), 1, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return Optional.of(share(at, all.get().to(), percent));
  }

  private boolean whole(Numeral number) {
    boolean time = number.to() < sentence.to() && sentence.is(Cue.TIME_UNIT, number.to());
    boolean place = number.to() < sentence.to() && sentence.is(Cue.COUNTRIES, number.to());
    return !time
        && !place
        && number.value().stripTrailingZeros().scale() <= 0
        && WHOLES.contains(number.value().intValue());
  }

  /** Whether what is counted by the whole stood before it, so that no noun follows. */
  private boolean closes(int at) {
    return at >= sentence.to()
        || sentence.token(at).sign()
        || sentence.is(Cue.AUXILIARY, at)
        || sentence.is(Cue.OF, at)
        || sentence.is(Cue.DATE_PREPOSITION, at);
  }

  private Portion share(int from, int to, BigDecimal percent) {
    Bound bound = Bound.around(sentence, from, to);
    return new Portion(bound.from(), bound.to(), bound.apply(percent));
  }
}
