// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Property;

/**
 * What a column is.
 *
 * @param name a property of an incident ({@code loss}), a part of an amount ({@code loss.min}), or
 *     something that goes with the others: {@code chain}, {@code currency}, {@code assertedBy},
 *     {@code type}, {@code id}
 * @param currency of the amounts in it, where the cells do not say
 * @param scale what its figures are to be multiplied with
 */
record Target(String name, @Nullable String currency, BigDecimal scale) {
  static final Set<String> BESIDES = Set.of("chain", "currency", "assertedBy", "type", "id");

  /** The parts that an amount takes in a table that this program wrote. */
  static final List<String> PARTS =
      List.of("unit", "min", "best", "max", "qualifier", "strict", "kind", "basis");

  private static final Set<Property> TAKEN =
      Set.of(
          Property.VICTIM,
          Property.LOSS,
          Property.OCCURRED_ON,
          Property.DISCLOSED_ON,
          Property.ATTRIBUTED_TO,
          Property.SUPPLIER,
          Property.TECHNIQUE,
          Property.ADDRESS,
          Property.TRANSACTION,
          Property.RECOVERED,
          Property.FROZEN,
          Property.LAUNDERED,
          Property.RANSOM,
          Property.BOUNTY);

  /**
   * @throws IllegalArgumentException if no column can be that, in a sentence that lists what one
   *     can be
   */
  Target {
    String property = property(name);
    boolean known =
        BESIDES.contains(name)
            || (TAKEN.stream().anyMatch(one -> one.wireName().equals(property))
                && (property.equals(name) || PARTS.contains(part(name))));
    if (!known) {
      throw new IllegalArgumentException(
          "A column cannot be '"
              + name
              + "'; it is one of "
              + TAKEN.stream().map(Property::wireName).sorted().toList()
              + " or "
              + BESIDES.stream().sorted().toList());
    }
    if (currency != null) {
      currency = currency.toUpperCase(Locale.ROOT);
    }
  }

  static Target of(String name) {
    return new Target(name, null, BigDecimal.ONE);
  }

  /** The property before the point, or the whole name. */
  static String property(String name) {
    int point = name.indexOf('.');
    return point < 0 ? name : name.substring(0, point);
  }

  static String part(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  boolean isPart() {
    return name.indexOf('.') >= 0;
  }

  /** The property, of a column that is one. */
  Property property() {
    return Property.named(property(name));
  }

  /** Hundred, thousand, million and so on by its English name, or a number. */
  static BigDecimal scale(String unit) {
    String word = unit.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "thousand", "k" -> BigDecimal.valueOf(1_000);
      case "million", "m", "mn" -> BigDecimal.valueOf(1_000_000);
      case "billion", "b", "bn" -> BigDecimal.valueOf(1_000_000_000);
      default -> number(word, unit);
    };
  }

  private static BigDecimal number(String word, String unit) {
    boolean digits = !word.isEmpty() && Arrays.stream(word.split("")).allMatch(Target::digit);
    if (!digits || word.length() > 12) {
      throw new IllegalArgumentException(
          "A unit is thousand, million, billion or a whole number, not '" + unit + "'");
    }
    return new BigDecimal(word);
  }

  private static boolean digit(String sign) {
    return sign.charAt(0) >= '0' && sign.charAt(0) <= '9';
  }
}
