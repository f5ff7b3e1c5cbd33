// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the lines off the pages, in the order in which the document sets them. */
final class PageLines extends PDFTextStripper {
  private final int mostChars;
  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private @Nullable TextPosition first;
  private int chars;

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
      line.append(text);
      chars += text.length();
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
                  start.getPageHeight()));
    }
    line.setLength(0);
    first = null;
  }
}
