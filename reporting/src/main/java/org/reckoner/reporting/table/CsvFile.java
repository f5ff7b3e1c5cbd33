// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.reckoner.domain.ledger.Ledger;

/**
 * A table as comma-separated values: RFC 4180, UTF-8 without byte order mark, a header line. Words
 * that a spreadsheet would run as a formula get an apostrophe in front ({@link Formula}); numbers
 * stay numbers.
 */
public final class CsvFile {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private CsvFile() {}

  /** Writes one table; the stream stays open. */
  public static void write(LedgerTable<?> table, Ledger ledger, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Closing the printer would close the caller's stream.
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(table.columnNames());
    Iterator<List<Cell>> rows = table.cells(ledger).iterator();
    while (rows.hasNext()) {
      for (Cell cell : rows.next()) {
        printer.print(text(cell));
      }
      printer.println();
    }
    printer.flush();
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return Formula.neutralised(text.text());
    }
    if (cell instanceof Cell.Many many) {
      return Formula.neutralised(many.joined());
    }
    if (cell instanceof Cell.Figure number) {
      return number.number().toPlainString();
    }
    if (cell instanceof Cell.Day day) {
      return day.day().toString();
    }
    return cell instanceof Cell.Flag flag ? Boolean.toString(flag.set()) : "";
  }
}
