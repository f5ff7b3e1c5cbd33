// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes footnotes out of the flow of the text, which they would cut in the middle of sentences, and
 * puts them after it. They are known by small type at the foot of a page, opened by a number.
 */
final class Footnotes {
  private static final Pattern OPENS = Pattern.compile("^[\\d⁰¹²³⁴-⁹]{1,3}[.)]?\\s?[\\p{Lu}\"“].*");
  private static final float SMALLER_BY = 0.9f;
  private static final float FOOT = 0.5f;

  private Footnotes() {}

  /** The lines, those of footnotes last. */
  static List<PdfLine> last(List<PdfLine> lines, float bodySize) {
    List<PdfLine> body = new ArrayList<>();
    List<PdfLine> notes = new ArrayList<>();
    PdfLine open = null;
    for (PdfLine line : lines) {
      boolean small =
          line.size() < bodySize - SMALLER_BY
              && line.top() > FOOT * line.pageHeight()
              && !line.isRow();
      boolean goesOn = open != null && open.page() == line.page() && line.top() >= open.top();
      if (small && (goesOn || OPENS.matcher(line.text()).matches())) {
        notes.add(line.as(PdfLine.Kind.NOTE));
        open = line;
      } else {
        body.add(line);
        open = null;
      }
    }
    body.addAll(notes);
    return body;
  }
}
