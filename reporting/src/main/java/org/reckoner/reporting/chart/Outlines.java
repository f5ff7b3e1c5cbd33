// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Paints a drawing with shapes alone: words too are outlines, so that no system font is asked. */
public final class Outlines {
  private Outlines() {}

  public static void paint(Drawing drawing, Graphics2D graphics) {
    for (Drawing.Mark mark : drawing.marks()) {
      if (mark instanceof Drawing.Box box) {
        graphics.setPaint(colour(box.fill()));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
      } else if (mark instanceof Drawing.Line line) {
        graphics.setPaint(colour(line.ink()));
        graphics.setStroke(new BasicStroke((float) line.width()));
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
      } else if (mark instanceof Drawing.Words words) {
        graphics.setPaint(colour(words.ink()));
        Typeface face = words.bold() ? Typeface.BOLD : Typeface.REGULAR;
        graphics.fill(face.outline(words.text(), words.size(), words.x(), words.y()));
      }
    }
  }

  private static Color colour(Drawing.Ink ink) {
    return Color.decode(ink.colour());
  }
}
