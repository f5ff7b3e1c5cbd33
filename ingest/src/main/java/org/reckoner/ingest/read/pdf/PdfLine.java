// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

/**
 * A line of a page, or the part of one that stands in a column or a cell, in reading order.
 *
 * @param page from 1
 * @param text its words
 * @param left distance of its left end from the page's left edge, in points
 * @param right distance of its right end from the page's left edge, in points
 * @param top distance of the baseline from the page's top, in points
 * @param size the font size that most of it is set in, in points
 * @param bold whether it is set in a bold face
 * @param pageHeight in points
 * @param kind what it is part of
 */
record PdfLine(
    int page,
    String text,
    float left,
    float right,
    float top,
    float size,
    boolean bold,
    float pageHeight,
    Kind kind) {

  /** What a line is part of. */
  enum Kind {
    TEXT,
    /** A row of a table, its cells between bars. */
    ROW,
    NOTE
  }

  boolean atRim() {
    return top < pageHeight * 0.1 || top > pageHeight * 0.9;
  }

  PdfLine as(Kind other) {
    return new PdfLine(page, text, left, right, top, size, bold, pageHeight, other);
  }

  /** A row of a table that begins with this line's cell. */
  PdfLine row(String cells, float end) {
    return new PdfLine(page, cells, left, end, top, size, bold, pageHeight, Kind.ROW);
  }

  /** This line with a part further to the right in it. */
  PdfLine with(PdfLine rest) {
    String joined = text + " " + rest.text;
    return new PdfLine(page, joined, left, rest.right, top, size, bold, pageHeight, kind);
  }

  boolean note() {
    return kind == Kind.NOTE;
  }

  boolean isRow() {
    return kind == Kind.ROW;
  }
}
