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

  /**
   * What amounts add up to from year to year.
   *
   * @param unit what the amounts are in
   * @param bars the sum at the end of each year, in the order of time
   */
  record Cumulative(String unit, List<Bar> bars) implements Chart {
    public Cumulative {
      bars = List.copyOf(bars);
    }
  }

  /**
   * Figures side by side, the largest first.
   *
   * @param unit what is counted
   * @param bars one for each thing
   */
  record Ranked(String unit, List<Bar> bars) implements Chart {
    public Ranked {
      bars = List.copyOf(bars);
    }
  }

  /**
   * What happened when.
   *
   * @param moments in the order of time
   */
  record Timeline(List<Moment> moments) implements Chart {
    public Timeline {
      moments = List.copyOf(moments);
    }
  }

  /**
   * One thing that happened, on a day or within a month or year.
   *
   * @param label what it was
   * @param from the beginning of when it may have been, in years: 2023.5 is the middle of 2023
   * @param to the end
   */
  record Moment(String label, double from, double to) {}

  /**
   * What is left of a whole when its known parts are taken away one by one.
   *
   * @param unit what the amounts are in
   * @param steps the whole, its parts, and what is left
   */
  record Waterfall(String unit, List<Step> steps) implements Chart {
    public Waterfall {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step of a waterfall.
   *
   * @param label what it is
   * @param part whether it is the whole, a part that is certain or merely possible, or the rest
   * @param from the lower end, in the unit of the chart
   * @param to the upper end
   * @param shown the amount as a reader sees it
   */
  record Step(String label, Part part, BigDecimal from, BigDecimal to, String shown) {}

  /** What a step of a waterfall is. */
  enum Part {
    WHOLE,
    CERTAIN,
    POSSIBLE,
    REST
  }

  /**
   * Which documents rest on which origin.
   *
   * @param branches one for each origin
   */
  record Tree(List<Branch> branches) implements Chart {
    public Tree {
      branches = List.copyOf(branches);
    }
  }

  /**
   * An origin and what rests on it.
   *
   * @param origin as shown
   * @param leaves the documents, as shown
   */
  record Branch(String origin, List<String> leaves) {
    public Branch {
      leaves = List.copyOf(leaves);
    }
  }
}
