// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.domain.period.PartialDate;

/**
 * Finds the first date in a short text: ISO 8601, RFC 5322, and the ways in which people write a
 * day in a byline, in any language that the CLDR knows. The day stands as it was written; time
 * zones do not move it.
 */
public final class DateText {
  private static final int LOOK_AT = 400;

  /** The first year of an era, the seventh month, the first day: two digits are the fewest. */
  private static final int FEWEST_DIGITS = 2;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final String NAME = "([\\p{L}\\p{M}]{3,15})";
  private static final String YEAR = "((?:19|20)\\d\\d)";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)" + YEAR + "(\\d\\d)(\\d\\d)(?:T?\\d{4,6})?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?((?:19|20)?\\d\\d)(?!\\d)");
  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s-]{1,3}(?:de |of |a |d['’])?"
              + NAME
              + "[.,]?[\\s-]{1,3}(?:de |del |of )?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern MONTH_NAME_DAY =
      Pattern.compile(
          "(?<!\\p{L})"
              + NAME
              + "\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}"
              + YEAR
              + "(?!\\d)");
  private static final Pattern YEAR_NAME_DAY =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "(?:\\.|,|\\(?e\\)?ko| m\\.)?\\s{1,2}"
              + NAME
              + "\\.?\\s{1,2}(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_DAY_NAME =
      Pattern.compile("(?<!\\d)" + YEAR + "\\.? gada\\s{1,2}(\\d{1,2})\\.\\s{1,2}" + NAME);
  private static final Pattern NUMBERED_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) (?:tháng|thg) (\\d{1,2})(?:,? năm|,)? " + YEAR + "(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH = Pattern.compile("(?<!\\d)" + YEAR + "-(\\d\\d)(?![\\d-])");

  private static final String JOINING =
      "(?:\\s?[-–—~]|\\s(?:to|until|till|and|bis|und|au|et|al|hasta(?: el)?|y|até|ao?|e|fino al|sampai"
          + "|hingga|dan)\\s)\\s?";

  /** The end of what stands before the second day of a stretch: its first day, or the month. */
  private static final Pattern FIRST_DAY =
      Pattern.compile(
          "(?:(?<![\\d:])\\d{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?|(?<!\\p{L})"
              + NAME
              + "\\.?)"
              + JOINING
              + "$");

  private static final Pattern GOES_ON = Pattern.compile("^" + JOINING);

  /** The longest of what FIRST_DAY has to see. */
  private static final int BEFORE_SECOND_DAY = 32;

  /** The most that may stand between the word that joins two days and the second: an article. */
  private static final int ARTICLE = 4;

  private DateText() {}

  /**
   * A date and where it stands.
   *
   * @param start in the text, which has as many characters as the one searched unless that held
   *     marks of writing direction
   */
  public record Found(PartialDate date, int start, int end) {}

  /** The first date, to the day or at least to the month; empty where none is written. */
  public static Optional<PartialDate> find(String text) {
    return find(text, DateConvention.UNKNOWN).map(Found::date);
  }

  /** The first date as the convention of the text's language reads it. */
  public static Optional<Found> find(String text, DateConvention convention) {
    if (!mayHoldDate(text)) {
      return Optional.empty();
    }
    String head = plain(text.length() <= LOOK_AT ? text : text.substring(0, LOOK_AT));
    // Most lines with figures have no year, and need not be asked for dates that have one.
    return (hasYear(head) ? withYear(head, convention) : dayFirst(head, convention))
        .or(() -> OtherCalendars.find(head, convention))
        .or(() -> hasYear(head) ? numbers(COMPACT, head, 1, 2, 3) : Optional.empty())
        .or(() -> hasYear(head) ? month(head) : Optional.empty());
  }

  /**
   * Whether a date is the first or the last day of a stretch ("14–20 January 2022", "1 May 2021 to
   * 3 June 2022"), and so is not the day of what it stands on.
   *
   * @param found what was found first in this text
   */
  public static boolean isEndOfPeriod(String text, Found found, DateConvention convention) {
    int start = Math.min(found.start(), text.length());
    int end = Math.min(found.end(), text.length());
    Matcher before =
        FIRST_DAY.matcher(text.substring(Math.max(0, start - BEFORE_SECOND_DAY), start));
    if (before.find() && (before.group(1) == null || convention.month(before.group(1)) != null)) {
      return true;
    }
    String behind = text.substring(end, Math.min(text.length(), end + LOOK_AT));
    Matcher on = GOES_ON.matcher(behind);
    return on.find()
        && find(behind.substring(on.end()), convention)
            .filter(second -> second.start() <= ARTICLE)
            .isPresent();
  }

  private static Optional<Found> withYear(String head, DateConvention convention) {
    return numbers(YEAR_FIRST, head, 1, 2, 3)
        .or(() -> named(DAY_MONTH_NAME, head, convention, 3, 2, 1))
        .or(() -> named(MONTH_NAME_DAY, head, convention, 3, 1, 2))
        .or(() -> dayFirst(head, convention))
        .or(() -> named(YEAR_NAME_DAY, head, convention, 1, 2, 3))
        .or(() -> named(YEAR_DAY_NAME, head, convention, 1, 3, 2))
        .or(() -> numbers(NUMBERED_MONTH, head, 3, 2, 1));
  }

  /** Whether the beginning of a text has as many digits as the shortest date; costs little. */
  public static boolean mayHoldDate(String text) {
    int digits = 0;
    int end = Math.min(LOOK_AT, text.length());
    for (int i = 0; i < end && digits < FEWEST_DIGITS; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits == FEWEST_DIGITS;
  }

  /** Whether there are four digits in a row that can be a year. */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 4 <= text.length(); i++) {
      boolean century = text.startsWith("19", i) || text.startsWith("20", i);
      if (century && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Digits of every script as ASCII, blanks of every width as one kind, no marks of direction. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        plain.append(c);
      } else if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.isSpaceChar(c)) {
        plain.append(' ');
      } else if (Character.getType(c) != Character.FORMAT) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static Optional<Found> numbers(
      Pattern pattern, String text, int year, int month, int day) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      Optional<PartialDate> date =
          day(number(found, year), number(found, month), number(found, day));
      if (date.isPresent()) {
        return date.map(one -> new Found(one, found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  /** With dots the day is first; else as the convention says, unless only the other is a date. */
  private static Optional<Found> dayFirst(String text, DateConvention convention) {
    Matcher found = DAY_FIRST.matcher(text);
    while (found.find()) {
      int year = number(found, 4) + (found.group(4).length() == 2 ? 2000 : 0);
      int first = number(found, 1);
      int second = number(found, 3);
      boolean dots = found.group(2).equals(".");
      boolean monthFirst = !dots && convention.monthFirst();
      Optional<PartialDate> date = monthFirst ? day(year, first, second) : day(year, second, first);
      if (date.isEmpty() && !dots) {
        date = monthFirst ? day(year, second, first) : day(year, first, second);
      }
      if (date.isPresent()) {
        return date.map(one -> new Found(one, found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> named(
      Pattern pattern, String text, DateConvention convention, int year, int month, int day) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      Integer number = convention.month(found.group(month));
      if (number != null) {
        Optional<PartialDate> date = day(number(found, year), number, number(found, day));
        if (date.isPresent()) {
          return date.map(one -> new Found(one, found.start(), found.end()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> month(String text) {
    Matcher found = MONTH.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int month = number(found, 2);
    return month >= 1 && month <= 12
        ? Optional.of(
            new Found(PartialDate.ofMonth(number(found, 1), month), found.start(), found.end()))
        : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  static Optional<PartialDate> day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    return YearMonth.of(year, month).isValidDay(day)
        ? Optional.of(new PartialDate(year, month, day))
        : Optional.empty();
  }
}
