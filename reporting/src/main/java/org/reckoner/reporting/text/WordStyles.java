// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.text;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a DOCX report, and which characters its XML may hold. */
final class WordStyles {
  private static final String ACCENT = "1F3F66";

  private WordStyles() {}

  static void define(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    add(styles, "Title", "Title", 44, null);
    add(styles, "Heading1", "heading 1", 28, 0);
    add(styles, "Heading2", "heading 2", 22, 1);
    add(styles, "Caption", "caption", 17, null);
  }

  /**
   * Adds a paragraph style.
   *
   * @param halfPoints size of its letters, in half points
   * @param outline its level in the table of contents from 0, or null where it has none
   */
  private static void add(
      XWPFStyles styles,
      String id,
      String name,
      int halfPoints,
      @org.jspecify.annotations.Nullable Integer outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    if (outline != null) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr letters = style.addNewRPr();
    letters.addNewB();
    letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    letters.addNewColor().setVal(ACCENT);
    styles.addStyle(new XWPFStyle(style));
  }

  /** Without what XML 1.0 cannot hold: half surrogate pairs and non-characters become U+FFFD. */
  static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point ->
                allowed.appendCodePoint(
                    point == '\t'
                            || (point >= ' ' && point <= 0xD7FF)
                            || (point >= 0xE000 && point <= 0xFFFD)
                            || point >= 0x10000
                        ? point
                        : 0xFFFD));
    return allowed.toString();
  }
}
