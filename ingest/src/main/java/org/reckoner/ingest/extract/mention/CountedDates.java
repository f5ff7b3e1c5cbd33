// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Dates counted from another: "yesterday", "on Thursday", "last month", "two years ago", "a week
 * later".
 */
final class CountedDates {
  private static final int LAST_DAY = 31;
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private final Sentence sentence;
  private final Calendar calendar;

  /** Whether a full date follows at a token, as behind "Wednesday,". */
  private final IntPredicate dated;

  CountedDates(Sentence sentence, Calendar calendar, IntPredicate dated) {
    this.sentence = sentence;
    this.calendar = calendar;
    this.dated = dated;
  }

  /** "last Friday": never the day of publication itself. */
  private Optional<Moment> lastWeekday(int at) {
    Optional<CueMatch> last = sentence.cueAt(Cue.LAST, at).filter(it -> it.to() < sentence.to());
    Optional<CueMatch> day = last.flatMap(it -> sentence.cueAt(Cue.WEEKDAY, it.to()));
    return day.flatMap(
        it -> told(at, it.to(), calendar.weekdayBefore(Integer.parseInt(it.code()))));
  }

  Optional<Moment> relative(int at) {
    Optional<CueMatch> day = sentence.cueAt(Cue.RELATIVE_DAY, at);
    if (day.isPresent()) {
      long back = -Long.parseLong(day.get().code());
      return told(at, day.get().to(), calendar.before(back, "DAY"));
    }
    Optional<Moment> lastDay = lastWeekday(at);
    if (lastDay.isPresent()) {
      return lastDay;
    }
    Optional<CueMatch> weekday = sentence.cueAt(Cue.WEEKDAY, at);
    if (weekday.isPresent()) {
      int number = Integer.parseInt(weekday.get().code());
      int behind = weekday.get().to();
      // Portuguese: "a segunda maior corretora" is the second, and no Monday.
      if (behind < sentence.to() && sentence.is(Cue.COMPARATIVE, behind)) {
        return Optional.empty();
      }
      if (behind < sentence.to() && sentence.is(Cue.LAST, behind)) {
        return told(at, behind + 1, calendar.weekdayBefore(number));
      }
      return dated.test(weekday.get().to())
          ? Optional.empty()
          : told(at, weekday.get().to(), calendar.weekday(number));
    }
    Optional<Moment> ofMonth = dayOfMonth(at);
    if (ofMonth.isPresent()) {
      return ofMonth;
    }
    Optional<CueMatch> back = sentence.cueAt(Cue.YEARS_BACK, at);
    if (back.isPresent()) {
      long years = Long.parseLong(back.get().code());
      return told(at, back.get().to(), calendar.before(years, "YEAR"));
    }
    Optional<CueMatch> named = sentence.cueAt(Cue.YEAR_FROM, at);
    Optional<Moment> counted =
        named.flatMap(it -> told(at, it.to(), calendar.fromNamed(Integer.parseInt(it.code()))));
    return counted.isPresent() ? counted : lastOrThis(at);
  }

  /** "no dia 30", "el día 4": of the month of the day named before. */
  private Optional<Moment> dayOfMonth(int at) {
    Optional<CueMatch> unit =
        sentence
            .cueAt(Cue.TIME_UNIT, at)
            .filter(it -> it.code().equals("DAY") && it.to() < sentence.to())
            .filter(
                it ->
                    it.from() > sentence.from()
                        && (sentence.is(Cue.ARTICLE, at - 1)
                            || sentence.is(Cue.LAST, at - 1)
                            || sentence.is(Cue.DATE_PREPOSITION, at - 1)));
    return unit.flatMap(it -> dayNumber(it.to()))
        .flatMap(calendar::dayOf)
        .map(it -> new Moment(at, unit.orElseThrow().to() + 1, it, true));
  }

  /** "on the 8th", "el 8,", "le 8 dernier": a day of the month named before, or of the last one. */
  Optional<Moment> bareDay(int at) {
    int behind = at + 1;
    boolean ordinal =
        behind < sentence.to()
            && sentence.token(at).touches(sentence.token(behind))
            && ORDINALS.contains(sentence.token(behind).folded());
    int next = ordinal ? behind + 1 : behind;
    boolean placed =
        at > sentence.from()
            && sentence.is(Cue.DEFINITE, at - 1)
            && (sentence.article().language().tag().equals("en")
                ? ordinal && at - 2 >= sentence.from() && sentence.is(Cue.DATE_PREPOSITION, at - 2)
                : !sentence.article().language().nounsCapitalised());
    boolean last = next < sentence.to() && sentence.is(Cue.LAST, next);
    boolean closed = next >= sentence.to() || last || ",.;)".contains(sentence.token(next).text());
    boolean ends = ordinal || closed;
    return placed && ends
        ? dayNumber(at)
            .flatMap(calendar::dayOf)
            .map(it -> new Moment(at, last ? next + 1 : next, it, true))
        : Optional.empty();
  }

  private Optional<Integer> dayNumber(int at) {
    return at >= sentence.to()
        ? Optional.empty()
        : Optional.of(sentence.token(at))
            .filter(it -> it.text().length() <= 2 && it.text().chars().allMatch(Character::isDigit))
            .map(it -> Integer.parseInt(it.text()))
            .filter(it -> it >= 1 && it <= LAST_DAY);
  }

  Optional<Moment> lastOrThis(int at) {
    return unit(at, Cue.LAST, 1).or(() -> unit(at, Cue.THIS, 0)).or(() -> unitFirst(at));
  }

  /** "le mois dernier", "bulan lalu". */
  private Optional<Moment> unitFirst(int at) {
    Optional<CueMatch> unit =
        sentence.cueAt(Cue.TIME_UNIT, at).filter(it -> it.to() < sentence.to());
    Optional<CueMatch> word =
        unit.flatMap(it -> sentence.cueAt(Cue.LAST, it.to()))
            .filter(it -> !it.code().equals(LengthFinder.MANY));
    return word.flatMap(it -> told(at, it.to(), calendar.before(1, unit.orElseThrow().code())));
  }

  /** "il y a deux mois", "vor zwei Monaten". */
  Optional<Moment> agoFirst(int at) {
    Optional<CueMatch> ago = sentence.cueAt(Cue.AGO, at);
    Optional<Numeral> number = ago.flatMap(it -> Numeral.at(sentence, it.to()));
    Optional<CueMatch> unit =
        number
            .filter(it -> it.to() < sentence.to())
            .flatMap(it -> sentence.cueAt(Cue.TIME_UNIT, it.to()));
    return unit.flatMap(
        it ->
            told(
                at, it.to(), calendar.before(number.orElseThrow().value().longValue(), it.code())));
  }

  /** "last month", "this year"; a preceding number ("the last six months") makes it a period. */
  private Optional<Moment> unit(int at, Cue cue, int back) {
    Optional<CueMatch> word =
        sentence.cueAt(cue, at).filter(it -> it.to() < sentence.to() && it.code().isEmpty());
    Optional<CueMatch> unit = word.flatMap(it -> sentence.cueAt(Cue.TIME_UNIT, it.to()));
    boolean numbered =
        unit.filter(it -> it.code().equals("DAY") && dayNumber(it.to()).isPresent()).isPresent();
    return numbered
        ? Optional.empty()
        : unit.flatMap(it -> told(at, it.to(), calendar.before(back, it.code())));
  }

  /** "a week later", "the next day": counted from the day named before. */
  Optional<Moment> later(int at) {
    Optional<CueMatch> day = sentence.cueAt(Cue.ANCHORED_DAY, at);
    if (day.isPresent()) {
      return told(at, day.get().to(), calendar.after(Long.parseLong(day.get().code()), "DAY"));
    }
    Optional<Numeral> number = Numeral.at(sentence, at);
    boolean single = number.isEmpty() && sentence.is(Cue.ARTICLE, at);
    int next = number.map(Numeral::to).orElse(at + 1);
    if (next >= sentence.to()) {
      return Optional.empty();
    }
    Optional<CueMatch> unit = sentence.cueAt(Cue.TIME_UNIT, next);
    Optional<CueMatch> word =
        unit.filter(it -> it.to() < sentence.to())
            .flatMap(it -> sentence.cueAt(Cue.LATER, it.to()));
    // A few hours are the same day, however many; of days it must be said how many.
    boolean counted =
        number.isPresent() || single || unit.filter(it -> it.code().equals("HOUR")).isPresent();
    Optional<CueMatch> back =
        unit.filter(it -> it.to() < sentence.to())
            .flatMap(it -> sentence.cueAt(Cue.EARLIER, it.to()));
    boolean before = word.isEmpty() && back.isPresent();
    if (before && unit.filter(it -> it.code().equals("WEEK")).isPresent()) {
      return Optional.empty();
    }
    word = word.or(() -> back).filter(it -> !behindDeed(it.to()));
    long units = number.map(it -> it.value().longValue()).orElse(1L) * (before ? -1 : 1);
    return counted
        ? word.flatMap(it -> told(at, it.to(), calendar.after(units, unit.orElseThrow().code())))
        : Optional.empty();
  }

  /**
   * "tres semanas después del robo": counted from the theft, and no day of it; nor is "horas depois
   * do pedido de falência" a day of what was said before.
   */
  private boolean behindDeed(int at) {
    int last = Math.min(sentence.to(), at + 3);
    if (at < sentence.to() && sentence.is(Cue.GENITIVE, at)) {
      return true;
    }
    return at < sentence.to()
        && sentence.is(Cue.ARTICLE, at)
        && (sentence.has(Cue.THEFT, at, last) || sentence.has(Cue.ATTACK, at, last));
  }

  /** "two years ago". */
  Optional<Moment> ago(int at) {
    Optional<Numeral> number = Numeral.at(sentence, at).filter(it -> it.to() < sentence.to());
    Optional<CueMatch> unit = number.flatMap(it -> sentence.cueAt(Cue.TIME_UNIT, it.to()));
    if (unit.isEmpty() || unit.get().to() >= sentence.to()) {
      return Optional.empty();
    }
    long units = number.orElseThrow().value().longValue();
    Optional<CueMatch> from = sentence.cueAt(Cue.YEARS_FROM, unit.get().to());
    if (from.isPresent() && unit.get().code().equals("YEAR") && units < 100) {
      int sign = Integer.parseInt(from.get().code());
      Optional<PartialDate> year = calendar.fromNamed(sign * (int) units);
      return told(at, from.get().to(), year.filter(this::notYetToCome));
    }
    Optional<CueMatch> ago = sentence.cueAt(Cue.AGO, unit.get().to());
    return ago.flatMap(it -> told(at, it.to(), calendar.before(units, unit.get().code())));
  }

  /** "two years after the theft", where no year was named to count from, is none ahead. */
  private boolean notYetToCome(PartialDate year) {
    return sentence.article().publicationDay().filter(year.earliest()::isAfter).isEmpty();
  }

  private static Optional<Moment> told(int from, int to, Optional<PartialDate> date) {
    return date.map(it -> new Moment(from, to, it, true));
  }
}
