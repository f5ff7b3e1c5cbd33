// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What figures and days stand in an English text, read without the extractor, so that a scorer can
 * tell a miss from a label that was taken from elsewhere.
 */
final class WordedFigures {
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:[, \u00a0]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:[\\s\u00a0-]?(trillion|billion|million|thousand|bn|mn|[tbmk])(?![a-z]))?",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> ZEROS =
      Map.of("t", 12, "b", 9, "m", 6, "k", 3, "thousand", 3);

  private static final Map<String, Integer> WORDS =
      Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "eight", 8, "ten", 10);

  private static final String MONTHS =
      Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|"));

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:(?<month>"
              + MONTHS
              + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
              + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month2>"
              + MONTHS
              + "),?\\s+(?<year2>\\d{4})|(?<iso>\\d{4}-\\d\\d-\\d\\d))",
          Pattern.CASE_INSENSITIVE);

  private WordedFigures() {}

  /** Every figure of some words with its scale, in their order; "six bitcoins" has one too. */
  static List<BigDecimal> in(String words) {
    List<BigDecimal> found = new ArrayList<>();
    Matcher figure = FIGURE.matcher(words);
    while (figure.find()) {
      found.add(value(figure));
    }
    if (found.isEmpty()) {
      for (String word : words.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
        Integer counted = WORDS.get(word);
        if (counted != null) {
          found.add(BigDecimal.valueOf(counted));
        }
      }
    }
    return found;
  }

  private static BigDecimal value(Matcher figure) {
    BigDecimal digits = new BigDecimal(figure.group(1).replaceAll("[, \u00a0]", ""));
    String scale = figure.group(2) == null ? "" : figure.group(2).toLowerCase(Locale.ROOT);
    int zeros =
        scale.isEmpty() ? 0 : ZEROS.getOrDefault(scale, ZEROS.getOrDefault(first(scale), 0));
    return digits.scaleByPowerOfTen(zeros);
  }

  private static String first(String scale) {
    return scale.substring(0, 1);
  }

  /** Whether the text has a sum of dollars within 5 % of what is asked. */
  static boolean dollars(String text, BigDecimal truth) {
    return dollars(text).stream().anyMatch(it -> near(it, truth));
  }

  /** The sums of dollars in a text, in its order. */
  static List<BigDecimal> dollars(String text) {
    List<BigDecimal> found = new ArrayList<>();
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      String before = text.substring(Math.max(0, figure.start() - 2), figure.start());
      String behind = text.substring(figure.end(), Math.min(text.length(), figure.end() + 12));
      if (before.contains("$") || behind.stripLeading().matches("(?is)(\\$?usd|dollars|us ).*")) {
        found.add(value(figure));
      }
    }
    return found;
  }

  /**
   * The first day that an English text writes in full: "May 3, 2024", "3 May 2024", "2024-05-03".
   */
  static @Nullable LocalDate firstDay(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.find()) {
      return null;
    }
    if (day.group("iso") != null) {
      return LocalDate.parse(day.group("iso"));
    }
    boolean monthFirst = day.group("month") != null;
    String month = day.group(monthFirst ? "month" : "month2").toUpperCase(Locale.ROOT);
    return LocalDate.of(
        Integer.parseInt(day.group(monthFirst ? "year" : "year2")),
        Month.valueOf(month),
        Integer.parseInt(day.group(monthFirst ? "day" : "day2")));
  }

  static boolean near(BigDecimal found, BigDecimal truth) {
    return found.subtract(truth).abs().compareTo(truth.multiply(NEAR)) <= 0;
  }

  /** Whether the text writes the day, the one before or the one after, in any usual way. */
  static boolean dayWithinOne(String text, LocalDate truth) {
    return List.of(truth, truth.minusDays(1), truth.plusDays(1)).stream()
        .anyMatch(day -> text.contains(day.toString()) || written(day).matcher(text).find());
  }

  private static Pattern written(LocalDate day) {
    String month = name(day.getMonth());
    String number = "0?" + day.getDayOfMonth() + "(?:st|nd|rd|th)?";
    String year = "(?:,?\\s+(?:of\\s+)?" + day.getYear() + "|(?!,?\\s+\\d{4})(?!\\d))";
    return Pattern.compile(
        "(?i)\\b(?:"
            + month
            + "\\s+(?:the\\s+)?"
            + number
            + "(?:\\s?[-–]\\s?\\d{1,2})?"
            + year
            + "|"
            + number
            + "\\s+(?:of\\s+)?"
            + month
            + year
            + ")");
  }

  private static String name(Month month) {
    return "(?:"
        + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + "|"
        + month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        + "\\.?)";
  }
}
