// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the cells of a table's row together, whose lines the document sets cell by cell or line by
 * line.
 *
 * <p>A fragment that stands to the right of the one before it and no lower begins the next cell;
 * what stands close beneath a cell, in line with it, goes on with it. Columns of running text move
 * to the right as well, but by more lines than a cell has.
 */
final class TableRows {
  private static final float SAME_HEIGHT = 3;
  private static final float ALIGNED = 3;

  /** The distance to the next line of the same cell, in font sizes. */
  private static final float PITCH = 1.6f;

  private static final int MOST_LINES = 8;

  /** What a paragraph or an item is numbered with: it belongs to the words after the gap. */
  private static final Pattern MARK = Pattern.compile("\\(?[\\dA-Za-z]{1,5}[.)]?|[•◦▪–—-]");

  private final List<PdfLine> lines = new ArrayList<>();
  private final List<PdfLine> waiting = new ArrayList<>();
  private final List<List<PdfLine>> row = new ArrayList<>();

  private TableRows() {}

  /** The lines of one page with its rows joined, their cells parted by bars. */
  static List<PdfLine> joined(List<PdfLine> fragments) {
    TableRows rows = new TableRows();
    fragments.forEach(rows::add);
    rows.flush();
    return rows.lines;
  }

  private void add(PdfLine fragment) {
    if (!row.isEmpty()) {
      List<PdfLine> last = row.get(row.size() - 1);
      if (beginsCell(fragment, last)) {
        row.add(new ArrayList<>(List.of(fragment)));
        return;
      }
      for (List<PdfLine> cell : row.subList(1, row.size())) {
        if (goesOn(fragment, cell)) {
          cell.add(fragment);
          return;
        }
      }
      endRow();
    }
    if (!waiting.isEmpty()) {
      List<PdfLine> cell = cellBefore(fragment);
      if (!cell.isEmpty()) {
        waiting.subList(waiting.size() - cell.size(), waiting.size()).clear();
        lines.addAll(waiting);
        waiting.clear();
        row.add(cell);
        row.add(new ArrayList<>(List.of(fragment)));
        return;
      }
    }
    waiting.add(fragment);
  }

  /** The waiting lines that are the first cell of a row whose second cell this one begins. */
  private List<PdfLine> cellBefore(PdfLine fragment) {
    List<PdfLine> cell = new ArrayList<>();
    for (int i = waiting.size() - 1; i >= 0; i--) {
      PdfLine line = waiting.get(i);
      boolean above = !cell.isEmpty() && !goesOn(cell.get(0), List.of(line));
      boolean higher = !cell.isEmpty() && line.top() < fragment.top() - MOST_LINES * line.size();
      if (above || higher || cell.size() > MOST_LINES) {
        break;
      }
      cell.add(0, line);
      if (line.top() < fragment.top() - PITCH * line.size()) {
        break;
      }
    }
    return beginsCell(fragment, cell) ? cell : List.of();
  }

  private static boolean beginsCell(PdfLine fragment, List<PdfLine> cell) {
    PdfLine last = cell.get(cell.size() - 1);
    float right = (float) cell.stream().mapToDouble(PdfLine::right).max().orElse(0);
    return fragment.page() == last.page()
        && fragment.left() > right
        && fragment.top() < last.top() + SAME_HEIGHT
        && cell.size() <= MOST_LINES
        && fragment.top() > cell.get(0).top() - MOST_LINES * fragment.size();
  }

  private static boolean goesOn(PdfLine fragment, List<PdfLine> cell) {
    PdfLine last = cell.get(cell.size() - 1);
    float down = fragment.top() - last.top();
    boolean aligned =
        Math.abs(fragment.left() - last.left()) < ALIGNED
            || Math.abs(fragment.right() - last.right()) < ALIGNED
            || Math.abs(fragment.left() + fragment.right() - last.left() - last.right()) < ALIGNED;
    return fragment.page() == last.page() && aligned && down > 0 && down < PITCH * last.size();
  }

  private void endRow() {
    PdfLine first = row.get(0).get(0);
    PdfLine end = row.get(row.size() - 1).get(0);
    List<String> cells = row.stream().map(TableRows::text).toList();
    boolean numbered = cells.size() == 2 && MARK.matcher(cells.get(0)).matches();
    if (numbered) {
      lines.add(first.with(end));
      row.get(1).stream().skip(1).forEach(lines::add);
    } else {
      lines.add(first.row(String.join(" | ", cells), end.right()));
    }
    row.clear();
  }

  private static String text(List<PdfLine> cell) {
    return cell.stream().map(PdfLine::text).collect(Collectors.joining(" "));
  }

  private void flush() {
    if (!row.isEmpty()) {
      endRow();
    }
    lines.addAll(waiting);
    waiting.clear();
  }
}
