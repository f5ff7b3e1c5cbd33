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
  private static final int MONTHS = 12;

  /** The longest phrase for a part of a year, in tokens. */
  private static final int LONGEST_PART = 3;

  private static final Cue[] SINCE = {Cue.SINCE_THEN, Cue.SINCE};

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
    found.addAll(new LengthFinder(sentence, moments, calendar).find());
    found.stream()
        .map(Stretch::period)
        .filter(it -> it != null && it.start() != null && it.end() != null)
        .reduce((first, second) -> first)
        .ifPresent(calendar::sawPeriod);
    found.addAll(sinceThen());
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
    return stretch(from, second.to(), start, inside(second, end));
  }

  /** "mid-2023" where the language says which month that is; else the year. */
  private PartialDate inside(Moment moment, PartialDate date) {
    String code =
        sentence
            .coded(
                Cue.PART_OF, Math.max(sentence.from(), moment.from() - LONGEST_PART), moment.to())
            .map(CueMatch::code)
            .orElse("");
    return date.month() != null || code.isEmpty()
        ? date
        : PartialDate.ofMonth(date.year(), Integer.parseInt(code));
  }

  private Optional<Stretch> since(Moment moment) {
    Optional<CueMatch> word = sentence.cueBefore(Cue.SINCE, moment.from());
    boolean onwards = moment.to() < sentence.to() && sentence.is(Cue.ONWARDS, moment.to());
    boolean year = moment.date().month() == null && !sentence.is(Cue.OF, moment.from() - 1);
    boolean from =
        word.isPresent() && (onwards || year || !sentence.is(Cue.FROM, word.get().from()));
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
    while (at > sentence.from() && links(at - 1)) {
      at--;
    }
    Optional<CueMatch> part = sentence.cueBefore(Cue.QUARTER, at);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    return inYear(part.get().from(), year.to(), part.get().code(), year.date().year());
  }

  /** "of", "des Jahres": what joins a part of a year to its year. */
  private boolean links(int at) {
    return sentence.is(Cue.DATE_PREPOSITION, at)
        || sentence.is(Cue.OF, at)
        || sentence.cueAt(Cue.TIME_UNIT, at).filter(it -> it.code().equals("YEAR")).isPresent();
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

  /** "took to crypto in 2017 and has stolen $3 billion since", "since then": from that date on. */
  private List<Stretch> sinceThen() {
    List<Stretch> found = new ArrayList<>(0);
    for (int at = sentence.next(SINCE, sentence.from());
        at < sentence.to();
        at = sentence.next(SINCE, at + 1)) {
      Optional<CueMatch> word = sentence.cueAt(Cue.SINCE_THEN, at);
      if (word.isEmpty()) {
        word = sentence.cueAt(Cue.SINCE, at).filter(it -> closes(it.to()));
      }
      int from = at;
      Optional<PartialDate> start =
          moments.stream()
              .filter(it -> it.to() <= from)
              .map(Moment::date)
              .reduce((first, second) -> second)
              .or(calendar::named);
      if (word.isPresent() && start.isPresent()) {
        stretch(at, word.get().to(), start.get(), null).ifPresent(found::add);
        at = word.get().to();
      }
    }
    return found;
  }

  /** Whether nothing follows that "since" could govern. */
  private boolean closes(int at) {
    return at >= sentence.to()
        || (sentence.token(at).sign() && ",.;)".contains(sentence.token(at).text()));
  }

  private static Optional<Stretch> stretch(
      int from, int to, PartialDate start, @Nullable PartialDate end) {
    if (end != null && end.latest().isBefore(start.earliest())) {
      return Optional.empty();
    }
    return Optional.of(new Stretch(from, to, Period.occurred(start, end), 0));
  }
}
