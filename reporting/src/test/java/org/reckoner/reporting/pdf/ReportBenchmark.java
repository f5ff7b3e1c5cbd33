// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.RandomLedgers;
import org.reckoner.reporting.html.HtmlReport;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.ReportRequest;

/** Measures reports; the numbers stand in docs/benchmarks.md. Run by its main method. */
public final class ReportBenchmark {
  private ReportBenchmark() {}

  /**
   * Arguments: how many documents the ledger has, how often the PDF is made (0 for the model
   * alone), and, where other renderers are to be measured on it, a file for the HTML.
   */
  public static void main(String[] arguments) throws IOException {
    Ledger ledger = RandomLedgers.of(3, Integer.parseInt(arguments[0]), 6);
    System.out.printf(
        Locale.ROOT,
        "%d incidents, %d claims%n",
        ledger.incidents().size(),
        ledger.claims().size());
    ReportModel model = model(ledger);
    if (arguments.length > 2) {
      Files.writeString(Path.of(arguments[2]), HtmlReport.of(model, HtmlReport.Medium.PAPER));
    }
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      pdf(ledger, i);
    }
  }

  private static ReportModel model(Ledger ledger) {
    long start = processor();
    ReportModel model =
        ReportModel.of(
            ledger,
            new ReportRequest(
                ReportRequest.TITLE,
                null,
                LocalDate.of(2025, 1, 1),
                Tlp.CLEAR,
                Sha256.of("benchmark")));
    System.out.printf(
        Locale.ROOT,
        "model: %.2f s of processor, %d notes%n",
        seconds(start),
        model.notes().size());
    return model;
  }

  private static void pdf(Ledger ledger, int time) throws IOException {
    long start = processor();
    long clock = System.nanoTime();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReport.write(model(ledger), LocalDate.of(2025, 1, 1), out);
    double spent = seconds(start);
    double elapsed = (System.nanoTime() - clock) / 1e9;
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      System.out.printf(
          Locale.ROOT,
          "pdf %d: %d pages, %d bytes, %.2f s of processor, %.2f s elapsed, most heap %d MB%n",
          time + 1,
          document.getNumberOfPages(),
          out.size(),
          spent,
          elapsed,
          heap() >> 20);
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long since) {
    return (processor() - since) / 1e9;
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
