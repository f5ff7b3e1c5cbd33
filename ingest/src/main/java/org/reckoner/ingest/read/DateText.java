// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.domain.period.PartialDate;

/**
 * Finds the first date in a short text: ISO 8601, RFC 5322, and the ways in which people write a
 * day in a byline. The day stands as it was written; time zones do not move it.
 */
public final class DateText {
  private static final int LOOK_AT = 400;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.年년]\\s?(\\d{1,2})[-/.月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6})?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?((?:19|20)?\\d\\d)(?!\\d)");
  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]{1,3}(?:de |of )?(\\p{L}{3,12})[.,]?"
              + "[\\s-]{1,3}(?:de |del |of )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_NAME_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}"
              + "((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-(\\d\\d)(?![\\d-])");

  private static final Map<String, Integer> MONTHS = MonthNames.numbers();

  private DateText() {}

  /** The first date, to the day or at least to the month; empty where none is written. */
  public static Optional<PartialDate> find(String text) {
    String head = text.length() <= LOOK_AT ? text : text.substring(0, LOOK_AT);
    return yearFirst(head)
        .or(() -> named(DAY_MONTH_NAME.matcher(head), 2, 1))
        .or(() -> named(MONTH_NAME_DAY.matcher(head), 1, 2))
        .or(() -> dayFirst(head))
        .or(() -> compact(head))
        .or(() -> month(head));
  }

  private static Optional<PartialDate> yearFirst(String text) {
    Matcher found = YEAR_FIRST.matcher(text);
    while (found.find()) {
      Optional<PartialDate> date = day(found.group(1), found.group(2), found.group(3));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> compact(String text) {
    Matcher found = COMPACT.matcher(text);
    return found.find() ? day(found.group(1), found.group(2), found.group(3)) : Optional.empty();
  }

  /** With dots the day is first; with slashes it is, unless only the other way makes a date. */
  private static Optional<PartialDate> dayFirst(String text) {
    Matcher found = DAY_FIRST.matcher(text);
    while (found.find()) {
      String year = found.group(4).length() == 2 ? "20" + found.group(4) : found.group(4);
      Optional<PartialDate> date = day(year, found.group(3), found.group(1));
      if (date.isEmpty() && !found.group(2).equals(".")) {
        date = day(year, found.group(1), found.group(3));
      }
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> named(Matcher found, int month, int day) {
    while (found.find()) {
      Integer number = MONTHS.get(found.group(month).toLowerCase(Locale.ROOT));
      if (number != null) {
        Optional<PartialDate> date = day(found.group(3), number.toString(), found.group(day));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> month(String text) {
    Matcher found = MONTH.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(found.group(2));
    return month >= 1 && month <= 12
        ? Optional.of(PartialDate.ofMonth(Integer.parseInt(found.group(1)), month))
        : Optional.empty();
  }

  private static Optional<PartialDate> day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1) {
      return Optional.empty();
    }
    if (!java.time.YearMonth.of(y, m).isValidDay(d)) {
      return Optional.empty();
    }
    return Optional.of(new PartialDate(y, m, d));
  }
}
