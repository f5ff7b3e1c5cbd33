// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the words off the pages, line by line, in the order in which the document sets them. */
final class PageWords extends PDFTextStripper {
  /**
   * Raised by these parts of the line's font size, a figure is a footnote's mark if it is small.
   */
  private static final float RAISED = 0.15f;

  private static final float SMALLER = 0.9f;

  /** Raised by this part, it is one whatever its size. */
  private static final float WELL_RAISED = 0.3f;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A page has a few thousand glyphs; all of one page are held until it ends. */
  private static final int MOST_ON_A_PAGE = 100_000;

  private final int mostChars;
  private int onThisPage;
  private final List<Page> pages = new ArrayList<>();
  private List<PdfWord> line = new ArrayList<>();
  private @Nullable PdfWord beforeBreak;
  private int chars;

  /**
   * @param height in points
   * @param lines each the words of one line
   */
  record Page(float height, List<List<PdfWord>> lines) {}

  PageWords(int mostChars) {
    this.mostChars = mostChars;
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** Unchecked, because PDFBox lets nothing else out of the drawing of a page. */
  static final class TooManyGlyphs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyGlyphs() {
      super("more than " + MOST_ON_A_PAGE + " glyphs on one page", null, false, false);
    }
  }

  /**
   * @throws TooManyGlyphs where one page has more than can be held
   */
  List<Page> of(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
    endLine();
    return pages;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    onThisPage = 0;
    super.processPage(page);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (++onThisPage > MOST_ON_A_PAGE) {
      throw new TooManyGlyphs();
    }
    super.processTextPosition(glyph);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (positions.isEmpty() || text.isBlank() || chars >= mostChars) {
      return;
    }
    chars += text.length();
    TextPosition main = positions.get(0);
    for (TextPosition position : positions) {
      main = size(position) > size(main) ? position : main;
    }
    rejoin(main, positions.get(0).getXDirAdj());
    PdfWord before = line.isEmpty() ? null : line.get(line.size() - 1);
    float size = size(main);
    float top = main.getYDirAdj();
    if (before != null && raised(main, before.size(), before.top())) {
      size = before.size();
      top = before.top();
    }
    TextPosition last = positions.get(positions.size() - 1);
    line.add(
        new PdfWord(
            text(text, positions, size, top).strip(),
            positions.get(0).getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            top,
            size,
            main.getWidthOfSpace(),
            bold(main)));
  }

  /** Takes back the break of a line that a raised mark brought about, before it and behind it. */
  private void rejoin(TextPosition word, float left) {
    PdfWord before = beforeBreak;
    if (line.isEmpty() && before != null) {
      float gap = left - before.right();
      boolean mark = raised(word, before.size(), before.top()) && Math.abs(gap) < before.size() / 3;
      boolean behind = before.marked() && Math.abs(word.getYDirAdj() - before.top()) < 0.5f;
      if (mark || (behind && gap > 0 && gap < before.size())) {
        List<List<PdfWord>> lines = pages.get(pages.size() - 1).lines();
        line = lines.remove(lines.size() - 1);
      }
    }
    beforeBreak = null;
  }

  /** The word with its small raised figures as superscripts, which no number takes in. */
  private static String text(String text, List<TextPosition> positions, float size, float top) {
    StringBuilder marked = new StringBuilder(text.length());
    StringBuilder plain = new StringBuilder(text.length());
    for (TextPosition position : positions) {
      String glyph = position.getUnicode();
      plain.append(glyph);
      boolean mark = raised(position, size, top) || (figure(glyph) && drawnRaised(position));
      marked.append(mark ? superscript(glyph) : glyph);
    }
    return plain.toString().equals(text) ? marked.toString() : text;
  }

  private static boolean raised(TextPosition glyph, float size, float top) {
    float raise = (top - glyph.getYDirAdj()) / size;
    return raise > WELL_RAISED || (raise > RAISED && size(glyph) < SMALLER * size);
  }

  /** Whether the font itself draws the glyph above the baseline, as its superscript figures. */
  private static boolean drawnRaised(TextPosition glyph) {
    if (!(glyph.getFont() instanceof PDVectorFont font) || glyph.getCharacterCodes().length != 1) {
      return false;
    }
    try {
      Rectangle2D outline = font.getPath(glyph.getCharacterCodes()[0]).getBounds2D();
      double em = Math.abs(glyph.getFont().getFontMatrix().getScaleY());
      return outline.getMinY() * em > RAISED && outline.getHeight() * em > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean figure(String glyph) {
    return glyph.length() == 1 && glyph.charAt(0) >= '0' && glyph.charAt(0) <= '9';
  }

  private static String superscript(String glyph) {
    return figure(glyph)
        ? SUPERSCRIPTS.substring(glyph.charAt(0) - '0', glyph.charAt(0) - '0' + 1)
        : glyph;
  }

  /** The size that a glyph is set in on the page, in points: the font's, scaled. */
  private static float size(TextPosition glyph) {
    return Math.abs(glyph.getYScale());
  }

  private static boolean bold(TextPosition glyph) {
    String font = glyph.getFont() == null ? null : glyph.getFont().getName();
    return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageStart() {
    beforeBreak = null;
    pages.add(new Page(getCurrentPage().getCropBox().getHeight(), new ArrayList<>()));
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    if (!line.isEmpty() && !pages.isEmpty()) {
      pages.get(pages.size() - 1).lines().add(line);
      beforeBreak = line.get(line.size() - 1);
      line = new ArrayList<>();
    }
  }
}
