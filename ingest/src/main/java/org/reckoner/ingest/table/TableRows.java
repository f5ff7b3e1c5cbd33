// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.BoundedBytes;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Unreadable;

/** The rows of a CSV file or of one sheet of a workbook, one after the other. */
final class TableRows {
  /** What a workbook may unpack to. */
  private static final long MOST_UNPACKED = 1L << 30;

  /** What Microsoft's compound files begin with. */
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** Takes rows. */
  interface Taker {
    /**
     * @param number of the row in the file, from 1
     * @return whether more are wanted
     */
    boolean row(int number, List<String> cells) throws Unreadable;
  }

  private TableRows() {}

  static void read(RawDocument raw, @Nullable String sheet, Taker taker) throws Unreadable {
    byte[] bytes = raw.bytes();
    try {
      if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
        workbook(raw, sheet, taker);
      } else {
        requireText(raw);
        csv(text(bytes), taker);
      }
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw new Unreadable(
          Failure.Type.DAMAGED, raw.source() + " is a damaged table: " + e.getMessage());
    }
  }

  /** A workbook that is none of ours to read would else be taken for a table of strange signs. */
  private static void requireText(RawDocument raw) throws Unreadable {
    byte[] bytes = raw.bytes();
    if (bytes.length >= COMPOUND.length
        && Arrays.equals(bytes, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length)) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED,
          raw.source() + " is a workbook under a password or of Excel's old kind; save it as XLSX");
    }
  }

  private static String text(byte[] bytes) {
    Charset declared = StandardCharsets.UTF_8;
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      declared = StandardCharsets.UTF_16LE;
    }
    try {
      String text = declared.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static void csv(String text, Taker taker) throws IOException, Unreadable {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
    try (CSVParser parser = CSVParser.builder().setCharSequence(text).setFormat(format).get()) {
      for (CSVRecord record : parser) {
        List<String> cells = new ArrayList<>(record.size());
        record.forEach(cell -> cells.add(unneutralised(cell)));
        if (!taker.row(Math.toIntExact(record.getRecordNumber()), cells)) {
          return;
        }
      }
    }
  }

  /** Whichever of comma, semicolon and tab the first line has most of. */
  private static char delimiter(String text) {
    String line =
        text.substring(0, Math.max(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n')));
    char best = ',';
    long most = 0;
    for (char one : new char[] {',', ';', '\t'}) {
      long number = line.chars().filter(sign -> sign == one).count();
      if (number > most) {
        most = number;
        best = one;
      }
    }
    return best;
  }

  /** Without the apostrophe that keeps a spreadsheet program from taking words for a formula. */
  private static String unneutralised(String cell) {
    boolean neutralised =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
    return neutralised ? cell.substring(1) : cell;
  }

  private static void workbook(RawDocument raw, @Nullable String sheet, Taker taker)
      throws IOException, Unreadable {
    requireBounds(raw);
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            new ByteArrayInputStream(raw.bytes()), new ReadingOptions(true, false))) {
      Sheet wanted =
          sheet == null
              ? book.getFirstSheet()
              : book.findSheet(sheet)
                  .orElseThrow(
                      () ->
                          new Unreadable(
                              Failure.Type.NOT_FOUND,
                              raw.source() + " has no sheet '" + sheet + "'"));
      try (Stream<org.dhatim.fastexcel.reader.Row> rows = wanted.openStream()) {
        for (Iterator<org.dhatim.fastexcel.reader.Row> all = rows.iterator(); all.hasNext(); ) {
          org.dhatim.fastexcel.reader.Row row = all.next();
          List<String> cells = new ArrayList<>(row.getCellCount());
          for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(TableRows::text).orElse(""));
          }
          if (!taker.row(row.getRowNum(), cells)) {
            return;
          }
        }
      }
    }
  }

  private static void requireBounds(RawDocument raw) throws IOException, Unreadable {
    // Not by a stream: what streams of ZIP leave out of their headers, the writers of workbooks do.
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(raw.bytes()))
            .get()) {
      long total = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          total += BoundedBytes.skip(part, MOST_UNPACKED - total);
        }
        if (total >= MOST_UNPACKED) {
          throw new Unreadable(Failure.Type.TOO_LARGE, raw.source() + " unpacks to more than 1 GB");
        }
      }
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
      return cell.asDate().toLocalDate().toString();
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().toPlainString();
    }
    return cell.getType() == CellType.ERROR ? "" : String.valueOf(cell.getText());
  }

  /** Whether a number of that format is shown as a day: outside of quotes it has a year or day. */
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char sign = format.charAt(i);
      if (sign == '"' || sign == '[' || sign == ']') {
        quoted = sign == '"' ? !quoted : sign == '[';
      } else if (!quoted && (sign == 'y' || sign == 'd' || sign == 'Y' || sign == 'D')) {
        return true;
      }
    }
    return false;
  }
}
