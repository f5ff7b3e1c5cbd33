// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.reporting.chart.Drawing.Ink;

/** Collects the marks of a drawing; places words by what they measure. */
final class Canvas {
  static final double SIZE = 10.5;
  private static final String ELLIPSIS = "…";

  private final List<Drawing.Mark> marks = new ArrayList<>();

  void box(double x, double y, double width, double height, Ink fill) {
    if (width > 0 && height > 0) {
      marks.add(new Drawing.Box(x, y, width, height, fill));
    }
  }

  /** A rectangle by its edge only. */
  void frame(double x, double y, double width, double height, Ink ink) {
    line(x, y, x + width, y, ink, 0.75);
    line(x, y + height, x + width, y + height, ink, 0.75);
    line(x, y, x, y + height, ink, 0.75);
    line(x + width, y, x + width, y + height, ink, 0.75);
  }

  void line(double x1, double y1, double x2, double y2, Ink ink, double width) {
    marks.add(new Drawing.Line(x1, y1, x2, y2, ink, width));
  }

  /** Lines slanting across a rectangle, which tell it from others without colour. */
  void hatch(double x, double y, double width, double height, Ink ink) {
    double step = 6;
    for (double at = x - height + step / 2; at < x + width; at += step) {
      double left = Math.max(at, x);
      double right = Math.min(at + height, x + width);
      if (right > left) {
        line(left, y + height - (left - at), right, y + height - (right - at), ink, 0.75);
      }
    }
  }

  void left(String text, double x, double y, boolean bold, Ink ink) {
    double width = width(text, bold);
    if (!text.isEmpty()) {
      marks.add(new Drawing.Words(text, x, y, SIZE, bold, ink, width));
    }
  }

  void right(String text, double x, double y, boolean bold, Ink ink) {
    left(text, x - width(text, bold), y, bold, ink);
  }

  void centre(String text, double x, double y, boolean bold, Ink ink) {
    left(text, x - width(text, bold) / 2, y, bold, ink);
  }

  static double width(String text, boolean bold) {
    return (bold ? Typeface.BOLD : Typeface.REGULAR).width(text, SIZE);
  }

  /** The text, cut with an ellipsis where it is wider than there is room. */
  static String fitted(String text, double room, boolean bold) {
    if (width(text, bold) <= room) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int kept = points.length;
    String cut = ELLIPSIS;
    while (kept > 0) {
      kept--;
      cut = new String(points, 0, kept).stripTrailing() + ELLIPSIS;
      if (width(cut, bold) <= room) {
        return cut;
      }
    }
    return cut;
  }

  /** The text on at most so many lines that fit, the last one cut where there is too much. */
  static List<String> wrapped(String text, double room, int lines, boolean bold) {
    List<String> wrapped = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, bold) <= room || wrapped.size() == lines - 1) {
        line.setLength(0);
        line.append(longer);
      } else {
        wrapped.add(line.toString());
        line.setLength(0);
        line.append(word);
      }
    }
    wrapped.add(line.toString());
    return wrapped.stream().map(one -> fitted(one, room, bold)).toList();
  }

  Drawing drawing(double width, double height) {
    return new Drawing(width, height, marks);
  }
}
