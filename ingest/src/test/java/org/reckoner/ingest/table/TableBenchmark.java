// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;

/** Reads a list of 100,000 made-up thefts as CSV and as XLSX and takes the claims out of it. */
public final class TableBenchmark {
  private static final int ROWS = 100_000;
  private static final String MAPPING =
      """
      author: Nobody in particular
      columns:
        Victim: victim
        Date: occurredOn
        Loss: {is: loss, currency: USD, unit: million}
        Group: attributedTo
        Wallet: address
      """;

  private TableBenchmark() {}

  /** Runs it; a folder as argument only takes list.xlsx and its mapping, for the whole program. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      Files.write(Path.of(arguments[0], "list.xlsx"), workbook());
      Files.writeString(Path.of(arguments[0], "map.yaml"), MAPPING);
      return;
    }
    measure("CSV", new RawDocument(csv(), "list.csv", null, null));
    measure("XLSX", new RawDocument(workbook(), "list.xlsx", null, null));
  }

  private static void measure(String name, RawDocument raw) throws Exception {
    TableMapping mapping = TableMapping.parse(MAPPING);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Reading.Read read = (Reading.Read) new TableReader(mapping).read(raw).get(0);
    Extraction extraction =
        new TableClaims(mapping).extract(WorkKey.named("list"), read.document());
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT,
        "%s of %d rows, %d MB: %d claims in %.1f s of processor time%n",
        name,
        ROWS,
        raw.bytes().length >> 20,
        extraction.observations().size(),
        (end - start) / 1e9);
  }

  private static byte[] csv() {
    StringBuilder text = new StringBuilder("Victim,Date,Loss,Group,Wallet,Remarks\n");
    for (int i = 0; i < ROWS; i++) {
      text.append("Exchange ").append(i).append(',').append(day(i)).append(',').append(i % 900);
      text.append(".5,Group ").append(i % 7).append(',').append(wallet(i)).append(",none\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "benchmark", "1.0")) {
      Worksheet sheet = book.newWorksheet("list");
      String[] header = {"Victim", "Date", "Loss", "Group", "Wallet"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(0, i, header[i]);
      }
      for (int i = 0; i < ROWS; i++) {
        sheet.value(i + 1, 0, "Exchange " + i);
        sheet.value(i + 1, 1, day(i).toString());
        sheet.value(i + 1, 2, i % 900 + 0.5);
        sheet.value(i + 1, 3, "Group " + i % 7);
        sheet.value(i + 1, 4, wallet(i));
      }
    }
    return bytes.toByteArray();
  }

  private static LocalDate day(int row) {
    return LocalDate.of(2017, 1, 1).plusDays(row % 2800);
  }

  private static String wallet(int row) {
    return String.format(Locale.ROOT, "0x%040x", row * 7919L);
  }
}
