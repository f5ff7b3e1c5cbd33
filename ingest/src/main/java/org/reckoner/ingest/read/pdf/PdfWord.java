// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

/**
 * A word as it is set on a page; lengths in points.
 *
 * @param text its characters, marks of footnotes as superscript figures
 * @param left distance of its first glyph from the page's left edge
 * @param right distance of the end of its last glyph from the page's left edge
 * @param top distance of its baseline from the page's top
 * @param size the font size that most of it is set in
 * @param space how wide a blank is in its font
 * @param bold whether it is set in a bold face
 */
record PdfWord(
    String text, float left, float right, float top, float size, float space, boolean bold) {

  /** Whether it ends with the mark of a footnote. */
  boolean marked() {
    return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
