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
        partOfYear(first).or(() -> since(first)).ifPresent(found::add);
      }
    }
    found.addAll(lengths());
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
    return next == second.from() && (!and || opening(first).isPresent());
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
    return stretch(from, second.to(), start, end);
  }

  private Optional<Stretch> since(Moment moment) {
    Optional<CueMatch> word = sentence.cueBefore(Cue.SINCE, moment.from());
    boolean from = word.isPresent() && !sentence.is(Cue.FROM, word.get().from());
    return from ? stretch(word.get().from(), moment.to(), moment.date(), null) : Optional.empty();
  }

  /** "the first half of 2023", "Q2 2023". */
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
    String code = part.get().code();
    int length = code.charAt(0) == 'Q' ? 3 : 6;
    int first = (code.charAt(1) - '1') * length + 1;
    int of = year.date().year();
    return stretch(
        part.get().from(),
        year.to(),
        PartialDate.ofMonth(of, first),
        PartialDate.ofMonth(of, first + length - 1));
  }

  /** "over six years", "in the past five years": placed by publication where that is known. */
  private List<Stretch> lengths() {
    List<Stretch> found = new ArrayList<>(1);
    for (int at = sentence.from(); at < sentence.to(); at++) {
      Optional<CueMatch> over = sentence.cueAt(Cue.OVER_TIME, at);
      int number = over.map(CueMatch::to).orElse(sentence.to());
      while (number < sentence.to() && filler(number)) {
        number++;
      }
      Optional<Numeral> units = Numeral.at(sentence, number);
      int behind = units.map(Numeral::to).orElse(sentence.to());
      behind = behind < sentence.to() && sentence.token(behind).is("-") ? behind + 1 : behind;
      Optional<CueMatch> unit =
          behind < sentence.to() ? sentence.cueAt(Cue.TIME_UNIT, behind) : Optional.empty();
      if (unit.isPresent() && unit.get().code().equals("YEAR")) {
        int years = units.orElseThrow().value().intValue();
        found.add(new Stretch(at, unit.get().to(), ending(years), years));
        at = unit.get().to() - 1;
      }
    }
    return found;
  }

  private boolean filler(int at) {
    return sentence.is(Cue.ARTICLE, at) || sentence.is(Cue.LAST, at) || sentence.is(Cue.ABOUT, at);
  }

  private @Nullable Period ending(int years) {
    if (years <= 0 || years > 100) {
      return null;
    }
    return calendar
        .published()
        .map(
            end ->
                Period.occurred(
                    PartialDate.ofYear(end.year() - years),
                    end.month() == null ? end : PartialDate.ofMonth(end.year(), end.month())))
        .orElse(null);
  }

  private static Optional<Stretch> stretch(
      int from, int to, PartialDate start, @Nullable PartialDate end) {
    if (end != null && end.latest().isBefore(start.earliest())) {
      return Optional.empty();
    }
    return Optional.of(new Stretch(from, to, Period.occurred(start, end), 0));
  }
}
