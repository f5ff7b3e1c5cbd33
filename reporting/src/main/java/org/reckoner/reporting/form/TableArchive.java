// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Run;
import org.reckoner.reporting.table.Formula;

/** The tables of a report as CSV files in one archive; no cell starts a formula. */
final class TableArchive {
  /** Early, yet after the first day that the format can name: that one drags the time zone in. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private TableArchive() {}

  static void write(ReportModel model, OutputStream out) throws IOException {
    ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Block.Table table : model.tables()) {
      ZipEntry entry = new ZipEntry(table.anchor() + ".csv");
      entry.setTimeLocal(ENTRY_TIME);
      archive.putNextEntry(entry);
      write(table, archive);
      archive.closeEntry();
    }
    archive.finish();
    archive.flush();
  }

  private static void write(Block.Table table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Closing the printer would close the archive.
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(table.columns().stream().map(Block.Column::head).toList());
    for (Block.Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      row.cells().forEach(cell -> cells.add(Formula.neutralised(text(cell))));
      printer.printRecord(cells);
    }
    printer.flush();
  }

  static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining()).replace('\u00a0', ' ');
  }
}
