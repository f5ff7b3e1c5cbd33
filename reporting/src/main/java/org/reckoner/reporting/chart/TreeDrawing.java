// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.util.List;
import org.reckoner.reporting.chart.Drawing.Ink;
import org.reckoner.reporting.model.Chart;

/** Draws which documents rest on which origin: origins at the left, documents at the right. */
final class TreeDrawing {
  private static final double ROOM = 200;
  private static final double STEM = 216;
  private static final double LEAVES = 232;
  private static final double LINE = 16;
  private static final double APART = 8;

  private TreeDrawing() {}

  static Drawing of(Chart.Tree chart) {
    Canvas canvas = new Canvas();
    double y = 4;
    for (Chart.Branch branch : chart.branches()) {
      y = branch(canvas, branch, y) + APART;
    }
    return canvas.drawing(Charts.WIDTH, Math.max(24, y));
  }

  private static double branch(Canvas canvas, Chart.Branch branch, double top) {
    List<String> leaves = branch.leaves();
    double height = Math.max(1, leaves.size()) * LINE;
    double middle = top + height / 2;
    String origin = Canvas.fitted(branch.origin(), ROOM, true);
    canvas.left(origin, 0, middle + 4, true, Ink.TEXT);
    if (leaves.isEmpty()) {
      return top + height;
    }
    canvas.line(Canvas.width(origin, true) + 6, middle, STEM, middle, Ink.FAINT, 0.75);
    canvas.line(STEM, top + LINE / 2, STEM, top + height - LINE / 2, Ink.FAINT, 0.75);
    double y = top;
    for (String leaf : leaves) {
      canvas.line(STEM, y + LINE / 2, LEAVES - 4, y + LINE / 2, Ink.FAINT, 0.75);
      canvas.left(
          Canvas.fitted(leaf, Charts.WIDTH - LEAVES, false), LEAVES, y + 12, false, Ink.TEXT);
      y += LINE;
    }
    return top + height;
  }
}
