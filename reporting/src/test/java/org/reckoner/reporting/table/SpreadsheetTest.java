// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.HandMadeLedger;

class SpreadsheetTest {
  private static final Ledger LEDGER = HandMadeLedger.whole();
  private static final Instant MOMENT = Instant.parse("2024-06-01T00:00:00Z");

  @Test
  void aFullSheetGoesOnInAnother() throws IOException {
    LedgerTable<Integer> numbers =
        new LedgerTable<>(
            "numbers",
            List.of(new Column<>("n", Cell::of)),
            ledger -> IntStream.rangeClosed(1, 5).boxed());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Spreadsheet.write(List.of(numbers), LEDGER, MOMENT, out, 2);

    try (ReadableWorkbook workbook = read(out)) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets.stream().map(Sheet::getName))
          .containsExactly("numbers", "numbers 2", "numbers 3");
      assertThat(sheets.get(2).read().get(1).getCellAsNumber(0)).contains(new BigDecimal("5"));
    }
  }

  @Test
  void whatACellCannotHoldIsCutAndSaid() throws IOException {
    String long_ = "x".repeat(Spreadsheet.LONGEST_TEXT - 1) + "𝄞 and more";
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    List<String> losses = Spreadsheet.write(List.of(texts(long_)), LEDGER, MOMENT, out);

    assertThat(losses)
        .containsExactly(
            "Sheet texts, row 2, column 1: 11 characters were cut, since a cell holds 32767");
    try (ReadableWorkbook workbook = read(out)) {
      assertThat(workbook.getFirstSheet().read().get(1).getCellText(0))
          .isEqualTo("x".repeat(Spreadsheet.LONGEST_TEXT - 1));
    }
  }

  @Test
  void numbersAndDaysBeyondTheFormatStayExactAsText() throws IOException {
    LedgerTable<Cell> cells =
        new LedgerTable<>(
            "cells",
            List.of(new Column<>("cell", cell -> cell)),
            ledger ->
                List.of(
                    Cell.of(new BigDecimal("4502.900000000000000001")),
                    Cell.of(LocalDate.of(1899, 12, 31)))
                    .stream());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Spreadsheet.write(List.of(cells), LEDGER, MOMENT, out);

    try (ReadableWorkbook workbook = read(out)) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(1).getCellAsString(0)).contains("4502.900000000000000001");
      assertThat(rows.get(2).getCellAsString(0)).contains("1899-12-31");
    }
  }

  @Test
  void noWordBecomesAFormulaOrBreaksTheSheet() throws IOException {
    List<String> hostile =
        List.of(
            "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\tx", "]]>&lt;", "zero\u0000byte", "ﷺ");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Spreadsheet.write(List.of(texts(hostile.toArray(String[]::new))), LEDGER, MOMENT, out);

    try (ReadableWorkbook workbook = read(out)) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.stream().skip(1).map(row -> row.getCellText(0)))
          .containsExactly(
              "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\tx", "]]>&lt;", "zerobyte", "ﷺ");
      assertThat(rows.stream().map(row -> row.getCell(0).getFormula())).containsOnlyNulls();
    }
  }

  private static LedgerTable<String> texts(String... texts) {
    return new LedgerTable<>(
        "texts",
        List.of(new Column<>("text", text -> Cell.of(text))),
        ledger -> List.of(texts).stream());
  }

  private static ReadableWorkbook read(ByteArrayOutputStream out) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
