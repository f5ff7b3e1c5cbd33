// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.amount.ValuationBasis;

/** An amount as a cell has it: {@code 126000000}, {@code ~$1.5m}, {@code USD 41-55 million}. */
final class CellAmount {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<bound>~|≈|≥|>=|>|≤|<=|<|about|approx\\.?|approximately|circa|ca\\.|c\\.|around"
              + "|at least|more than|over|up to|less than|under)?\\s?"
              + "(?<before>[a-z]{2,6}\\$?|[$€£¥₩₽])?\\s?"
              + "(?<first>\\d[\\d.,' ]{0,29})"
              + "(?<firstunit>(?:thousand|million|billion|mio|mln|mn|bn|k|m|b)(?![a-z]))?\\s?"
              + "(?:(?:-|–|—|to)\\s?[$€£¥₩₽]?\\s?(?<second>\\d[\\d.,' ]{0,29}))?"
              + "(?<unit>(?:thousand|million|billion|mio|mln|mn|bn|k|m|b)(?![a-z]))?\\s?"
              + "(?<plus>\\+)?\\s?(?<after>[a-z]{2,10}|[$€£¥₩₽])?");
  private static final Map<String, String> SIGNS =
      Map.of("$", "USD", "us$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₩", "KRW", "₽", "RUB");

  private CellAmount() {}

  /**
   * @param currency where the cell names none
   */
  static Amount of(
      String cell, AmountKind kind, Target column, @Nullable String currency, boolean decimalComma)
      throws CellProblem {
    String lower = cell.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip();
    Matcher shape = lower.length() > 100 ? null : SHAPE.matcher(lower);
    if (shape == null || !shape.matches()) {
      throw new CellProblem("'" + cell + "' is no amount");
    }
    String code = currency(shape);
    String known = code != null ? code : column.currency() != null ? column.currency() : currency;
    if (known == null) {
      throw new CellProblem("'" + cell + "' names no currency, and the mapping none for it");
    }
    String unit = shape.group("unit");
    String firstUnit = shape.group("firstunit") == null ? unit : shape.group("firstunit");
    BigDecimal first = figure(cell, shape.group("first"), firstUnit, column, decimalComma);
    String second = shape.group("second");
    try {
      return second == null
          ? bounded(kind, known, first, shape)
          : Amount.between(
              kind,
              known,
              first,
              figure(cell, second, unit == null ? firstUnit : unit, column, decimalComma));
    } catch (IllegalArgumentException e) {
      throw new CellProblem("'" + cell + "' is no amount: " + e.getMessage());
    }
  }

  private static Amount bounded(
      AmountKind kind, String currency, BigDecimal figure, Matcher shape) {
    String bound = shape.group("bound");
    if (bound == null) {
      return shape.group("plus") == null
          ? Amount.exactly(kind, currency, figure)
          : Amount.atLeast(kind, currency, figure, false);
    }
    return switch (bound) {
      case "≥", ">=", "at least" -> Amount.atLeast(kind, currency, figure, false);
      case ">", "more than", "over" -> Amount.atLeast(kind, currency, figure, true);
      case "≤", "<=", "up to" -> Amount.upTo(kind, currency, figure, false);
      case "<", "less than", "under" -> Amount.upTo(kind, currency, figure, true);
      default -> Amount.about(kind, currency, figure);
    };
  }

  private static @Nullable String currency(Matcher shape) {
    String word = shape.group("before") == null ? shape.group("after") : shape.group("before");
    if (word == null) {
      return null;
    }
    return SIGNS.getOrDefault(word, word.toUpperCase(Locale.ROOT));
  }

  private static BigDecimal figure(
      String cell, String digits, @Nullable String unit, Target column, boolean decimalComma)
      throws CellProblem {
    BigDecimal figure = new BigDecimal(plain(cell, digits.strip(), decimalComma));
    return figure.multiply(unit == null ? column.scale() : scale(unit));
  }

  private static BigDecimal scale(String unit) {
    return Target.scale(
        switch (unit) {
          case "mio", "mln" -> "million";
          default -> unit;
        });
  }

  /** The figure in plain digits: of point and comma the one that comes last parts the decimals. */
  private static String plain(String cell, String digits, boolean decimalComma) throws CellProblem {
    String dense = digits.replace(" ", "").replace("'", "");
    int comma = dense.lastIndexOf(',');
    int point = dense.lastIndexOf('.');
    boolean both = comma >= 0 && point >= 0;
    boolean byComma = both ? comma > point : (decimalComma || !grouped(dense, comma, ','));
    char decimal = byComma ? ',' : '.';
    char group = byComma ? '.' : ',';
    String plain = dense.replace(String.valueOf(group), "").replace(decimal, '.');
    if (plain.indexOf('.') != plain.lastIndexOf('.') || plain.endsWith(".")) {
      if (grouped(dense, dense.indexOf(decimal), decimal)) {
        return dense.replace(String.valueOf(decimal), "");
      }
      throw new CellProblem("'" + cell + "' is no amount");
    }
    return plain;
  }

  /** Whether three digits follow each of the signs, as where they part thousands. */
  private static boolean grouped(String dense, int at, char sign) {
    if (at < 0) {
      return true;
    }
    String[] parts = dense.split(Pattern.quote(String.valueOf(sign)), -1);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].length() != 3) {
        return false;
      }
    }
    return true;
  }

  /** An amount whose parts stand in columns of their own, as this program writes them. */
  static Amount ofParts(AmountKind kind, Map<String, String> parts) throws CellProblem {
    String unit = parts.get("unit");
    if (unit == null) {
      throw new CellProblem("The amount " + parts + " has no unit");
    }
    try {
      return new Amount(
          parts.containsKey("kind") ? AmountKind.valueOf(parts.get("kind")) : kind,
          unit,
          number(parts.get("min")),
          number(parts.get("best")),
          number(parts.get("max")),
          Qualifier.valueOf(parts.getOrDefault("qualifier", "EXACT")),
          ValuationBasis.valueOf(parts.getOrDefault("basis", "UNKNOWN")),
          "true".equalsIgnoreCase(parts.get("strict")),
          java.util.List.of());
    } catch (IllegalArgumentException e) {
      throw new CellProblem("The amount " + parts + " is none: " + e.getMessage());
    }
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
