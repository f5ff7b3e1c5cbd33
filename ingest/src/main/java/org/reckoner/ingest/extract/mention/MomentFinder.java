// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Finds dates: "June 20, 2018", "20 June", "2018-06-20", "in 2014", "last month", "on Thursday".
 */
final class MomentFinder {
  private static final Cue[] TIME_UNIT = {Cue.TIME_UNIT};

  /** What dates begin with that do not begin with a number. */
  private static final Cue[] OPENINGS = {
    Cue.ANCHORED_DAY,
    Cue.MONTH,
    Cue.RELATIVE_DAY,
    Cue.LAST,
    Cue.THIS,
    Cue.WEEKDAY,
    Cue.YEARS_BACK,
    Cue.YEAR_FROM,
    Cue.TIME_UNIT,
    Cue.AGO
  };

  private static final int MONTHS = 12;

  private final Sentence sentence;
  private final boolean[] taken;
  private final Calendar calendar;
  private final DateParts parts;
  private final CountedDates counted;

  MomentFinder(Sentence sentence, boolean[] taken, Calendar calendar) {
    this.sentence = sentence;
    this.taken = taken;
    this.calendar = calendar;
    this.parts = new DateParts(sentence, taken);
    this.counted = new CountedDates(sentence, calendar, this::dated);
  }

  List<Moment> find() {
    List<Moment> found = new ArrayList<>(2);
    int at = next(sentence.from());
    while (at < sentence.to()) {
      Optional<Moment> moment = taken[at - sentence.from()] ? Optional.empty() : at(at);
      if (moment.isPresent()) {
        found.add(moment.get());
        calendar.sawYear(moment.get().date().year());
        calendar.sawDay(moment.get().date());
        calendar.saw(moment.get().date());
        at = next(moment.get().to());
      } else {
        at = next(at + 1);
      }
    }
    return found;
  }

  /** Dates begin with a number, with one of some words, or with a word before a unit of time. */
  private int next(int at) {
    int unit = sentence.next(TIME_UNIT, at + 1);
    int word = Math.min(sentence.nextFigure(at), sentence.next(OPENINGS, at));
    return unit < sentence.to() ? Math.min(unit - 1, word) : word;
  }

  private Optional<Moment> at(int at) {
    Optional<Moment> later = counted.later(at);
    if (later.isPresent()) {
      return later;
    }
    if (sentence.token(at).number()) {
      return iso(at)
          .or(() -> numeric(at))
          .or(() -> dayFirst(at))
          .or(() -> yearAlone(at))
          .or(() -> counted.ago(at))
          .or(() -> counted.bareDay(at));
    }
    if (sentence.is(Cue.MONTH, at)) {
      return monthFirst(at);
    }
    Optional<Moment> written = bracketed(at);
    if (written.isPresent()) {
      return written;
    }
    return counted.relative(at).or(() -> counted.agoFirst(at)).or(() -> counted.ago(at));
  }

  /** 2018-06-20, and 2018-06 where nothing else follows. */
  private Optional<Moment> iso(int at) {
    Integer year = parts.year(at);
    if (year == null || at + 2 >= sentence.to() || !parts.joined(at, "-")) {
      return Optional.empty();
    }
    Integer month = parts.digits(at + 2, 2);
    if (month == null || sentence.token(at + 2).text().length() != 2) {
      return Optional.empty();
    }
    boolean full = at + 4 < sentence.to() && parts.joined(at + 2, "-");
    Integer day = full ? parts.digits(at + 4, 2) : null;
    return moment(at, day == null ? at + 3 : at + 5, year, month, day);
  }

  /** "3/8/2024": day first but where English is written, which tells only by a day past twelve. */
  private Optional<Moment> numeric(int at) {
    boolean shaped = at + 4 < sentence.to() && parts.joined(at, "/") && parts.joined(at + 2, "/");
    Integer first = shaped ? parts.digits(at, 2) : null;
    Integer second = shaped ? parts.digits(at + 2, 2) : null;
    Integer year = shaped ? parts.year(at + 4) : null;
    if (first == null || second == null || year == null) {
      return Optional.empty();
    }
    boolean english = sentence.article().language().tag().equals(Locale.ENGLISH.getLanguage());
    if (english && first <= MONTHS && second <= MONTHS) {
      return Optional.empty();
    }
    return second > MONTHS
        ? moment(at, at + 5, year, first, second)
        : moment(at, at + 5, year, second, first);
  }

  /** "Rabu (16/10/2024)", "Rabu (16/10)": the day of the week with its date in brackets. */
  private Optional<Moment> bracketed(int at) {
    int open = sentence.cueAt(Cue.WEEKDAY, at).map(CueMatch::to).orElse(sentence.to());
    if (open + 4 >= sentence.to()
        || !sentence.token(open).is("(")
        || !parts.joined(open + 1, "/")
        || sentence.article().language().tag().equals(Locale.ENGLISH.getLanguage())) {
      return Optional.empty();
    }
    Integer day = parts.digits(open + 1, 2);
    Integer month = parts.digits(open + 3, 2);
    if (day == null || month == null || month > MONTHS) {
      return Optional.empty();
    }
    int behind = open + 4;
    Integer year = sentence.token(behind).is("/") ? parts.year(behind + 1) : null;
    if (year != null) {
      return moment(at, parts.skip(behind + 2, ")"), year, month, day);
    }
    return sentence.token(behind).is(")")
        ? calendar.completed(month, day).map(date -> new Moment(at, behind + 1, date, true))
        : Optional.empty();
  }

  /** "June 20, 2018", "June 20", "June 2018", "June 20–22, 2018" (the first day). */
  private Optional<Moment> monthFirst(int at) {
    CueMatch month = sentence.cueAt(Cue.MONTH, at).orElseThrow();
    int number = Integer.parseInt(month.code());
    int next = parts.skip(month.to(), ".", ",");
    next = sentence.is(Cue.ARTICLE, Math.min(next, sentence.to() - 1)) ? next + 1 : next;
    Integer day = parts.digits(next, 2);
    if (day != null && !sentence.is(Cue.PERCENT, Math.min(next + 1, sentence.to() - 1))) {
      int behind = parts.ordinal(next + 1);
      behind = parts.secondDay(behind);
      int yearAt = parts.skip(behind, ",", "of");
      Integer year = parts.year(yearAt);
      return year != null
          ? moment(at, yearAt + 1, year, number, day)
          : incomplete(at, behind, number, day);
    }
    int yearAt = parts.preposition(next);
    Integer year = parts.year(yearAt);
    if (year != null) {
      return moment(at, yearAt + 1, year, number, null);
    }
    return incomplete(at, month.to(), number, null);
  }

  /** "20 June 2018", "20th of June", "20. Juni 2018", "20 de junio de 2018". */
  private Optional<Moment> dayFirst(int at) {
    Integer day = parts.digits(at, 2);
    if (day == null || at + 1 >= sentence.to()) {
      return Optional.empty();
    }
    int next = parts.preposition(parts.skip(parts.ordinal(at + 1), "."));
    if (next >= sentence.to() || !sentence.is(Cue.MONTH, next)) {
      return Optional.empty();
    }
    CueMatch month = sentence.cueAt(Cue.MONTH, next).orElseThrow();
    int number = Integer.parseInt(month.code());
    int yearAt = parts.preposition(parts.skip(month.to(), ",", "."));
    Integer year = parts.year(yearAt);
    return year != null
        ? moment(at, yearAt + 1, year, number, day)
        : incomplete(at, month.to(), number, day);
  }

  private Optional<Moment> yearAlone(int at) {
    Integer year = parts.year(at);
    if (year == null) {
      return Optional.empty();
    }
    boolean counts =
        at + 1 < sentence.to()
            && (sentence.is(Cue.VICTIMS, at + 1)
                || sentence.is(Cue.PEOPLE, at + 1)
                || sentence.is(Cue.TIME_UNIT, at + 1)
                || sentence.is(Cue.PERCENT, at + 1));
    return counts && !closesSpan(at)
        ? Optional.empty()
        : moment(partBefore(at), at + 1, year, null, null);
  }

  /** "Between 2011 and 2020 users lost …": the end of a span of years, and no number of users. */
  private boolean closesSpan(int at) {
    return at - sentence.from() >= 3
        && (sentence.is(Cue.TO_TIME, at - 1) || sentence.is(Cue.AND, at - 1))
        && parts.year(at - 2) != null
        && sentence.is(Cue.FROM_TIME, at - 3);
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
    int next = joint.map(it -> parts.preposition(it.to())).orElse(sentence.to());
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
    int yearAt = to < sentence.to() && sentence.is(Cue.OF, to) ? to + 1 : behindContraction(to);
    Optional<Moment> year = yearAt < sentence.to() ? counted.lastOrThis(yearAt) : Optional.empty();
    if (year.isPresent() && year.get().date().month() == null) {
      return moment(from, year.get().to(), year.get().date().year(), month, day);
    }
    Optional<Moment> same = ofNamedYear(from, to, yearAt, month, day);
    return same.isPresent()
        ? same
        : calendar.completed(month, day).map(date -> new Moment(from, to, date, true));
  }

  /** Behind the "do" of "em abril do ano passado", which is "of the". */
  private int behindContraction(int to) {
    boolean last = to + 2 < sentence.to() && sentence.is(Cue.LAST, to + 2);
    return last && sentence.is(Cue.TIME_UNIT, to + 1) ? parts.preposition(to) : to;
  }

  /** "in October of the same year": of the year that the text named last. */
  private Optional<Moment> ofNamedYear(
      int from, int to, int behind, int month, @Nullable Integer day) {
    for (int at = to; at <= behind && at < sentence.to(); at++) {
      Optional<CueMatch> year = sentence.cueAt(Cue.YEAR_FROM, at);
      Optional<PartialDate> named =
          year.flatMap(it -> calendar.fromNamed(Integer.parseInt(it.code())));
      if (named.isPresent()) {
        return moment(from, year.orElseThrow().to(), named.get().year(), month, day);
      }
    }
    return Optional.empty();
  }

  private static Optional<Moment> moment(
      int from, int to, int year, @Nullable Integer month, @Nullable Integer day) {
    return Optional.ofNullable(Calendar.date(year, month, day))
        .map(date -> new Moment(from, to, date, false));
  }

  /** Whether a full date follows a day of the week: "Rabu, 11 September 2024". */
  private boolean dated(int behind) {
    int at = parts.preposition(parts.preposition(parts.skip(behind, ",")));
    return at < sentence.to()
        && sentence.token(at).number()
        && dayFirst(at).filter(date -> !date.relative()).isPresent();
  }
}
