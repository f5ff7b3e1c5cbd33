// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * A sum to which figures are added and from which they are taken away, and which is then to the
 * last digit, scale and all, what adding up those that are left would come to.
 */
final class GrowingSum {
  private BigDecimal sum = BigDecimal.ZERO;

  /** How many of the figures have so many digits after the point. */
  private final TreeMap<Integer, Integer> scales = new TreeMap<>();

  void add(BigDecimal figure) {
    sum = sum.add(figure);
    scales.merge(figure.scale(), 1, Integer::sum);
  }

  /** Takes away a figure that was added. */
  void subtract(BigDecimal figure) {
    sum = sum.subtract(figure);
    scales.computeIfPresent(figure.scale(), (scale, uses) -> uses == 1 ? null : uses - 1);
  }

  BigDecimal get() {
    return sum.setScale(scales.isEmpty() ? 0 : Math.max(0, scales.lastKey()));
  }
}
