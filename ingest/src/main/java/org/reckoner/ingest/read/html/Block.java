// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A stretch of a page that is read as one: a paragraph, a heading, a list item, a table row.
 *
 * @param kind how it is laid out
 * @param text its words, blanks folded
 * @param owner the innermost block element around it
 * @param linkChars how many of its characters stand inside links
 * @param links the anchors that begin in it
 */
record Block(Kind kind, String text, Element owner, int linkChars, List<Element> links) {
  /** How a block is laid out in the clean text. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    ROW,
    PREFORMATTED,
    CAPTION
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linkChars / text.length();
  }
}
