// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of things: attacks, companies, countries. What is counted is kept in the source's own
 * noun, because "58 attacks" and "58 companies" are not the same statement.
 *
 * @param min least number stated, or null where open
 * @param best the number given where just one is, or null for a range
 * @param max greatest number stated, or null where open
 * @param qualifier how the words bound it
 * @param unit the noun counted, plural and lower case in the source's language: "attacks"
 */
public record Count(
    @Nullable BigDecimal min,
    @Nullable BigDecimal best,
    @Nullable BigDecimal max,
    Qualifier qualifier,
    String unit)
    implements Bounded {

  /**
   * @throws IllegalArgumentException if there is no figure, a negative or broken one, the bounds
   *     cross, or the unit is blank
   */
  public Count {
    Bounded.check(min, best, max);
    if (unit.isBlank()) {
      throw new IllegalArgumentException("A count of what?");
    }
    min = whole(min);
    best = whole(best);
    max = whole(max);
  }

  public static Count exactly(long number, String unit) {
    BigDecimal figure = BigDecimal.valueOf(number);
    return new Count(figure, figure, figure, Qualifier.EXACT, unit);
  }

  private static @Nullable BigDecimal whole(@Nullable BigDecimal number) {
    BigDecimal plain = Bounded.plain(number);
    if (plain != null && plain.scale() > 0) {
      throw new IllegalArgumentException("A count is a whole number, not " + plain.toPlainString());
    }
    return plain;
  }
}
