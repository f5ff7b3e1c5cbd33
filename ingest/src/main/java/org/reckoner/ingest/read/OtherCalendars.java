// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.domain.period.PartialDate;

/**
 * Dates of calendars that news is dated in beside the Gregorian one: Persian months, the Buddhist
 * years of Thailand, the eras of Japan and the years of the Republic of China. Digits are expected
 * in ASCII.
 */
final class OtherCalendars {
  private static final Pattern ERA =
      Pattern.compile("(令和|平成|民國|民国)(\\d{1,3}|元)年(\\d{1,2})月(\\d{1,2})日");
  private static final Map<String, Integer> BEFORE_ERA =
      Map.of("令和", 2018, "平成", 1988, "民國", 1911, "民国", 1911);

  private static final List<String> PERSIAN_MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");
  private static final Pattern PERSIAN =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s{1,2}("
              + String.join("|", PERSIAN_MONTHS)
              + ")\\s{1,2}(1[34]\\d\\d)");
  private static final Pattern PERSIAN_NUMBERS =
      Pattern.compile("(?<!\\d)(1[34]\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
  private static final Pattern THAI =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s{1,2}([\\u0e00-\\u0e7f.]{3,14})\\s{1,2}(2[45]\\d\\d)(?!\\d)");
  private static final int BUDDHIST = 543;

  private OtherCalendars() {}

  static Optional<DateText.Found> find(String text, DateConvention convention) {
    return era(text).or(() -> persian(text, convention)).or(() -> thai(text));
  }

  private static Optional<DateText.Found> era(String text) {
    Matcher found = ERA.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int year = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
    int before = BEFORE_ERA.getOrDefault(found.group(1), 0);
    return DateText.day(before + year, number(found, 3), number(found, 4))
        .map(date -> new DateText.Found(date, found.start(), found.end()));
  }

  private static Optional<DateText.Found> persian(String text, DateConvention convention) {
    Matcher named = PERSIAN.matcher(text);
    if (named.find()) {
      int month = PERSIAN_MONTHS.indexOf(named.group(2)) + 1;
      return fromPersian(number(named, 3), month, number(named, 1))
          .map(date -> new DateText.Found(date, named.start(), named.end()));
    }
    Matcher numbers = PERSIAN_NUMBERS.matcher(text);
    if (convention.language().equals("fa") && numbers.find()) {
      return fromPersian(number(numbers, 1), number(numbers, 2), number(numbers, 3))
          .map(date -> new DateText.Found(date, numbers.start(), numbers.end()));
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> fromPersian(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
    calendar.clear();
    calendar.set(year, month - 1, day);
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    return DateText.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static Optional<DateText.Found> thai(String text) {
    Matcher found = THAI.matcher(text);
    while (found.find()) {
      Integer month = DateConvention.of("th").month(found.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return DateText.day(number(found, 3) - BUDDHIST, month, number(found, 1))
            .map(date -> new DateText.Found(date, found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
