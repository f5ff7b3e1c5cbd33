// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis from zero: its end and the steps on it are round numbers.
 *
 * @param end the last tick, at or above every value
 * @param step from tick to tick
 */
record Scale(BigDecimal end, BigDecimal step) {
  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

  /** An axis for values up to this, with four to eight ticks. */
  static Scale upTo(BigDecimal most) {
    if (most.signum() <= 0) {
      return new Scale(BigDecimal.ONE, BigDecimal.ONE);
    }
    int magnitude = most.precision() - most.scale() - 1;
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(magnitude - 1);
    for (BigDecimal factor : ROUND) {
      BigDecimal step = unit.multiply(factor);
      BigDecimal ticks = most.divide(step, 0, java.math.RoundingMode.CEILING);
      if (ticks.intValue() <= 6) {
        return new Scale(step.multiply(ticks), step);
      }
    }
    BigDecimal step = unit.multiply(BigDecimal.valueOf(20));
    return new Scale(step.multiply(most.divide(step, 0, java.math.RoundingMode.CEILING)), step);
  }

  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal at = BigDecimal.ZERO; at.compareTo(end) <= 0; at = at.add(step)) {
      ticks.add(at);
    }
    return ticks;
  }

  /** How far along an axis of that length the value lies. */
  double at(BigDecimal value, double length) {
    return value.doubleValue() / end.doubleValue() * length;
  }
}
