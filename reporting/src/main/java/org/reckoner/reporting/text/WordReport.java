// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.Note;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Run;
import org.reckoner.reporting.model.Section;

/**
 * A report as a DOCX file for those who must edit it: headings that a table of contents can be made
 * from, tables whose heads repeat, and the notes at the end. Of a figure it has the caption, the
 * words for those who do not see it, and the data.
 */
public final class WordReport {
  private static final int SMALL = 8;
  private static final int HANGING = 567;

  private final ReportModel model;
  private final Map<Origin, Integer> notes;
  private final XWPFDocument document;

  private WordReport(ReportModel model, XWPFDocument document) {
    this.model = model;
    this.notes = model.noteNumbers();
    this.document = document;
  }

  /**
   * Writes the report; the stream stays open.
   *
   * @param asOf the day that stands in the properties in place of a clock's
   */
  public static void write(ReportModel model, LocalDate asOf, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      WordStyles.define(document);
      POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
      properties.setTitle(model.title().title());
      properties.setDescription(model.title().subtitle());
      properties.setCreator("Reckoner");
      new WordReport(model, document).fill();
      StableZip.write(document, asOf, out);
    }
  }

  private void fill() {
    ReportModel.TitlePage title = model.title();
    styled("Title", title.title());
    text(title.subtitle());
    text(title.marking() + " " + title.meaning());
    title.facts().forEach(fact -> text(fact.name() + ": " + fact.value()));
    model.sections().forEach(this::section);
    styled("Heading1", "Notes");
    model.notes().forEach(this::note);
  }

  private void section(Section section) {
    styled("Heading1", section.label() + ". " + section.title());
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Points points) {
      points.items().forEach(item -> runs(document.createParagraph(), item, 0));
    } else if (block instanceof Block.Answer answer) {
      styled("Heading2", answer.question());
      answer.paragraphs().forEach(this::paragraph);
    } else if (block instanceof Block.KeyFigures figures) {
      figures.figures().forEach(this::keyFigure);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      styled("Caption", "Figure " + figure.number() + ". " + figure.caption());
      text(figure.alternative());
      if (figure.data() != null) {
        table(figure.data());
      }
    } else if (block instanceof Block.Subheading heading) {
      styled("Heading2", heading.text());
    } else if (block instanceof Block.Exhibit exhibit) {
      exhibit(exhibit);
    }
  }

  private void paragraph(Block.Paragraph paragraph) {
    XWPFParagraph target = document.createParagraph();
    target.setIndentationLeft(HANGING);
    target.setIndentationHanging(HANGING);
    XWPFRun number = target.createRun();
    number.setText(paragraph.number() + ".");
    number.addTab();
    if (!paragraph.lead().isEmpty()) {
      int first = target.getRuns().size();
      runs(target, paragraph.lead(), 0);
      target.getRuns().stream().skip(first).forEach(run -> run.setBold(true));
      words(target, ". ", 0);
    }
    runs(target, paragraph.runs(), 0);
  }

  private void keyFigure(Block.KeyFigure figure) {
    XWPFParagraph target = document.createParagraph();
    runs(target, figure.value(), 0);
    target.getRuns().forEach(run -> run.setBold(true));
    words(target, " ", 0);
    runs(target, figure.label(), 0);
  }

  private void table(Block.Table table) {
    styled("Caption", "Table " + table.number() + ". " + table.caption());
    if (table.rows().isEmpty()) {
      text("There is nothing to list.");
      return;
    }
    XWPFTable grid = document.createTable(table.rows().size() + 1, table.columns().size());
    grid.setWidth("100%");
    grid.getRow(0).setRepeatHeader(true);
    for (int column = 0; column < table.columns().size(); column++) {
      Block.Column head = table.columns().get(column);
      cell(grid, 0, column, head, List.of(new Run.Words(head.head())), true);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      grid.getRow(row + 1).setCantSplitRow(true);
      List<List<Run>> cells = table.rows().get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        cell(grid, row + 1, column, table.columns().get(column), cells.get(column), false);
      }
    }
    runs(document.createParagraph(), table.remark(), SMALL);
  }

  private void cell(
      XWPFTable grid, int row, int column, Block.Column head, List<Run> runs, boolean bold) {
    XWPFTableCell cell = grid.getRow(row).getCell(column);
    cell.setWidthType(TableWidthType.PCT);
    cell.setWidth(head.width() + "%");
    XWPFParagraph target = cell.getParagraphs().get(0);
    target.setAlignment(head.figures() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
    runs(target, runs, SMALL);
    target.getRuns().forEach(run -> run.setBold(bold));
  }

  private void exhibit(Block.Exhibit exhibit) {
    XWPFParagraph target = document.createParagraph();
    for (Block.Quotation quotation : exhibit.quotations()) {
      words(target, quotation.before(), SMALL).setColor("666666");
      XWPFRun exact = words(target, quotation.exact(), SMALL);
      if (!quotation.language().equals("und")) {
        exact.setLang(quotation.language());
      }
      words(target, quotation.after(), SMALL).setColor("666666");
      words(target, quotation.place().isEmpty() ? " " : " (" + quotation.place() + ") ", SMALL);
    }
    for (Block.Taken taken : exhibit.claims()) {
      XWPFParagraph claim = document.createParagraph();
      claim.setIndentationLeft(HANGING);
      words(claim, taken.label() + " ", SMALL).setBold(true);
      words(claim, taken.says() + ".", SMALL);
      for (Block.Fact fact : taken.facts()) {
        words(claim, " " + fact.name() + ": " + fact.value() + ".", SMALL);
      }
    }
  }

  private void note(Note note) {
    XWPFParagraph target = document.createParagraph();
    target.setIndentationLeft(HANGING);
    target.setIndentationHanging(HANGING);
    XWPFRun number = words(target, Integer.toString(note.number()), SMALL);
    number.addTab();
    for (Note.Citation citation : note.citations()) {
      words(target, citation.source() + " (" + citation.credit() + "): ", SMALL);
      words(target, "“" + citation.quotation() + "”", SMALL).setItalic(true);
      words(target, " " + String.join(" ", citation.exhibits()) + ". ", SMALL);
    }
    String basis = note.basis();
    if (basis != null) {
      words(target, basis + ". ", SMALL);
    }
    for (Note.Operand operand : note.operands()) {
      String exhibits = String.join(" ", operand.exhibits());
      words(target, operand.name() + " " + operand.value() + " " + exhibits + "; ", SMALL);
    }
    if (note.omitted() > 0) {
      words(target, "And " + note.omitted() + " more.", SMALL);
    }
  }

  private void styled(String style, String words) {
    XWPFParagraph target = document.createParagraph();
    target.setStyle(style);
    words(target, words, 0);
  }

  private void text(String words) {
    words(document.createParagraph(), words, 0);
  }

  private void runs(XWPFParagraph target, List<Run> runs, int size) {
    for (Run run : runs) {
      if (run instanceof Run.Quoted quoted) {
        words(target, "“" + quoted.text() + "”", size).setItalic(true);
        mark(target, quoted.origin(), size);
      } else {
        words(target, run.text(), size);
        if (run instanceof Run.Value value) {
          mark(target, value.origin(), size);
        }
      }
    }
  }

  private void mark(XWPFParagraph target, Origin origin, int size) {
    Integer number = notes.get(origin);
    if (number != null) {
      words(target, number.toString(), size).setSubscript(VerticalAlign.SUPERSCRIPT);
    }
  }

  private static XWPFRun words(XWPFParagraph target, String words, int size) {
    XWPFRun run = target.createRun();
    run.setText(WordStyles.allowed(words));
    if (size > 0) {
      run.setFontSize(size);
    }
    return run;
  }
}
