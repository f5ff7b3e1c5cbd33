// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * What dates without a year, and dates counted from another, are worked out from: the day of
 * publication where it is known, else the last year that the text named. Where neither is known,
 * nothing is worked out.
 */
public final class Calendar {
  /** "Over the five years" may be four and a half. */
  private static final int ROUNDED = 6;

  /** "150 million years ago" is no date that a theft could have. */
  private static final long MOST_UNITS = 100_000;

  private final @Nullable PartialDate published;
  private @Nullable Integer year;
  private @Nullable LocalDate anchor;
  private @Nullable YearMonth month;
  private @Nullable PartialDate named;
  private @Nullable Period spoken;
  private final List<Integer> years = new ArrayList<>(2);

  public Calendar(@Nullable PartialDate published) {
    this.published = published;
  }

  /** The text named a full year; later dates without one are near it. */
  void sawYear(int named) {
    year = named;
  }

  /** The text named a date; "since then" counts from there. */
  void saw(PartialDate date) {
    named = date;
    if (date.month() == null) {
      years.remove((Integer) date.year());
      years.add(date.year());
    }
  }

  /** The date that the text named last, where it named one. */
  Optional<PartialDate> named() {
    return Optional.ofNullable(named);
  }

  /** The years that the text named last, where they are so many and follow each other. */
  Optional<Period> lastYears(int count) {
    List<Integer> last =
        years.subList(Math.max(0, years.size() - count), years.size()).stream().sorted().toList();
    boolean follow = last.size() == count && last.get(count - 1) - last.get(0) == count - 1;
    return follow
        ? Optional.of(
            Period.occurred(
                PartialDate.ofYear(last.get(0)), PartialDate.ofYear(last.get(count - 1))))
        : Optional.empty();
  }

  /** The text named a period; "over the five years" means it where it is that long. */
  void sawPeriod(Period stretch) {
    spoken = stretch;
  }

  /** The period that the text named last, where it lasted about so many months. */
  Optional<Period> lastPeriod(int months) {
    Period period = spoken;
    if (period == null || period.start() == null || period.end() == null) {
      return Optional.empty();
    }
    long lasted =
        ChronoUnit.MONTHS.between(period.start().earliest(), period.end().latest().plusDays(1));
    return Math.abs(lasted - months) <= ROUNDED ? Optional.of(period) : Optional.empty();
  }

  /** The text named a day; "a week later" counts from there. */
  void sawDay(PartialDate named) {
    if (named.day() != null) {
      anchor = named.earliest();
    }
    if (named.month() != null) {
      month = YearMonth.from(named.earliest());
    }
  }

  /**
   * Units of time behind the day last named, months behind the month last named; empty where none
   * was, or the unit is too coarse.
   */
  Optional<PartialDate> after(long units, String unit) {
    LocalDate day = anchor;
    if (Math.abs(units) > MOST_UNITS) {
      return Optional.empty();
    }
    if (unit.equals("MONTH") && month != null) {
      return month(month.plusMonths(units).atDay(1));
    }
    if (day == null) {
      return Optional.empty();
    }
    return switch (unit) {
      case "HOUR" -> day(day);
      case "DAY" -> day(day.plusDays(units));
      case "WEEK" -> day(day.plusWeeks(units));
      default -> Optional.empty();
    };
  }

  /** A day of the month that the text named last, else the last such day before publication. */
  Optional<PartialDate> dayOf(int day) {
    YearMonth near = month;
    Optional<LocalDate> told = publicationDay();
    if (near == null && told.isPresent()) {
      boolean ahead = told.get().getDayOfMonth() < day;
      near = YearMonth.from(ahead ? told.get().minusMonths(1) : told.get());
    }
    return near == null
        ? Optional.empty()
        : Optional.ofNullable(date(near.getYear(), near.getMonthValue(), day));
  }

  Optional<PartialDate> published() {
    return Optional.ofNullable(published);
  }

  Optional<LocalDate> publicationDay() {
    return published().filter(date -> date.day() != null).map(PartialDate::earliest);
  }

  /**
   * A day or month without its year: the last such one before publication, else in the year last
   * named.
   */
  Optional<PartialDate> completed(int month, @Nullable Integer day) {
    if (published != null && published.month() != null) {
      PartialDate candidate = date(published.year(), month, day);
      boolean future = candidate == null || candidate.earliest().isAfter(published.latest());
      return Optional.ofNullable(future ? date(published.year() - 1, month, day) : candidate);
    }
    return year == null ? Optional.empty() : Optional.ofNullable(date(year, month, day));
  }

  /** A year counted from the one that the text named last; empty where it named none. */
  Optional<PartialDate> fromNamed(int count) {
    if (year == null) {
      return Optional.empty();
    }
    int told = year + count;
    // "A report on 2025, published on Thursday. The year before": before 2025, not before today.
    boolean itself = count < 0 && !years.isEmpty() && years.get(years.size() - 1) == told;
    return Optional.of(PartialDate.ofYear(itself ? told + count : told));
  }

  /** The last part of a year, by its first and last month, that was over at publication. */
  Optional<Integer> yearOf(int firstMonth, int lastMonth) {
    return published == null || published.month() == null
        ? Optional.empty()
        : Optional.of(
            published.earliest().getMonthValue() > firstMonth + (lastMonth - firstMonth) / 2
                ? published.year()
                : published.year() - 1);
  }

  /** A day of the week told from publication: the last such day, publication's own day included. */
  Optional<PartialDate> weekday(int day) {
    return publicationDay()
        .map(it -> PartialDate.of(it.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(day)))));
  }

  /** The last such day of the week before the day of publication. */
  Optional<PartialDate> weekdayBefore(int day) {
    return publicationDay()
        .map(it -> PartialDate.of(it.with(TemporalAdjusters.previous(DayOfWeek.of(day)))));
  }

  /** Units of time before publication, as precisely as the unit allows; weeks are not precise. */
  Optional<PartialDate> before(long units, String unit) {
    if (published == null || Math.abs(units) > MOST_UNITS) {
      return Optional.empty();
    }
    return switch (unit) {
      case "DAY" -> publicationDay().flatMap(day -> day(day.minusDays(units)));
      case "MONTH" ->
          published.month() == null
              ? Optional.empty()
              : month(published.earliest().minusMonths(units));
      case "YEAR" -> Optional.ofNullable(date(published.year() - (int) units, null, null));
      default -> Optional.empty();
    };
  }

  private static Optional<PartialDate> day(LocalDate day) {
    return Optional.ofNullable(date(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }

  private static Optional<PartialDate> month(LocalDate day) {
    return Optional.ofNullable(date(day.getYear(), day.getMonthValue(), null));
  }

  /** A date of these parts, or null where there is none such. */
  static @Nullable PartialDate date(int year, @Nullable Integer month, @Nullable Integer day) {
    boolean outside = year < 1 || year > 9999 || (month != null && (month < 1 || month > 12));
    if (outside || (day != null && (month == null || day < 1 || day > lengthOf(year, month)))) {
      return null;
    }
    return new PartialDate(year, month, day);
  }

  private static int lengthOf(int year, int month) {
    return java.time.YearMonth.of(year, month).lengthOfMonth();
  }
}
