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
 * Finds periods: "between 2017 and April 2024", "from 2017 to 2023", "2017–2023", "since 2019",
 * "the first half of 2023", "over six years".
 */
final class StretchFinder {
  /** The code of words that make a unit of time a length: "the past year" is no calendar year. */
  static final String SPAN = "SPAN";

  private static final int MONTHS = 12;

  private final Sentence sentence;
  private final List<Moment> moments;
  private final Calendar calendar;

  StretchFinder(Sentence sentence, List<Moment> moments, Calendar calendar) {
    this.sentence = sentence;
    this.moments = moments;
    this.calendar = calendar;
  }

  List<Stretch> find() {
    List<Stretch> found = new ArrayList<>(1);
    for (int i = 0; i < moments.size(); i++) {
      Moment first = moments.get(i);
      Moment second = i + 1 < moments.size() ? moments.get(i + 1) : null;
      if (second != null && joins(first, second)) {
        ranged(first, second).ifPresent(found::add);
        i++;
      } else {
        partOfYear(first).or(() -> since(first)).or(() -> until(first)).ifPresent(found::add);
      }
    }
    found.addAll(lengths());
    found.addAll(partsAlone(found));
    return found;
  }

  /** Whether only a word such as "to" stands between the dates, "and" only behind "between". */
  private boolean joins(Moment first, Moment second) {
    int at = first.to();
    Optional<CueMatch> to = at < sentence.to() ? sentence.cueAt(Cue.TO_TIME, at) : Optional.empty();
    if (to.isEmpty()) {
      return false;
    }
    int next = to.get().to();
    while (next < second.from()
        && (sentence.is(Cue.DATE_PREPOSITION, next) || sentence.is(Cue.PART_OF, next))) {
      next++;
    }
    boolean and = sentence.is(Cue.AND, at);
    return next == second.from()
        && (!and || opening(first).isPresent() || bothYears(first, second));
  }

  /** "in 2020 and 2021", "in May and June": two that follow each other are one period. */
  private boolean bothYears(Moment first, Moment second) {
    PartialDate one = first.date();
    PartialDate other = second.date();
    boolean years = one.month() == null && other.month() == null && other.year() - one.year() == 1;
    boolean months =
        one.month() != null
            && other.month() != null
            && one.day() == null
            && other.day() == null
            && one.latest().plusDays(1).equals(other.earliest());
    return (years || months)
        && first.from() > sentence.from()
        && sentence.is(Cue.DATE_PREPOSITION, first.from() - 1)
        && second.from() - first.to() == 1
        && !sentence.has(Cue.RESPECTIVELY);
  }

  private Optional<CueMatch> opening(Moment first) {
    int from = first.from();
    Optional<CueMatch> part = sentence.cueBefore(Cue.PART_OF, from);
    return sentence.cueBefore(Cue.FROM_TIME, part.map(CueMatch::from).orElse(from));
  }

  private Optional<Stretch> ranged(Moment first, Moment second) {
    PartialDate start = first.date();
    PartialDate end = second.date();
    if (first.relative() && end.year() != start.year()) {
      start =
          java.util.Objects.requireNonNullElse(
              Calendar.date(end.year(), start.month(), start.day()), start);
    }
    int from = opening(first).map(CueMatch::from).orElse(first.from());
    return stretch(from, second.to(), inside(first, start), inside(second, end));
  }

  /** "mid-2023" where the language says which month that is; else the year. */
  private PartialDate inside(Moment moment, PartialDate date) {
    String code = sentence.cueBefore(Cue.PART_OF, moment.from()).map(CueMatch::code).orElse("");
    return date.month() != null || code.isEmpty()
        ? date
        : PartialDate.ofMonth(date.year(), Integer.parseInt(code));
  }

  private Optional<Stretch> since(Moment moment) {
    Optional<CueMatch> word = sentence.cueBefore(Cue.SINCE, moment.from());
    boolean onwards = moment.to() < sentence.to() && sentence.is(Cue.ONWARDS, moment.to());
    boolean from = word.isPresent() && (onwards || !sentence.is(Cue.FROM, word.get().from()));
    return from ? stretch(word.get().from(), moment.to(), moment.date(), null) : Optional.empty();
  }

  /** "until the end of 2022", where the text does not say since when. */
  private Optional<Stretch> until(Moment moment) {
    return sentence
        .cueBefore(Cue.UNTIL, moment.from())
        .filter(it -> it.code().equals("OPEN") || (it.code().equals("BY") && bySomeDay(moment)))
        .map(it -> new Stretch(it.from(), moment.to(), Period.occurred(null, moment.date()), 0));
  }

  /** "by the end of 2023", "by May 2024": a day would rather be a date of payment. */
  private static boolean bySomeDay(Moment moment) {
    return moment.date().day() == null;
  }

  /** "the first half of 2023", "Q2 2023", "the first nine months of 2024". */
  private Optional<Stretch> partOfYear(Moment year) {
    if (year.date().month() != null) {
      return Optional.empty();
    }
    int at = year.from();
    while (at > sentence.from() && sentence.is(Cue.DATE_PREPOSITION, at - 1)) {
      at--;
    }
    Optional<CueMatch> part = sentence.cueBefore(Cue.QUARTER, at);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    return inYear(part.get().from(), year.to(), part.get().code(), year.date().year());
  }

  private static Optional<Stretch> inYear(int from, int to, String code, int year) {
    int length = length(code);
    int first = first(code);
    return stretch(
        from, to, PartialDate.ofMonth(year, first), PartialDate.ofMonth(year, first + length - 1));
  }

  private static int length(String code) {
    return switch (code.charAt(0)) {
      case 'Q' -> MONTHS / 4;
      case 'H' -> MONTHS / 2;
      default -> Integer.parseInt(code.substring(1));
    };
  }

  private static int first(String code) {
    return code.charAt(0) == 'M' ? 1 : (code.charAt(1) - '1') * length(code) + 1;
  }

  /** "in the third quarter": the last one before publication, where that is known. */
  private List<Stretch> partsAlone(List<Stretch> placed) {
    List<Stretch> found = new ArrayList<>(0);
    for (CueMatch part : sentence.cues(Cue.QUARTER)) {
      boolean taken =
          placed.stream().anyMatch(it -> it.from() <= part.from() && it.to() >= part.to());
      boolean dated =
          moments.stream().anyMatch(it -> it.from() >= part.to() && it.from() - part.to() <= 2);
      if (!taken && !dated) {
        int first = first(part.code());
        int last = first + length(part.code()) - 1;
        calendar
            .yearOf(first, last)
            .flatMap(year -> inYear(part.from(), part.to(), part.code(), year))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** "over six years", "in the past five years", "the six years to 2022". */
  private List<Stretch> lengths() {
    List<Stretch> found = new ArrayList<>(1);
    for (int at = sentence.from(); at < sentence.to(); at++) {
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
    Optional<CueMatch> unit =
        behind < sentence.to() ? sentence.cueAt(Cue.TIME_UNIT, behind) : Optional.empty();
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int months = months(unit.get().code()) * units.map(it -> it.value().intValue()).orElse(1);
    boolean years = months > 0 && months % MONTHS == 0;
    Optional<Moment> end = endBehind(unit.get().to());
    boolean placed = years || past || end.isPresent();
    if (months <= 0 || months > 100 * MONTHS || !placed) {
      return Optional.empty();
    }
    if (end.isPresent()) {
      return Optional.of(
          new Stretch(from, end.get().to(), upTo(end.get().date(), months), months / MONTHS));
    }
    return Optional.of(new Stretch(from, unit.get().to(), ending(months), months / MONTHS));
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

  private static Optional<Stretch> stretch(
      int from, int to, PartialDate start, @Nullable PartialDate end) {
    if (end != null && end.latest().isBefore(start.earliest())) {
      return Optional.empty();
    }
    return Optional.of(new Stretch(from, to, Period.occurred(start, end), 0));
  }
}
