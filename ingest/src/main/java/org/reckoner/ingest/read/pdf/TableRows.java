// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Puts the cells of a row together that are set one by one at the same height. */
final class TableRows {
  private static final float SAME_HEIGHT = 3;
  private static final float FURTHER_RIGHT = 20;

  private TableRows() {}

  static List<PdfLine> joined(List<PdfLine> lines) {
    List<PdfLine> joined = new ArrayList<>();
    PdfLine last = null;
    for (PdfLine line : lines) {
      if (last != null && continues(line, last)) {
        PdfLine row = joined.remove(joined.size() - 1);
        joined.add(row.withText(row.text() + " | " + line.text()));
      } else {
        joined.add(line);
      }
      last = line;
    }
    return joined;
  }

  private static boolean continues(PdfLine line, PdfLine last) {
    return line.page() == last.page()
        && Math.abs(line.top() - last.top()) < SAME_HEIGHT
        && line.left() > last.left() + FURTHER_RIGHT;
  }
}
