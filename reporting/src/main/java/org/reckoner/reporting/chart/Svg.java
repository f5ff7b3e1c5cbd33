// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a drawing as SVG. Every text is escaped; nothing in it runs or loads anything. */
public final class Svg {
  private Svg() {}

  /**
   * The drawing as an {@code svg} element.
   *
   * @param id unique in its document
   * @param title what it shows
   * @param description what somebody who cannot see it is told
   */
  public static String of(Drawing drawing, String id, String title, String description) {
    StringBuilder svg = new StringBuilder(4096);
    svg.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 ")
        .append(n(drawing.width()))
        .append(' ')
        .append(n(drawing.height()))
        .append("\" aria-labelledby=\"")
        .append(escaped(id + "-title " + id + "-desc"))
        .append("\"><title id=\"")
        .append(escaped(id + "-title"))
        .append("\">")
        .append(escaped(title))
        .append("</title><desc id=\"")
        .append(escaped(id + "-desc"))
        .append("\">")
        .append(escaped(description))
        .append("</desc>");
    drawing.marks().forEach(mark -> append(svg, mark));
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Drawing.Mark mark) {
    if (mark instanceof Drawing.Box box) {
      svg.append("<rect class=\"")
          .append(box.fill().styleClass())
          .append("\" x=\"" + n(box.x()) + "\" y=\"" + n(box.y()))
          .append("\" width=\"" + n(box.width()) + "\" height=\"" + n(box.height()) + "\"/>");
    } else if (mark instanceof Drawing.Line line) {
      svg.append("<line class=\"")
          .append(line.ink().styleClass())
          .append("\" x1=\"" + n(line.x1()) + "\" y1=\"" + n(line.y1()))
          .append("\" x2=\"" + n(line.x2()) + "\" y2=\"" + n(line.y2()))
          .append("\" stroke-width=\"" + n(line.width()) + "\"/>");
    } else if (mark instanceof Drawing.Words words) {
      // The measured length holds whatever font the reader has, so that labels never collide.
      svg.append("<text class=\"")
          .append(words.ink().styleClass())
          .append("\" x=\"" + n(words.x()) + "\" y=\"" + n(words.y()))
          .append("\" font-size=\"" + n(words.size()) + "\"")
          .append(words.bold() ? " font-weight=\"700\"" : "")
          .append(" textLength=\"" + n(words.width()) + "\" lengthAdjust=\"spacingAndGlyphs\">")
          .append(escaped(words.text()))
          .append("</text>");
    }
  }

  private static String n(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
