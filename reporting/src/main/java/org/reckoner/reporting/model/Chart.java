// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.List;

/** What a figure shows; how it is drawn is the concern of the chart package. */
public sealed interface Chart {

  /**
   * Amounts by year, one bar each.
   *
   * @param unit what the amounts are in: "USD million"
   * @param bars in the order of time
   */
  record Years(String unit, List<Bar> bars) implements Chart {
    public Years {
      bars = List.copyOf(bars);
    }
  }

  /**
   * The bar of one year.
   *
   * @param label "2023", or "undated"
   * @param amount in the unit of the chart
   * @param shown the amount as a reader sees it
   */
  record Bar(String label, BigDecimal amount, String shown) {}

  /**
   * Claimed totals, each against the incidents known inside its scope.
   *
   * @param unit what the amounts are in
   * @param rows the totals, by the end of their period
   */
  record Totals(String unit, List<Claimed> rows) implements Chart {
    public Totals {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A claimed total.
   *
   * @param label whose and of which period
   * @param asserter who says so
   * @param claimed the amount claimed
   * @param certain known incidents surely inside
   * @param possible known incidents surely or possibly inside
   * @param shown the claimed amount as a reader sees it
   */
  record Claimed(
      String label,
      String asserter,
      BigDecimal claimed,
      BigDecimal certain,
      BigDecimal possible,
      String shown) {}
}
