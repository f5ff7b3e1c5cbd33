// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.util.List;
import org.reckoner.reporting.chart.Charts;
import org.reckoner.reporting.chart.Drawing;
import org.reckoner.reporting.chart.Svg;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Run;

/** Writes the blocks of a section. */
final class BlockMarkup {
  /** A table of no more rows than this stays on one page. */
  private static final int SHORT = 9;

  /** How many characters of a table's type a line of the page holds, paddings taken off. */
  private static final int LINE = 100;

  private final Markup out;
  private final RunMarkup runs;
  private final HtmlReport.Medium medium;

  BlockMarkup(Markup out, ReportModel model, HtmlReport.Medium medium) {
    this.out = out;
    this.runs = new RunMarkup(out, model, medium);
    this.medium = medium;
  }

  void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Points points) {
      points(points);
    } else if (block instanceof Block.Answer answer) {
      out.element("h3", answer.question());
      answer.paragraphs().forEach(this::paragraph);
    } else if (block instanceof Block.KeyFigures figures) {
      keyFigures(figures);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.Subheading heading) {
      out.element("h3", heading.text());
    } else if (block instanceof Block.Exhibit exhibit) {
      exhibit(exhibit);
    }
    out.line();
  }

  private void paragraph(Block.Paragraph paragraph) {
    String number = Integer.toString(paragraph.number());
    out.open("p", "id", paragraph.anchor(), "class", "numbered");
    out.element(
        "a",
        number + ".",
        "class",
        "number",
        "href",
        "#" + paragraph.anchor(),
        "title",
        "Paragraph " + number);
    out.text(" ");
    if (!paragraph.lead().isEmpty()) {
      out.open("strong");
      runs.runs(paragraph.lead());
      out.text(".").close().text(" ");
    }
    runs.runs(paragraph.runs());
    out.close();
  }

  private void points(Block.Points points) {
    out.open("ul", "class", "points");
    for (List<Run> item : points.items()) {
      out.open("li");
      runs.runs(item);
      out.close();
    }
    out.close();
  }

  private void keyFigures(Block.KeyFigures figures) {
    out.open("table", "class", "key-figures");
    out.open("tbody").open("tr");
    for (Block.KeyFigure figure : figures.figures()) {
      out.open("td");
      out.open("span", "class", "figure");
      runs.runs(figure.value());
      out.close().text(" ");
      out.open("span", "class", "what");
      runs.runs(figure.label());
      out.close(2);
    }
    out.close(3);
  }

  private void table(Block.Table table) {
    boolean small = table.rows().size() <= SHORT;
    out.open("div", "class", small ? "table short" : "table", "id", table.anchor());
    out.open("p", "class", "caption", "id", table.anchor() + "-caption");
    out.element("strong", "Table " + table.number()).text(". " + table.caption()).close();
    if (table.rows().isEmpty()) {
      out.element("p", "There is nothing to list.", "class", "remark");
    } else {
      rows(table);
    }
    if (!table.remark().isEmpty()) {
      out.open("p", "class", "remark");
      runs.runs(table.remark());
      out.close();
    }
    out.close();
  }

  private void rows(Block.Table table) {
    out.open("div", "class", "scroll");
    out.open("table", "class", "data", "aria-labelledby", table.anchor() + "-caption");
    out.open("colgroup");
    for (Block.Column column : table.columns()) {
      out.element("col", "", "style", "width: " + column.width() + "%");
    }
    out.close();
    out.open("thead").open("tr");
    for (Block.Column column : table.columns()) {
      out.element("th", column.head(), "scope", "col", "class", column.figures() ? "n" : "t");
    }
    out.close(2).open("tbody");
    table.rows().forEach(row -> row(table, row));
    out.close(3);
  }

  private void row(Block.Table table, Block.Row row) {
    if (row.anchor() == null) {
      out.open("tr");
    } else {
      out.open("tr", "id", row.anchor());
    }
    for (int i = 0; i < row.cells().size(); i++) {
      boolean head = i == 0;
      String kind = table.columns().get(i).figures() ? "n" : "t";
      if (head) {
        out.open("th", "scope", "row", "class", kind);
      } else {
        out.open("td", "class", kind, "data-head", table.columns().get(i).head());
      }
      runs.cell(row.cells().get(i), table.columns().get(i).width() * LINE / 100);
      out.close();
    }
    out.close();
  }

  private void figure(Block.Figure figure) {
    Drawing drawing = Charts.draw(figure.chart());
    out.open("div", "class", "figure-block", "id", figure.anchor());
    if (medium == HtmlReport.Medium.PAPER) {
      out.element(
          "object",
          "",
          "type",
          "application/x-reckoner-chart",
          "data",
          Integer.toString(figure.number()),
          "alt",
          figure.alternative(),
          "style",
          "width: " + (int) drawing.width() + "px; height: " + (int) drawing.height() + "px");
    } else {
      out.written(Svg.of(drawing, figure.anchor(), figure.caption(), figure.alternative()));
    }
    out.open("p", "class", "caption");
    out.element("strong", "Figure " + figure.number()).text(". " + figure.caption()).close();
    out.close();
    Block.Table data = figure.data();
    if (data == null) {
      return;
    }
    if (medium == HtmlReport.Medium.PAPER) {
      table(data);
    } else {
      out.open("details").element("summary", "The data behind the figure");
      table(data);
      out.close();
    }
  }

  private void exhibit(Block.Exhibit exhibit) {
    out.open("div", "class", "exhibit");
    out.open("p", "class", "words");
    for (int i = 0; i < exhibit.quotations().size(); i++) {
      quotation(exhibit.quotations().get(i), i > 0);
    }
    out.close();
    for (Block.Taken taken : exhibit.claims()) {
      out.open("p", "class", "taken", "id", taken.anchor());
      out.element("strong", taken.label(), "class", "label").text(" ");
      out.element("bdi", taken.says(), "class", "says").text(". ");
      for (Block.Fact fact : taken.facts()) {
        out.element("span", fact.name() + ":", "class", "fact").text(" ");
        out.element("bdi", fact.value(), "class", fact.name().equals("Claim") ? "digest" : "value");
        out.text(". ");
      }
      out.close();
    }
    out.close();
  }

  private void quotation(Block.Quotation quotation, boolean further) {
    out.text(further ? " […] " : "");
    out.element("bdi", quotation.before(), "class", "context");
    if (quotation.language().equals("und")) {
      out.element("bdi", quotation.exact(), "class", "exact");
    } else {
      out.element("bdi", quotation.exact(), "class", "exact", "lang", quotation.language());
    }
    out.element("bdi", quotation.after(), "class", "context");
    if (!quotation.place().isEmpty()) {
      out.text(" (" + quotation.place() + ")");
    }
  }
}
