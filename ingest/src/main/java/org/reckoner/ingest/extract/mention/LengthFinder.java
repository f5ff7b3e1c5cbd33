// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Finds periods by their length: "over six years", "in the past five years", "the six years to
 * 2022".
 */
final class LengthFinder {
  /** The code of words that make a unit of time a length: "the past year" is no calendar year. */
  static final String SPAN = "SPAN";

  /** The code of "dernières", which is said of several units: no moment. */
  static final String MANY = "MANY";

  private static final int MONTHS = 12;

  /** What lengths of time begin with. */
  private static final Cue[] OPENINGS = {Cue.OVER_TIME, Cue.ARTICLE, Cue.LAST, Cue.ABOUT};

  private final Sentence sentence;
  private final List<Moment> moments;
  private final Calendar calendar;

  LengthFinder(Sentence sentence, List<Moment> moments, Calendar calendar) {
    this.sentence = sentence;
    this.moments = moments;
    this.calendar = calendar;
  }

  /** "over six years", "in the past five years", "the six years to 2022". */
  List<Stretch> find() {
    List<Stretch> found = new ArrayList<>(1);
    for (int at = sentence.next(OPENINGS, sentence.from());
        at < sentence.to();
        at = sentence.next(OPENINGS, at + 1)) {
      Optional<CueMatch> over = sentence.cueAt(Cue.OVER_TIME, at);
      int number = over.map(CueMatch::to).orElse(at);
      boolean past = false;
      while (number < sentence.to() && filler(number)) {
        past |= spans(number);
        number++;
      }
      Optional<Stretch> length =
          over.isPresent() || past ? length(at, number, past || spans(over)) : Optional.empty();
      if (length.isPresent()) {
        found.add(length.get());
        at = length.get().to() - 1;
      }
    }
    return found;
  }

  private boolean spans(int at) {
    return sentence.cueAt(Cue.LAST, at).filter(it -> it.code().equals(SPAN)).isPresent();
  }

  /** "au cours des cinq dernières années": the word in the plural, behind the number. */
  private boolean many(int at) {
    return at < sentence.to()
        && sentence.cueAt(Cue.LAST, at).filter(it -> it.code().equals(MANY)).isPresent();
  }

  private boolean spans(Optional<CueMatch> over) {
    return over.filter(it -> it.length() > 1 && spans(it.to() - 1)).isPresent();
  }

  /**
   * @param past whether words such as "past" allow the unit to stand without a number
   */
  private Optional<Stretch> length(int from, int at, boolean past) {
    Optional<Numeral> units = Numeral.at(sentence, at);
    boolean alone = past || (units.isEmpty() && boundedUnit(at));
    int behind = units.map(Numeral::to).orElse(alone ? at : sentence.to());
    behind = behind < sentence.to() && sentence.token(behind).is("-") ? behind + 1 : behind;
    boolean latest = units.isPresent() && many(behind);
    behind = latest ? behind + 1 : behind;
    Optional<CueMatch> unit =
        behind < sentence.to() ? sentence.cueAt(Cue.TIME_UNIT, behind) : Optional.empty();
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int months = months(unit.get().code()) * units.map(it -> it.value().intValue()).orElse(1);
    boolean years = months > 0 && months % MONTHS == 0;
    Optional<Moment> end = endBehind(unit.get().to());
    Optional<Period> named = past || latest ? Optional.empty() : named(from, at, months);
    if (end.isEmpty() && named.isPresent()) {
      return Optional.of(new Stretch(from, unit.get().to(), named.orElseThrow(), months / MONTHS));
    }
    boolean placed = years || past || latest || end.isPresent();
    if (months <= 0 || months > 100 * MONTHS || !placed) {
      return Optional.empty();
    }
    if (end.isPresent()) {
      return Optional.of(
          new Stretch(from, end.get().to(), upTo(end.get().date(), months), months / MONTHS));
    }
    return Optional.of(new Stretch(from, unit.get().to(), ending(months), months / MONTHS));
  }

  /** "over the two years", behind as many years that the text named: those. */
  private Optional<Period> named(int from, int number, int months) {
    boolean definite =
        sentence.has(Cue.DEFINITE, from, number) || sentence.has(Cue.THESE, from, number);
    int years = months / MONTHS;
    return definite && months % MONTHS == 0 && years > 1
        ? calendar.lastPeriod(months).or(() -> calendar.lastYears(years))
        : Optional.empty();
  }

  /** "the decade to 2023": one unit, where the text says when it ends. */
  private boolean boundedUnit(int at) {
    return at < sentence.to()
        && sentence
            .cueAt(Cue.TIME_UNIT, at)
            .filter(it -> endBehind(it.to()).isPresent())
            .isPresent();
  }

  private static int months(String unit) {
    return switch (unit) {
      case "MONTH" -> 1;
      case "YEAR" -> MONTHS;
      case "DECADE" -> 10 * MONTHS;
      default -> 0;
    };
  }

  /** The date of "to 2022" behind a length of time. */
  private Optional<Moment> endBehind(int at) {
    Optional<CueMatch> to =
        at < sentence.to()
            ? sentence.cueAt(Cue.UNTIL, at).or(() -> sentence.cueAt(Cue.TO_TIME, at))
            : Optional.empty();
    boolean and = to.isPresent() && sentence.is(Cue.AND, at);
    return to.filter(it -> !and)
        .flatMap(
            it ->
                moments.stream()
                    .filter(end -> end.from() >= it.to() && partOnly(it.to(), end.from()))
                    .findFirst());
  }

  /** Whether nothing but "the end of" or an article stands between two tokens. */
  private boolean partOnly(int from, int to) {
    int at = from;
    while (at < to) {
      int here = at;
      at =
          sentence
              .cueAt(Cue.PART_OF, at)
              .map(CueMatch::to)
              .orElseGet(() -> sentence.is(Cue.ARTICLE, here) || here == from ? here + 1 : to + 1);
    }
    return at == to;
  }

  /**
   * "the six months to June" begin in January; whole years that end with a year count that year.
   */
  private static @Nullable Period upTo(PartialDate end, int months) {
    Integer month = end.month();
    if (month == null) {
      return months % MONTHS == 0
          ? Period.occurred(PartialDate.ofYear(end.year() - months / MONTHS + 1), end)
          : null;
    }
    return Period.occurred(monthsBefore(end.year(), month, months - 1), end);
  }

  private static PartialDate monthsBefore(int year, int month, int months) {
    java.time.YearMonth start = java.time.YearMonth.of(year, month).minusMonths(months);
    return PartialDate.ofMonth(start.getYear(), start.getMonthValue());
  }

  private boolean filler(int at) {
    return sentence.is(Cue.ARTICLE, at) || sentence.is(Cue.LAST, at) || sentence.is(Cue.ABOUT, at);
  }

  private @Nullable Period ending(int months) {
    Optional<PartialDate> published = calendar.published();
    if (published.isEmpty()) {
      return null;
    }
    PartialDate end = published.get();
    Integer month = end.month();
    if (months % MONTHS == 0 && months > MONTHS) {
      return Period.occurred(
          PartialDate.ofYear(end.year() - months / MONTHS),
          month == null ? end : PartialDate.ofMonth(end.year(), month));
    }
    return month == null
        ? null
        : Period.occurred(
            monthsBefore(end.year(), month, months), PartialDate.ofMonth(end.year(), month));
  }
}
