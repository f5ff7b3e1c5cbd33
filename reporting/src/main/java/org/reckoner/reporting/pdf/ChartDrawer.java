// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.chart.Charts;
import org.reckoner.reporting.chart.Drawing;
import org.reckoner.reporting.chart.Outlines;
import org.reckoner.reporting.model.Chart;
import org.w3c.dom.Element;

/** Paints the charts of a report onto its pages. */
final class ChartDrawer implements FSObjectDrawerFactory, FSObjectDrawer {
  private final Map<String, Chart> charts;

  ChartDrawer(Map<String, Chart> charts) {
    this.charts = charts;
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return charts.containsKey(element.getAttribute("data"));
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
    if (chart == null) {
      return null;
    }
    Drawing drawing = Charts.draw(chart);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> {
          double scale = width / dotsPerPixel / drawing.width();
          graphics.scale(scale, scale);
          Outlines.paint(drawing, graphics);
        });
    return null;
  }
}
