// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.reckoner.domain.ledger.Ledger;

/**
 * Tables as a workbook (Office Open XML), a sheet for each. Words are text cells and no cell is a
 * formula; where words would become one when someone edits the cell, its format is text. Rows go
 * out as they are made, so that memory holds a few hundred of them at a time.
 */
public final class Spreadsheet {
  /** What the format allows in one cell. */
  static final int LONGEST_TEXT = 32_767;

  /** What the format allows in one sheet, less the header. */
  static final int MOST_ROWS = 1_048_575;

  /** Digits that a spreadsheet's numbers keep; a longer one is written as text to stay exact. */
  private static final int MOST_DIGITS = 15;

  /** Days before it do not exist in a spreadsheet. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int ROWS_IN_MEMORY = 200;
  private static final String TEXT_FORMAT = "@";
  private static final String DAY_FORMAT = "yyyy-mm-dd";

  private final int mostRows;
  private final List<String> losses = new ArrayList<>();

  private Spreadsheet(int mostRows) {
    this.mostRows = mostRows;
  }

  /**
   * Writes all tables; the stream stays open. The same tables and moment give the same bytes.
   *
   * @param asOf the moment that the workbook says it was made, since no clock is asked
   * @return in words, what the format could not hold; empty where it held everything
   */
  public static List<String> write(
      List<LedgerTable<?>> tables, Ledger ledger, Instant asOf, OutputStream out)
      throws IOException {
    return write(tables, ledger, asOf, out, MOST_ROWS);
  }

  static List<String> write(
      List<LedgerTable<?>> tables, Ledger ledger, Instant asOf, OutputStream out, int mostRows)
      throws IOException {
    Spreadsheet spreadsheet = new Spreadsheet(mostRows);
    try (StableArchive archive = new StableArchive();
        Workbook workbook = new Workbook(archive.spool(), "Reckoner", null)) {
      workbook.setCompressionLevel(Deflater.BEST_SPEED);
      for (LedgerTable<?> table : tables) {
        spreadsheet.sheets(table, ledger, workbook);
      }
      workbook.finish();
      archive.copy(asOf, out);
    }
    return List.copyOf(spreadsheet.losses);
  }

  /** One sheet, and a further one each time it is full. */
  private void sheets(LedgerTable<?> table, Ledger ledger, Workbook workbook) throws IOException {
    Iterator<List<Cell>> rows = table.cells(ledger).iterator();
    int sheet = 1;
    do {
      String name = sheet == 1 ? table.name() : table.name() + " " + sheet;
      sheet(table, rows, workbook.newWorksheet(name));
      sheet++;
    } while (rows.hasNext());
  }

  private void sheet(LedgerTable<?> table, Iterator<List<Cell>> rows, Worksheet sheet)
      throws IOException {
    sheet.freezePane(0, 1);
    List<String> columns = table.columnNames();
    for (int column = 0; column < columns.size(); column++) {
      sheet.inlineString(0, column, columns.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, columns.get(column).length() + 4);
    }
    for (int row = 1; row <= mostRows && rows.hasNext(); row++) {
      List<Cell> cells = rows.next();
      for (int column = 0; column < cells.size(); column++) {
        put(sheet, row, column, cells.get(column));
      }
      if (row % ROWS_IN_MEMORY == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private void put(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Text text) {
      text(sheet, row, column, text.text());
    } else if (cell instanceof Cell.Many many) {
      text(sheet, row, column, many.joined());
    } else if (cell instanceof Cell.Figure number) {
      number(sheet, row, column, number.number());
    } else if (cell instanceof Cell.Day day) {
      day(sheet, row, column, day.day());
    } else if (cell instanceof Cell.Flag flag) {
      sheet.value(row, column, flag.set());
    }
  }

  private void text(Worksheet sheet, int row, int column, String text) {
    String kept = text;
    if (text.length() > LONGEST_TEXT) {
      int end = LONGEST_TEXT - (Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0);
      kept = text.substring(0, end);
      losses.add(
          "Sheet %s, row %d, column %d: %d characters were cut, since a cell holds %d"
              .formatted(sheet.getName(), row + 1, column + 1, text.length() - end, LONGEST_TEXT));
    }
    sheet.inlineString(row, column, kept);
    if (Formula.startsOne(kept)) {
      sheet.style(row, column).format(TEXT_FORMAT).set();
    }
  }

  private static void number(Worksheet sheet, int row, int column, BigDecimal number) {
    if (number.precision() - Math.min(0, number.scale()) > MOST_DIGITS) {
      sheet.inlineString(row, column, number.toPlainString());
    } else {
      sheet.value(row, column, number);
    }
  }

  private static void day(Worksheet sheet, int row, int column, LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      sheet.inlineString(row, column, day.toString());
    } else {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DAY_FORMAT).set();
    }
  }
}
