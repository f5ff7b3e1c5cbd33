// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Finds dates: "June 20, 2018", "20 June", "2018-06-20", "in 2014", "last month", "on Thursday".
 */
final class MomentFinder {
  private static final int FIRST_YEAR = 1985;
  private static final int LAST_YEAR = 2100;

  private final Sentence sentence;
  private final boolean[] taken;
  private final Calendar calendar;

  MomentFinder(Sentence sentence, boolean[] taken, Calendar calendar) {
    this.sentence = sentence;
    this.taken = taken;
    this.calendar = calendar;
  }

  List<Moment> find() {
    List<Moment> found = new ArrayList<>(2);
    int at = sentence.from();
    while (at < sentence.to()) {
      Optional<Moment> moment = taken[at - sentence.from()] ? Optional.empty() : at(at);
      if (moment.isPresent()) {
        found.add(moment.get());
        calendar.sawYear(moment.get().date().year());
        calendar.sawDay(moment.get().date());
        at = moment.get().to();
      } else {
        at++;
      }
    }
    return found;
  }

  private Optional<Moment> at(int at) {
    Optional<Moment> later = later(at);
    if (later.isPresent()) {
      return later;
    }
    if (sentence.token(at).number()) {
      return iso(at).or(() -> dayFirst(at)).or(() -> yearAlone(at)).or(() -> ago(at));
    }
    if (sentence.is(Cue.MONTH, at)) {
      return monthFirst(at);
    }
    return relative(at).or(() -> agoFirst(at)).or(() -> ago(at));
  }

  /** 2018-06-20, and 2018-06 where nothing else follows. */
  private Optional<Moment> iso(int at) {
    Integer year = year(at);
    if (year == null || at + 2 >= sentence.to() || !joined(at, "-")) {
      return Optional.empty();
    }
    Integer month = digits(at + 2, 2);
    if (month == null || sentence.token(at + 2).text().length() != 2) {
      return Optional.empty();
    }
    boolean full = at + 4 < sentence.to() && joined(at + 2, "-");
    Integer day = full ? digits(at + 4, 2) : null;
    return moment(at, day == null ? at + 3 : at + 5, year, month, day);
  }

  private boolean joined(int at, String sign) {
    return sentence.token(at + 1).is(sign)
        && sentence.token(at).touches(sentence.token(at + 1))
        && sentence.token(at + 1).touches(sentence.token(at + 2));
  }

  /** "June 20, 2018", "June 20", "June 2018", "June 20–22, 2018" (the first day). */
  private Optional<Moment> monthFirst(int at) {
    CueMatch month = sentence.cueAt(Cue.MONTH, at).orElseThrow();
    int number = Integer.parseInt(month.code());
    int next = skip(month.to(), ".", ",");
    next = sentence.is(Cue.ARTICLE, Math.min(next, sentence.to() - 1)) ? next + 1 : next;
    Integer day = digits(next, 2);
    if (day != null && !sentence.is(Cue.PERCENT, Math.min(next + 1, sentence.to() - 1))) {
      int behind = ordinal(next + 1);
      behind = secondDay(behind);
      int yearAt = skip(behind, ",", "of");
      Integer year = year(yearAt);
      return year != null
          ? moment(at, yearAt + 1, year, number, day)
          : incomplete(at, behind, number, day);
    }
    int yearAt = preposition(next);
    Integer year = year(yearAt);
    if (year != null) {
      return moment(at, yearAt + 1, year, number, null);
    }
    return incomplete(at, month.to(), number, null);
  }

  /** "20 June 2018", "20th of June", "20. Juni 2018", "20 de junio de 2018". */
  private Optional<Moment> dayFirst(int at) {
    Integer day = digits(at, 2);
    if (day == null || at + 1 >= sentence.to()) {
      return Optional.empty();
    }
    int next = preposition(skip(ordinal(at + 1), "."));
    if (next >= sentence.to() || !sentence.is(Cue.MONTH, next)) {
      return Optional.empty();
    }
    CueMatch month = sentence.cueAt(Cue.MONTH, next).orElseThrow();
    int number = Integer.parseInt(month.code());
    int yearAt = preposition(skip(month.to(), ",", "."));
    Integer year = year(yearAt);
    return year != null
        ? moment(at, yearAt + 1, year, number, day)
        : incomplete(at, month.to(), number, day);
  }

  private Optional<Moment> yearAlone(int at) {
    Integer year = year(at);
    if (year == null) {
      return Optional.empty();
    }
    boolean counts =
        at + 1 < sentence.to()
            && (sentence.is(Cue.ATTACKS, at + 1)
                || sentence.is(Cue.VICTIMS, at + 1)
                || sentence.is(Cue.PEOPLE, at + 1)
                || sentence.is(Cue.TIME_UNIT, at + 1)
                || sentence.is(Cue.PERCENT, at + 1));
    return counts ? Optional.empty() : moment(partBefore(at), at + 1, year, null, null);
  }

  /** Where "the spring of", "mid-", "the end of" begins before a year or month; or the token. */
  private int partBefore(int at) {
    int from = at;
    while (from > sentence.from()) {
      int before = from;
      while (before > sentence.from()
          && (sentence.token(before - 1).is("-")
              || (before < from + 2 && sentence.is(Cue.OF, before - 1)))) {
        before--;
      }
      Optional<CueMatch> part = sentence.cueBefore(Cue.PART_OF, before);
      if (part.isEmpty()) {
        part = sentence.cueBefore(Cue.PART_OF, from);
      }
      if (part.isEmpty()) {
        break;
      }
      from = part.get().from();
    }
    boolean article = from < at && from > sentence.from() && sentence.is(Cue.ARTICLE, from - 1);
    return article ? from - 1 : from;
  }

  private Optional<Moment> incomplete(int from, int to, int month, @Nullable Integer day) {
    Optional<Moment> dated = datedBehind(from, to, month, day);
    return dated.isPresent() ? dated : unfinished(from, to, month, day);
  }

  /** "between January and September 2024": the year stands behind the second month only. */
  private Optional<Moment> datedBehind(int from, int to, int month, @Nullable Integer day) {
    Optional<CueMatch> joint =
        to < sentence.to() ? sentence.cueAt(Cue.TO_TIME, to) : Optional.empty();
    int next = joint.map(it -> preposition(it.to())).orElse(sentence.to());
    if (next >= sentence.to()) {
      return Optional.empty();
    }
    Optional<Moment> end =
        sentence.is(Cue.MONTH, next) && !sentence.is(Cue.TO_TIME, afterMonth(next))
            ? monthFirst(next)
            : sentence.token(next).number() ? dayFirst(next) : Optional.empty();
    return end.filter(it -> !it.relative())
        .map(
            it -> {
              boolean later = it.date().month() != null && month > it.date().month();
              return Calendar.date(it.date().year() - (later ? 1 : 0), month, day);
            })
        .map(date -> new Moment(from, to, date, true));
  }

  private int afterMonth(int at) {
    return Math.min(sentence.cueAt(Cue.MONTH, at).map(CueMatch::to).orElse(at), sentence.to() - 1);
  }

  private Optional<Moment> unfinished(int from, int to, int month, @Nullable Integer day) {
    int yearAt = to < sentence.to() && sentence.is(Cue.OF, to) ? to + 1 : to;
    Optional<Moment> year = yearAt < sentence.to() ? lastOrThis(yearAt) : Optional.empty();
    if (year.isPresent() && year.get().date().month() == null) {
      return moment(from, year.get().to(), year.get().date().year(), month, day);
    }
    return calendar.completed(month, day).map(date -> new Moment(from, to, date, true));
  }

  /** "last Friday": never the day of publication itself. */
  private Optional<Moment> lastWeekday(int at) {
    Optional<CueMatch> last = sentence.cueAt(Cue.LAST, at).filter(it -> it.to() < sentence.to());
    Optional<CueMatch> day = last.flatMap(it -> sentence.cueAt(Cue.WEEKDAY, it.to()));
    return day.flatMap(
        it -> told(at, it.to(), calendar.weekdayBefore(Integer.parseInt(it.code()))));
  }

  private Optional<Moment> relative(int at) {
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
      return dated(weekday.get().to())
          ? Optional.empty()
          : told(at, weekday.get().to(), calendar.weekday(number));
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

  private Optional<Moment> lastOrThis(int at) {
    return unit(at, Cue.LAST, 1).or(() -> unit(at, Cue.THIS, 0)).or(() -> unitFirst(at));
  }

  /** Whether a full date follows a day of the week: "Rabu, 11 September 2024". */
  private boolean dated(int behind) {
    int at = preposition(preposition(skip(behind, ",")));
    return at < sentence.to()
        && sentence.token(at).number()
        && dayFirst(at).filter(date -> !date.relative()).isPresent();
  }

  /** "le mois dernier", "bulan lalu". */
  private Optional<Moment> unitFirst(int at) {
    Optional<CueMatch> unit =
        sentence.cueAt(Cue.TIME_UNIT, at).filter(it -> it.to() < sentence.to());
    Optional<CueMatch> word = unit.flatMap(it -> sentence.cueAt(Cue.LAST, it.to()));
    return word.flatMap(it -> told(at, it.to(), calendar.before(1, unit.orElseThrow().code())));
  }

  /** "il y a deux mois", "vor zwei Monaten". */
  private Optional<Moment> agoFirst(int at) {
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
        sentence
            .cueAt(cue, at)
            .filter(it -> it.to() < sentence.to() && !it.code().equals(StretchFinder.SPAN));
    Optional<CueMatch> unit = word.flatMap(it -> sentence.cueAt(Cue.TIME_UNIT, it.to()));
    return unit.flatMap(it -> told(at, it.to(), calendar.before(back, it.code())));
  }

  /** "a week later", "the next day": counted from the day named before. */
  private Optional<Moment> later(int at) {
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
    word = word.or(() -> back);
    long units = number.map(it -> it.value().longValue()).orElse(1L) * (before ? -1 : 1);
    return counted
        ? word.flatMap(it -> told(at, it.to(), calendar.after(units, unit.orElseThrow().code())))
        : Optional.empty();
  }

  /** "two years ago". */
  private Optional<Moment> ago(int at) {
    Optional<Numeral> number = Numeral.at(sentence, at).filter(it -> it.to() < sentence.to());
    Optional<CueMatch> unit = number.flatMap(it -> sentence.cueAt(Cue.TIME_UNIT, it.to()));
    if (unit.isEmpty() || unit.get().to() >= sentence.to()) {
      return Optional.empty();
    }
    long units = number.orElseThrow().value().longValue();
    Optional<CueMatch> from = sentence.cueAt(Cue.YEARS_FROM, unit.get().to());
    if (from.isPresent() && unit.get().code().equals("YEAR") && units < 100) {
      int sign = Integer.parseInt(from.get().code());
      return told(at, from.get().to(), calendar.fromNamed(sign * (int) units));
    }
    Optional<CueMatch> ago = sentence.cueAt(Cue.AGO, unit.get().to());
    return ago.flatMap(it -> told(at, it.to(), calendar.before(units, unit.get().code())));
  }

  private static Optional<Moment> told(int from, int to, Optional<PartialDate> date) {
    return date.map(it -> new Moment(from, to, it, true));
  }

  private static Optional<Moment> moment(
      int from, int to, int year, @Nullable Integer month, @Nullable Integer day) {
    return Optional.ofNullable(Calendar.date(year, month, day))
        .map(date -> new Moment(from, to, date, false));
  }

  private int skip(int at, String... signs) {
    return at < sentence.to() && List.of(signs).contains(sentence.token(at).folded()) ? at + 1 : at;
  }

  private int preposition(int at) {
    return at < sentence.to() && sentence.is(Cue.DATE_PREPOSITION, at)
        ? sentence.cueAt(Cue.DATE_PREPOSITION, at).orElseThrow().to()
        : at;
  }

  private int ordinal(int at) {
    boolean suffix =
        at < sentence.to()
            && List.of("st", "nd", "rd", "th", "er", "º", "o").contains(sentence.token(at).folded())
            && sentence.token(at - 1).touches(sentence.token(at));
    return suffix ? at + 1 : at;
  }

  private int secondDay(int at) {
    boolean range =
        at + 1 < sentence.to()
            && (sentence.token(at).is("-") || sentence.token(at).is("–"))
            && digits(at + 1, 2) != null;
    return range ? ordinal(at + 2) : at;
  }

  private @Nullable Integer digits(int at, int most) {
    if (at >= sentence.to() || taken[at - sentence.from()]) {
      return null;
    }
    Token token = sentence.token(at);
    boolean plain = token.number() && token.text().length() <= most && allDigits(token.text());
    return plain ? Integer.valueOf(token.text()) : null;
  }

  private @Nullable Integer year(int at) {
    if (at >= sentence.to() || taken[at - sentence.from()]) {
      return null;
    }
    Token token = sentence.token(at);
    if (!token.number() || token.text().length() != 4 || !allDigits(token.text())) {
      return null;
    }
    int year = Integer.parseInt(token.text());
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
  }

  private static boolean allDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
