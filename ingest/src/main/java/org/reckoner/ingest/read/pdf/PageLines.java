// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the lines off the pages, in the order in which the document sets them. */
final class PageLines extends PDFTextStripper {
  private static final float CELL_GAP = 1.0f;
  private static final Pattern MARK = Pattern.compile("\\(?[\\dA-Za-z]{1,5}[.)]?|[•◦▪–—-]");

  private final int mostChars;
  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private @Nullable TextPosition first;
  private int chars;
  private float end;

  PageLines(int mostChars) {
    this.mostChars = mostChars;
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  List<List<PdfLine>> of(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
    endLine();
    return pages;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (first == null && !positions.isEmpty()) {
      first = positions.get(0);
    }
    if (chars < mostChars) {
      if (!positions.isEmpty()) {
        separateCells(positions.get(0));
        TextPosition last = positions.get(positions.size() - 1);
        end = last.getXDirAdj() + last.getWidthDirAdj();
      }
      line.append(text);
      chars += text.length();
    }
  }

  /** A gap much wider than a blank parts the cells of a row; not a paragraph from its number. */
  private void separateCells(TextPosition next) {
    String before = line.toString().strip();
    boolean wide = next.getXDirAdj() - end > CELL_GAP * next.getFontSizeInPt();
    if (wide && before.length() > 1 && !MARK.matcher(before).matches()) {
      line.setLength(0);
      line.append(before).append(" | ");
    }
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageStart() {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String text = line.toString().replaceAll("\\s+", " ").strip();
    TextPosition start = first;
    if (!text.isEmpty() && start != null && !pages.isEmpty()) {
      String font =
          start.getFont() == null || start.getFont().getName() == null
              ? ""
              : start.getFont().getName();
      pages
          .get(pages.size() - 1)
          .add(
              new PdfLine(
                  getCurrentPageNo(),
                  text,
                  start.getXDirAdj(),
                  start.getYDirAdj(),
                  start.getFontSizeInPt(),
                  font.toLowerCase(Locale.ROOT).contains("bold"),
                  start.getPageHeight(),
                  false));
    }
    line.setLength(0);
    first = null;
  }
}
