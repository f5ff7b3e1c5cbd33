// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

/**
 * A line of a page, in reading order.
 *
 * @param page from 1
 * @param text its words
 * @param left distance from the page's left edge, in points
 * @param top distance of the baseline from the page's top, in points
 * @param size font size of its first character, in points
 * @param bold whether its first character is set in a bold face
 * @param pageHeight in points
 * @param note whether it belongs to a footnote
 */
record PdfLine(
    int page,
    String text,
    float left,
    float top,
    float size,
    boolean bold,
    float pageHeight,
    boolean note) {

  boolean atRim() {
    return top < pageHeight * 0.1 || top > pageHeight * 0.9;
  }

  PdfLine withText(String other) {
    return new PdfLine(page, other, left, top, size, bold, pageHeight, note);
  }

  PdfLine asNote() {
    return new PdfLine(page, text, left, top, size, bold, pageHeight, true);
  }

  /** Whether it is a row of a table: cells with wide gaps between them. */
  boolean isRow() {
    return text.contains(" | ");
  }
}
