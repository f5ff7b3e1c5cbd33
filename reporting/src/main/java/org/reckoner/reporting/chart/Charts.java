// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import org.reckoner.reporting.chart.Drawing.Ink;
import org.reckoner.reporting.model.Chart;
import org.reckoner.reporting.model.Wording;

/** Draws the charts of a report. */
public final class Charts {
  /** The width of the text on A4, in pixels of CSS. */
  static final double WIDTH = 612;

  static final double LINE = 15;
  static final double GAP = 6;

  private Charts() {}

  public static Drawing draw(Chart chart) {
    if (chart instanceof Chart.Years years) {
      return years(years.unit(), years.bars(), false);
    } else if (chart instanceof Chart.Cumulative sums) {
      return years(sums.unit(), sums.bars(), true);
    } else if (chart instanceof Chart.Ranked ranked) {
      return Rows.ranked(ranked);
    } else if (chart instanceof Chart.Waterfall waterfall) {
      return Rows.waterfall(waterfall);
    } else if (chart instanceof Chart.Timeline timeline) {
      return TimelineDrawing.of(timeline);
    } else if (chart instanceof Chart.Tree tree) {
      return TreeDrawing.of(tree);
    }
    return totals((Chart.Totals) chart);
  }

  private static Drawing years(String unit, List<Chart.Bar> bars, boolean sums) {
    Canvas canvas = new Canvas();
    double height = 240;
    double top = 34;
    double bottom = height - 26;
    BigDecimal most = bars.stream().map(Chart.Bar::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
    Scale scale = Scale.upTo(most);
    double left = 8 + Canvas.width(Wording.number(scale.end()), false);
    canvas.left(unit, 0, 12, false, Ink.FAINT);
    for (BigDecimal tick : scale.ticks()) {
      double y = bottom - scale.at(tick, bottom - top);
      canvas.line(left, y, WIDTH, y, tick.signum() == 0 ? Ink.TEXT : Ink.GRID, 0.75);
      canvas.right(Wording.number(tick), left - 6, y + 3.5, false, Ink.FAINT);
    }
    double slot = (WIDTH - left) / Math.max(1, bars.size());
    boolean valued = fit(bars.stream().map(Charts::inUnit).toList(), slot);
    double before = bottom;
    for (int i = 0; i < bars.size(); i++) {
      Chart.Bar bar = bars.get(i);
      double centre = left + slot * (i + 0.5);
      double tall = scale.at(bar.amount(), bottom - top);
      if (sums) {
        step(canvas, left + slot * i, slot, before, bottom - tall, bottom);
        before = bottom - tall;
      } else {
        bar(canvas, bar, centre, Math.min(46, slot * 0.62), bottom, tall);
      }
      if (valued && bar.amount().signum() > 0) {
        canvas.centre(inUnit(bar), centre, bottom - tall - 5, false, Ink.TEXT);
      }
    }
    labels(canvas, bars, left, slot, bottom + 15);
    return canvas.drawing(WIDTH, height);
  }

  /** A stair of the sum so far, over a light ground. */
  private static void step(
      Canvas canvas, double left, double slot, double before, double now, double bottom) {
    canvas.box(left, now, slot, bottom - now, Ink.LIGHT);
    canvas.line(left, before, left, now, Ink.STRONG, 2);
    canvas.line(left, now, left + slot, now, Ink.STRONG, 2);
  }

  private static void bar(
      Canvas canvas, Chart.Bar bar, double centre, double width, double bottom, double tall) {
    boolean dated = Character.isDigit(bar.label().codePointAt(0));
    canvas.box(centre - width / 2, bottom - tall, width, tall, dated ? Ink.STRONG : Ink.MIDDLE);
    if (!dated && tall > 0) {
      canvas.hatch(centre - width / 2, bottom - tall, width, tall, Ink.STRONG);
    }
  }

  /** As many labels as have room, the last one among them, since it may be the undated. */
  private static void labels(
      Canvas canvas, List<Chart.Bar> bars, double left, double slot, double y) {
    if (bars.isEmpty()) {
      return;
    }
    String last = bars.get(bars.size() - 1).label();
    double lastHalf = Canvas.width(last, false) / 2;
    double lastCentre = Math.min(left + slot * (bars.size() - 0.5), WIDTH - lastHalf);
    canvas.centre(last, lastCentre, y, false, Ink.TEXT);
    double free = 0;
    for (int i = 0; i < bars.size() - 1; i++) {
      double centre = left + slot * (i + 0.5);
      double half = Canvas.width(bars.get(i).label(), false) / 2;
      if (centre - half >= free && centre + half + GAP <= lastCentre - lastHalf) {
        canvas.centre(bars.get(i).label(), centre, y, false, Ink.TEXT);
        free = centre + half + GAP;
      }
    }
  }

  private static String inUnit(Chart.Bar bar) {
    return Wording.number(bar.amount().setScale(1, java.math.RoundingMode.HALF_EVEN));
  }

  /** Whether the widest of the labels leaves the next one room. */
  private static boolean fit(List<String> labels, double slot) {
    double widest =
        labels.stream().mapToDouble(label -> Canvas.width(label, false)).max().orElse(0);
    return widest + GAP <= slot;
  }

  private static Drawing totals(Chart.Totals chart) {
    Canvas canvas = new Canvas();
    double labels = 190;
    BigDecimal most = BigDecimal.ZERO;
    double widest = 0;
    for (Chart.Claimed row : chart.rows()) {
      most = most.max(row.claimed()).max(row.possible());
      widest = Math.max(widest, Canvas.width(row.shown(), true));
    }
    Scale scale = Scale.upTo(most);
    double length = WIDTH - labels - widest - 10;
    double y = legend(canvas, labels) + 8;
    double top = y;
    for (Chart.Claimed row : chart.rows()) {
      y = row(canvas, row, scale, labels, length, y);
    }
    axis(canvas, chart, scale, labels, length, top, y);
    return canvas.drawing(WIDTH, y + 34);
  }

  private static double legend(Canvas canvas, double left) {
    double x = left;
    List<String> words = List.of("claimed", "known, possibly inside", "known, certainly inside");
    List<Ink> inks = List.of(Ink.LIGHT, Ink.MIDDLE, Ink.STRONG);
    for (int i = 0; i < words.size(); i++) {
      canvas.box(x, 3, 14, 10, inks.get(i));
      if (inks.get(i) == Ink.MIDDLE) {
        canvas.hatch(x, 3, 14, 10, Ink.STRONG);
      }
      canvas.frame(x, 3, 14, 10, Ink.FAINT);
      canvas.left(words.get(i), x + 19, 12, false, Ink.TEXT);
      x += 19 + Canvas.width(words.get(i), false) + 16;
    }
    return 16;
  }

  private static double row(
      Canvas canvas, Chart.Claimed row, Scale scale, double labels, double length, double y) {
    List<String> name = Canvas.wrapped(row.label(), labels - 12, 2, true);
    double at = y + LINE;
    for (String line : name) {
      canvas.left(line, 0, at, true, Ink.TEXT);
      at += LINE - 1;
    }
    canvas.left(Canvas.fitted(row.asserter(), labels - 12, false), 0, at, false, Ink.FAINT);
    double middle = (y + at) / 2 + 2;
    double claimed = scale.at(row.claimed(), length);
    double possible = scale.at(row.possible(), length);
    double certain = scale.at(row.certain(), length);
    canvas.box(labels, middle - 9, claimed, 18, Ink.LIGHT);
    canvas.box(labels, middle - 5, possible, 10, Ink.MIDDLE);
    canvas.hatch(labels + certain, middle - 5, Math.max(0, possible - certain), 10, Ink.STRONG);
    canvas.box(labels, middle - 5, certain, 10, Ink.STRONG);
    canvas.frame(labels, middle - 9, claimed, 18, Ink.FAINT);
    canvas.left(row.shown(), labels + Math.max(claimed, possible) + 6, middle + 4, true, Ink.TEXT);
    return at + 8;
  }

  private static void axis(
      Canvas canvas,
      Chart.Totals chart,
      Scale scale,
      double left,
      double length,
      double top,
      double bottom) {
    canvas.line(left, top, left, bottom, Ink.TEXT, 0.75);
    double free = Double.NEGATIVE_INFINITY;
    for (BigDecimal tick : scale.ticks()) {
      double x = left + scale.at(tick, length);
      String label = Wording.number(tick);
      double half = Canvas.width(label, false) / 2;
      canvas.line(x, bottom, x, bottom + 4, Ink.FAINT, 0.75);
      if (x - half > free) {
        canvas.centre(label, x, bottom + 16, false, Ink.FAINT);
        free = x + half + 6;
      }
    }
    canvas.line(left, bottom, left + length, bottom, Ink.FAINT, 0.75);
    canvas.left(chart.unit(), left, bottom + 30, false, Ink.FAINT);
  }
}
