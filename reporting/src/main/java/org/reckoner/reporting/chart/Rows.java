// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import org.reckoner.reporting.chart.Drawing.Ink;
import org.reckoner.reporting.model.Chart;

/** Draws charts of one row to a bar: the name at the left, the figure at the bar's end. */
final class Rows {
  private static final double LABELS = 190;
  private static final double HEIGHT = 22;
  private static final double THICK = 13;

  private Rows() {}

  static Drawing ranked(Chart.Ranked chart) {
    Canvas canvas = new Canvas();
    canvas.left(chart.unit(), LABELS, 11, false, Ink.FAINT);
    Scale scale = Scale.upTo(most(chart.bars().stream().map(Chart.Bar::amount).toList()));
    double length = length(chart.bars().stream().map(Chart.Bar::shown).toList());
    double y = 20;
    for (Chart.Bar bar : chart.bars()) {
      label(canvas, bar.label(), y);
      double wide = scale.at(bar.amount(), length);
      canvas.box(LABELS, y + 3, wide, THICK, Ink.STRONG);
      canvas.left(bar.shown(), LABELS + wide + 6, y + 13, true, Ink.TEXT);
      y += HEIGHT;
    }
    canvas.line(LABELS, 18, LABELS, y, Ink.TEXT, 0.75);
    return canvas.drawing(Charts.WIDTH, y + 4);
  }

  static Drawing waterfall(Chart.Waterfall chart) {
    Canvas canvas = new Canvas();
    canvas.left(chart.unit(), LABELS, 11, false, Ink.FAINT);
    Scale scale = Scale.upTo(most(chart.steps().stream().map(Chart.Step::to).toList()));
    double length = length(chart.steps().stream().map(Chart.Step::shown).toList());
    double y = 20;
    for (Chart.Step step : chart.steps()) {
      label(canvas, step.label(), y);
      double from = LABELS + scale.at(step.from(), length);
      double to = LABELS + scale.at(step.to(), length);
      bar(canvas, step.part(), from, y + 3, Math.max(0.75, to - from));
      canvas.left(step.shown(), to + 6, y + 13, true, Ink.TEXT);
      // What is left over after this step is where the next one begins.
      double next = step.part() == Chart.Part.WHOLE ? to : from;
      if (y + HEIGHT < 20 + HEIGHT * chart.steps().size()) {
        canvas.line(next, y + 3 + THICK, next, y + HEIGHT + 3, Ink.FAINT, 0.75);
      }
      y += HEIGHT;
    }
    canvas.line(LABELS, 18, LABELS, y, Ink.TEXT, 0.75);
    return canvas.drawing(Charts.WIDTH, y + 4);
  }

  private static void bar(Canvas canvas, Chart.Part part, double x, double y, double width) {
    switch (part) {
      case WHOLE -> canvas.box(x, y, width, THICK, Ink.LIGHT);
      case CERTAIN -> canvas.box(x, y, width, THICK, Ink.STRONG);
      case POSSIBLE -> {
        canvas.box(x, y, width, THICK, Ink.MIDDLE);
        canvas.hatch(x, y, width, THICK, Ink.STRONG);
      }
      case REST -> canvas.box(x, y, width, THICK, Ink.LIGHT);
    }
    canvas.frame(x, y, width, THICK, Ink.FAINT);
  }

  private static void label(Canvas canvas, String label, double y) {
    canvas.left(Canvas.fitted(label, LABELS - 12, false), 0, y + 13, false, Ink.TEXT);
  }

  /** How long the longest bar may be, so that its figure still has room. */
  private static double length(List<String> shown) {
    double widest = shown.stream().mapToDouble(one -> Canvas.width(one, true)).max().orElse(0);
    return Math.max(40, Charts.WIDTH - LABELS - widest - 10);
  }

  private static BigDecimal most(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
