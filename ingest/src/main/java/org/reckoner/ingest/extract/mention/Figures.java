// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Qualifier;

/**
 * A number with the bounds that the words around it put on it.
 *
 * @param min least, or null where open
 * @param best the figure given, or null for a range
 * @param max greatest, or null where open
 * @param qualifier how the words bound it
 * @param strict whether the bound itself is excluded
 * @param hedge the bounding words, or null
 */
public record Figures(
    @Nullable BigDecimal min,
    @Nullable BigDecimal best,
    @Nullable BigDecimal max,
    Qualifier qualifier,
    boolean strict,
    @Nullable String hedge) {

  static Figures exactly(BigDecimal figure) {
    return new Figures(figure, figure, figure, Qualifier.EXACT, false, null);
  }

  static Figures between(BigDecimal min, BigDecimal max, @Nullable String hedge) {
    return new Figures(min, null, max, Qualifier.RANGE, false, hedge);
  }

  static Figures bounded(
      BigDecimal figure, Qualifier qualifier, boolean strict, @Nullable String hedge) {
    return switch (qualifier) {
      case APPROXIMATE -> new Figures(null, figure, null, qualifier, false, hedge);
      case AT_LEAST -> new Figures(figure, figure, null, qualifier, strict, hedge);
      case UP_TO -> new Figures(null, figure, figure, qualifier, strict, hedge);
      case EXACT, RANGE -> exactly(figure);
    };
  }

  /** The one figure that stands for it. */
  public BigDecimal figure() {
    if (best != null) {
      return best;
    }
    return java.util.Objects.requireNonNull(min != null ? min : max);
  }

  public boolean whole() {
    return figure().stripTrailingZeros().scale() <= 0;
  }
}
