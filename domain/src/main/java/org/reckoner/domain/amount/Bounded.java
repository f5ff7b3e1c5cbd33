// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with the bounds that a source's words put on it. {@code best} is the figure that the
 * words give when they give just one ("more than 97" gives 97); an open bound is null.
 */
public sealed interface Bounded permits Amount, Count, Share {
  @Nullable BigDecimal min();

  @Nullable BigDecimal best();

  @Nullable BigDecimal max();

  Qualifier qualifier();

  /** How far from a stated figure "about", "around", "approximately" still reach, as a share. */
  BigDecimal ROUNDING = new BigDecimal("0.05");

  /**
   * The one figure that stands for this number where one is needed (ordering, sums): what the words
   * give, or else the lower bound, or else the upper.
   */
  @JsonIgnore
  default BigDecimal figure() {
    BigDecimal best = best();
    if (best != null) {
      return best;
    }
    BigDecimal min = min();
    BigDecimal max = max();
    if (min == null && max == null) {
      throw new IllegalStateException("A number without figures cannot exist");
    }
    return min != null ? min : java.util.Objects.requireNonNull(max);
  }

  /** The least it may be in the words' own meaning; null where the words set no floor. */
  @JsonIgnore
  default @Nullable BigDecimal floor() {
    return switch (qualifier()) {
      case APPROXIMATE -> figure().subtract(figure().abs().multiply(ROUNDING));
      case UP_TO -> min();
      case EXACT, AT_LEAST, RANGE -> min() == null ? best() : min();
    };
  }

  /** The most it may be in the words' own meaning; null where the words set no ceiling. */
  @JsonIgnore
  default @Nullable BigDecimal ceiling() {
    return switch (qualifier()) {
      case APPROXIMATE -> figure().add(figure().abs().multiply(ROUNDING));
      case AT_LEAST -> max();
      case EXACT, UP_TO, RANGE -> max() == null ? best() : max();
    };
  }

  /**
   * Whether one true value could satisfy both statements: "over $3bn" and "$3.1bn" can both hold.
   */
  default boolean compatible(Bounded other) {
    return !above(floor(), other.ceiling()) && !above(other.floor(), ceiling());
  }

  private static boolean above(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low != null && high != null && low.compareTo(high) > 0;
  }

  /**
   * Plain notation, no negative scale, no trailing zeros after the point: 3E+9 becomes 3000000000.
   */
  static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * @throws IllegalArgumentException if there is no figure, a negative one, or the bounds cross
   */
  static void check(@Nullable BigDecimal min, @Nullable BigDecimal best, @Nullable BigDecimal max) {
    if (min == null && best == null && max == null) {
      throw new IllegalArgumentException("A number needs at least one figure");
    }
    if (negative(min) || negative(best) || negative(max)) {
      throw new IllegalArgumentException("A stated quantity cannot be negative");
    }
    if (above(min, best) || above(best, max) || above(min, max)) {
      throw new IllegalArgumentException(
          "The bounds cross: min " + min + ", best " + best + ", max " + max);
    }
  }

  private static boolean negative(@Nullable BigDecimal number) {
    return number != null && number.signum() < 0;
  }
}
