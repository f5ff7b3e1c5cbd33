// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.util.List;

/**
 * What a chart comes down to, in pixels of CSS from the upper left corner.
 *
 * @param width of the whole
 * @param height of the whole
 * @param marks in the order of painting
 */
public record Drawing(double width, double height, List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
  }

  /** One thing that is drawn. */
  public sealed interface Mark {}

  /** A filled rectangle. */
  public record Box(double x, double y, double width, double height, Ink fill) implements Mark {}

  /** A straight line. */
  public record Line(double x1, double y1, double x2, double y2, Ink ink, double width)
      implements Mark {}

  /**
   * Words on a baseline.
   *
   * @param x where they begin
   * @param y the baseline
   * @param width how wide they are, measured with the report's own font
   */
  public record Words(
      String text, double x, double y, double size, boolean bold, Ink ink, double width)
      implements Mark {}

  /** What something is painted with; each differs from the others in lightness too. */
  public enum Ink {
    /** Words and axes. */
    TEXT("#1a1a1a"),
    /** Lesser words. */
    FAINT("#595959"),
    /** Lines of the grid. */
    GRID("#d9d9d9"),
    /** What is certain. */
    STRONG("#1f3f66"),
    /** What is possible. */
    MIDDLE("#7a9cc4"),
    /** What is claimed. */
    LIGHT("#e3e8ee");

    private final String colour;

    Ink(String colour) {
      this.colour = colour;
    }

    /** The colour on paper, as CSS writes it. */
    public String colour() {
      return colour;
    }

    /** The class by which a stylesheet can give it another colour. */
    public String styleClass() {
      return "ink-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
