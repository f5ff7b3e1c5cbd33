// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;

/** A date as a cell has it: ISO 8601, with an English month, or with slashes or points. */
final class CellDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)(?:[T ]\\d.{0,30})?");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private CellDate() {}

  static PartialDate of(String cell, TableMapping.@Nullable DateOrder order) throws CellProblem {
    try {
      return parsed(cell, cell.toLowerCase(Locale.ROOT), order);
    } catch (IllegalArgumentException e) {
      throw new CellProblem("'" + cell + "' is no date");
    }
  }

  private static PartialDate parsed(
      String cell, String lower, TableMapping.@Nullable DateOrder order) throws CellProblem {
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) {
      return PartialDate.parse(iso.group(1));
    }
    Matcher year = YEAR_FIRST.matcher(lower);
    if (year.matches()) {
      return day(year.group(1), number(year.group(2)), number(year.group(3)));
    }
    Matcher numbers = NUMBERS.matcher(lower);
    if (numbers.matches()) {
      return ordered(cell, numbers, order);
    }
    Matcher first = DAY_FIRST.matcher(lower);
    if (first.matches()) {
      return day(first.group(3), month(first.group(2)), number(first.group(1)));
    }
    Matcher month = MONTH_FIRST.matcher(lower);
    if (month.matches()) {
      String day = month.group(2);
      return day == null
          ? PartialDate.ofMonth(number(month.group(3)), month(month.group(1)))
          : day(month.group(3), month(month.group(1)), number(day));
    }
    throw new IllegalArgumentException();
  }

  private static PartialDate ordered(
      String cell, Matcher numbers, TableMapping.@Nullable DateOrder order) throws CellProblem {
    int first = number(numbers.group(1));
    int second = number(numbers.group(2));
    TableMapping.DateOrder known =
        first > 12 ? TableMapping.DateOrder.DMY : second > 12 ? TableMapping.DateOrder.MDY : order;
    if (known == null && first != second) {
      throw new CellProblem(
          "'" + cell + "' may be two days: say date-order: DMY or MDY in the mapping");
    }
    return known == TableMapping.DateOrder.MDY
        ? day(numbers.group(3), first, second)
        : day(numbers.group(3), second, first);
  }

  private static PartialDate day(String year, int month, int day) {
    return new PartialDate(number(year), month, day);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (word.length() >= 3
          && (MONTHS.get(i).startsWith(word) || (word.equals("sept") && i == 8))) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(word);
  }
}
