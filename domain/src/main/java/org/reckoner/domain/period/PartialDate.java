// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the day, the month or the year; it stands for the interval of days it may be.
 * Written as ISO 8601 with reduced precision: {@code 2024-05-31}, {@code 2024-05}, {@code 2024}.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or null where only the year is known
 * @param day day of that month, or null; never set without the month
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day)
    implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * @throws IllegalArgumentException if there is no such day, month or year
   */
  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("No such year: " + year);
    }
    if (month == null && day != null) {
      throw new IllegalArgumentException("A day without its month in " + year);
    }
    if (month != null && (month < 1 || month > 12)) {
      throw new IllegalArgumentException("No such month: " + year + "-" + month);
    }
    if (month != null && day != null && !YearMonth.of(year, month).isValidDay(day)) {
      throw new IllegalArgumentException("No such day: " + year + "-" + month + "-" + day);
    }
  }

  public static PartialDate ofYear(int year) {
    return new PartialDate(year, null, null);
  }

  public static PartialDate ofMonth(int year, int month) {
    return new PartialDate(year, month, null);
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * Reads the ISO form.
   *
   * @throws IllegalArgumentException if the text is not {@code YYYY}, {@code YYYY-MM} or {@code
   *     YYYY-MM-DD}, or there is no such day
   */
  @JsonCreator
  public static PartialDate parse(String iso) {
    Matcher parts = ISO.matcher(iso);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + iso + "' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD");
    }
    return new PartialDate(
        Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  public DatePrecision precision() {
    if (month == null) {
      return DatePrecision.YEAR;
    }
    return day == null ? DatePrecision.MONTH : DatePrecision.DAY;
  }

  /** The first day that this date may be. */
  public LocalDate earliest() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day that this date may be. */
  public LocalDate latest() {
    if (month == null) {
      return LocalDate.of(year, 12, 31);
    }
    return day == null ? YearMonth.of(year, month).atEndOfMonth() : earliest();
  }

  /** Whether both dates may be the same day. */
  public boolean mayEqual(PartialDate other) {
    return !earliest().isAfter(other.latest()) && !other.earliest().isAfter(latest());
  }

  /** By first possible day, the less precise date after the more precise one. */
  @Override
  public int compareTo(PartialDate other) {
    int byStart = Integer.compare(firstDay(), other.firstDay());
    return byStart != 0 ? byStart : Integer.compare(lastDay(), other.lastDay());
  }

  /** The first day that this date may be, as a number that is in the order of days: 20240531. */
  int firstDay() {
    return number(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day that this date may be, as such a number. */
  int lastDay() {
    if (month == null) {
      return number(year, 12, 31);
    }
    return number(year, month, day == null ? YearMonth.of(year, month).lengthOfMonth() : day);
  }

  private static int number(int year, int month, int day) {
    return (year * 100 + month) * 100 + day;
  }

  @Override
  @JsonValue
  public String toString() {
    StringBuilder iso = new StringBuilder(10).append(padded(year, 4));
    if (month != null) {
      iso.append('-').append(padded(month, 2));
    }
    if (day != null) {
      iso.append('-').append(padded(day, 2));
    }
    return iso.toString();
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
