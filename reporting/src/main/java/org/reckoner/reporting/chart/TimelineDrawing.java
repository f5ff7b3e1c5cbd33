// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.reporting.chart.Drawing.Ink;
import org.reckoner.reporting.model.Chart;

/**
 * Draws what happened when. Names stand beside their marks, each in the first lane where it has
 * room, so that no name touches another.
 */
final class TimelineDrawing {
  private static final double LANE = 16;
  private static final double TOP = 8;
  private static final double MARK = 6;
  private static final double LONGEST = 220;

  private TimelineDrawing() {}

  /** A name and a mark that have found their place. */
  private record Placed(Chart.Moment moment, String label, double from, double to, double words) {
    double left() {
      return Math.min(from, words);
    }

    double right() {
      return Math.max(to, words + Canvas.width(label, false));
    }
  }

  static Drawing of(Chart.Timeline chart) {
    Canvas canvas = new Canvas();
    double first =
        Math.floor(chart.moments().stream().mapToDouble(Chart.Moment::from).min().orElse(0));
    double last =
        Math.max(
            first + 1,
            Math.ceil(chart.moments().stream().mapToDouble(Chart.Moment::to).max().orElse(1)));
    double year = (Charts.WIDTH - 2 * Charts.GAP) / (last - first);
    List<List<Placed>> lanes = lanes(chart.moments(), first, year);
    double bottom = TOP + Math.max(1, lanes.size()) * LANE + 4;
    axis(canvas, (int) first, (int) last, year, bottom);
    for (int lane = 0; lane < lanes.size(); lane++) {
      for (Placed one : lanes.get(lane)) {
        paint(canvas, one, TOP + lane * LANE);
      }
    }
    return canvas.drawing(Charts.WIDTH, bottom + 22);
  }

  private static List<List<Placed>> lanes(List<Chart.Moment> moments, double first, double year) {
    List<List<Placed>> lanes = new ArrayList<>();
    for (Chart.Moment moment : moments) {
      Placed placed = placed(moment, first, year);
      lanes.stream()
          .filter(lane -> lane.stream().allMatch(other -> apart(other, placed)))
          .findFirst()
          .orElseGet(
              () -> {
                List<Placed> lane = new ArrayList<>();
                lanes.add(lane);
                return lane;
              })
          .add(placed);
    }
    return lanes;
  }

  private static boolean apart(Placed one, Placed other) {
    return one.right() + Charts.GAP <= other.left() || other.right() + Charts.GAP <= one.left();
  }

  /** The name stands to the right of its mark, or to the left where the page ends. */
  private static Placed placed(Chart.Moment moment, double first, double year) {
    double from = Charts.GAP + (moment.from() - first) * year;
    double to = Math.max(from + MARK, Charts.GAP + (moment.to() - first) * year);
    String label = Canvas.fitted(moment.label(), LONGEST, false);
    double width = Canvas.width(label, false);
    double words = to + 4 + width <= Charts.WIDTH ? to + 4 : from - 4 - width;
    return new Placed(moment, label, from, to, Math.max(0, words));
  }

  private static void paint(Canvas canvas, Placed one, double y) {
    boolean day = one.to() - one.from() <= MARK;
    if (day) {
      canvas.box(one.from(), y + 4, MARK, MARK, Ink.STRONG);
    } else {
      canvas.box(one.from(), y + 5, one.to() - one.from(), 4, Ink.MIDDLE);
      canvas.frame(one.from(), y + 5, one.to() - one.from(), 4, Ink.STRONG);
    }
    canvas.left(one.label(), one.words(), y + 11, false, Ink.TEXT);
  }

  private static void axis(Canvas canvas, int first, int last, double year, double bottom) {
    canvas.line(Charts.GAP, bottom, Charts.WIDTH - Charts.GAP, bottom, Ink.TEXT, 0.75);
    double free = 0;
    for (int at = first; at <= last; at++) {
      double x = Charts.GAP + (at - first) * year;
      canvas.line(x, bottom, x, bottom + 4, Ink.TEXT, 0.75);
      String label = Integer.toString(at);
      double centre = x + year / 2;
      double half = Canvas.width(label, false) / 2;
      if (at < last && centre - half >= free && centre + half <= Charts.WIDTH) {
        canvas.centre(label, centre, bottom + 15, false, Ink.FAINT);
        free = centre + half + Charts.GAP;
      }
    }
  }
}
