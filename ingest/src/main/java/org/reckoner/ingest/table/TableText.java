// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The clean text of a table: a line for each row, cells parted by tabs, the names of the columns on
 * the first line. Line breaks and tabs within a cell are blanks.
 */
final class TableText {
  private TableText() {}

  static void append(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append('\t');
      }
      String cell = cells.get(i).strip();
      for (int j = 0; j < cell.length(); j++) {
        char sign = cell.charAt(j);
        text.append(sign < ' ' || sign == '\u0085' || sign == '\u2028' ? ' ' : sign);
      }
    }
    text.append('\n');
  }

  /** The cells of a line. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }
}
