// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Unreadable;

/**
 * Divides a table of very many rows into CSV files of fewer, so that the claims of all its rows
 * need not be held at once. Each part has the header, and its rows stand where they stand in the
 * table: a cell that cannot be understood is still said by its own name.
 */
public final class TableParts {
  /** Their claims take some 6 MB, and those of about ten parts are held at once. */
  private static final int ROWS = 2_000;

  private final TableMapping mapping;
  private final Path folder;
  private final int mostRows;
  private final List<Path> parts = new ArrayList<>();
  private @Nullable List<String> header;
  private @Nullable Character delimiter;
  private @Nullable CSVPrinter out;
  private int rows;
  private int line;

  private TableParts(TableMapping mapping, Path folder, int mostRows) {
    this.mapping = mapping;
    this.folder = folder;
    this.mostRows = mostRows;
  }

  /**
   * Divides a table.
   *
   * @param folder where the parts are written to
   * @return the parts in order; empty where one part would be all, or where no delimiter would be
   *     told from the names of the columns
   * @throws Unreadable if it is no table, or a damaged one
   * @throws IOException if the parts cannot be written
   */
  public static List<Path> divide(RawDocument raw, TableMapping mapping, Path folder)
      throws Unreadable, IOException {
    return divide(raw, mapping, folder, ROWS);
  }

  static List<Path> divide(RawDocument raw, TableMapping mapping, Path folder, int mostRows)
      throws Unreadable, IOException {
    TableParts parts = new TableParts(mapping, folder, mostRows);
    try {
      TableRows.read(raw, mapping.sheet(), parts::take);
    } catch (PartFailure e) {
      throw e.cause();
    } finally {
      parts.close();
    }
    return parts.parts.size() > 1 ? parts.parts : List.of();
  }

  private boolean take(int number, List<String> cells) {
    if (number < mapping.headerRow() || cells.stream().allMatch(String::isBlank)) {
      return true;
    }
    if (header == null) {
      header = cells;
      // The reader looks at the first line, which is empty where the header stands further below.
      delimiter = mapping.headerRow() > 1 ? ',' : delimiter(cells).orElse(null);
      return delimiter != null;
    }
    try {
      write(number, cells, header);
      return true;
    } catch (IOException e) {
      throw new PartFailure(e);
    }
  }

  private void write(int number, List<String> cells, List<String> names) throws IOException {
    CSVPrinter printer = out;
    if (printer == null || rows == mostRows) {
      close();
      printer = next(names);
      out = printer;
      rows = 0;
    }
    to(number, printer);
    printer.printRecord(cells);
    rows++;
    line++;
  }

  private CSVPrinter next(List<String> names) throws IOException {
    Path part = folder.resolve(String.format(Locale.ROOT, "part-%06d.csv", parts.size() + 1));
    parts.add(part);
    BufferedWriter writer = Files.newBufferedWriter(part);
    CSVPrinter printer =
        new CSVPrinter(
            writer,
            CSVFormat.RFC4180
                .builder()
                .setDelimiter(Objects.requireNonNull(delimiter))
                .setRecordSeparator('\n')
                .get());
    line = 1;
    to(mapping.headerRow(), printer);
    printer.printRecord(names);
    line++;
    return printer;
  }

  /** Empty lines up to that one, which the reader passes over and counts. */
  private void to(int number, CSVPrinter printer) throws IOException {
    for (; line < number; line++) {
      printer.println();
    }
  }

  /** One that the reader takes for it too, whatever stands in the names of the columns. */
  private static Optional<Character> delimiter(List<String> names) {
    String signs = String.join("", names);
    for (char one : new char[] {',', ';', '\t'}) {
      long most = 0;
      for (char other : new char[] {',', ';', '\t'}) {
        most = Math.max(most, signs.chars().filter(sign -> sign == other).count());
      }
      if (signs.indexOf(one) < 0 && names.size() - 1 > most) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private void close() throws IOException {
    CSVPrinter printer = out;
    if (printer != null) {
      printer.close();
      out = null;
    }
  }

  /** Carries what the disk refused past whoever hands over the rows. */
  private static final class PartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IOException refused;

    PartFailure(IOException refused) {
      super(refused);
      this.refused = refused;
    }

    IOException cause() {
      return refused;
    }
  }
}
