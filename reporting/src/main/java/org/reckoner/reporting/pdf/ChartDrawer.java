// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.chart.Charts;
import org.reckoner.reporting.chart.Drawing;
import org.reckoner.reporting.chart.Outlines;
import org.reckoner.reporting.html.HtmlReport;
import org.reckoner.reporting.model.Chart;
import org.w3c.dom.Element;

/** Paints the charts of a report, and the image of its letterhead, onto its pages. */
final class ChartDrawer implements FSObjectDrawerFactory, FSObjectDrawer {
  private final Map<String, Chart> charts;

  private final @Nullable BufferedImage emblem;

  ChartDrawer(Map<String, Chart> charts, @Nullable BufferedImage emblem) {
    this.charts = charts;
    this.emblem = emblem;
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    String data = element.getAttribute("data");
    return charts.containsKey(data) || (emblem != null && data.equals(HtmlReport.EMBLEM));
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Chart chart = charts.get(element.getAttribute("data"));
    BufferedImage image = emblem;
    if (chart == null && image == null) {
      return null;
    }
    Drawing drawing = chart == null ? null : Charts.draw(chart);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> {
          double scale = width / dotsPerPixel / across(drawing, image);
          graphics.scale(scale, scale);
          if (drawing != null) {
            Outlines.paint(drawing, graphics);
          } else {
            // ISO 19005-3, 6.2.8: no reader is to make points up between those of an image.
            graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            graphics.drawImage(image, 0, 0, null);
          }
        });
    return null;
  }

  private static double across(@Nullable Drawing drawing, @Nullable BufferedImage image) {
    return drawing != null ? drawing.width() : Objects.requireNonNull(image).getWidth();
  }
}
