// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.ledger.SyntheticLibrary;

/**
 * Measures how long the model of a comprehensive report on a large ledger takes; the numbers stand
 * in docs/benchmarks.md. Run by its main method; arguments: claims, thefts, how many times.
 */
public final class ReportModelBenchmark {
  private static final int SEED = 42;

  private ReportModelBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    Ledger ledger =
        Reckoning.of(
            SyntheticLibrary.of(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), SEED),
            LedgerRules.STANDARD);
    System.out.printf(
        Locale.ROOT,
        "%d incidents, %d totals, %d claims, %d conflicts%n",
        ledger.incidents().size(),
        ledger.totals().size(),
        ledger.claims().size(),
        ledger.conflicts().size());
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      measure(ledger);
    }
  }

  private static void measure(Ledger ledger) {
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long allocated = allocated();
    long collecting = collecting();
    long clock = System.nanoTime();
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
        "model: %.2f s of processor, %.2f s elapsed, of which %.2f s collecting; %d MB allocated,"
            + " %d notes, %d tables%n",
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9,
        (System.nanoTime() - clock) / 1e9,
        (collecting() - collecting) / 1e3,
        (allocated() - allocated) >> 20,
        model.notes().size(),
        model.tables().size());
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** Milliseconds that the collector has stopped the process for. */
  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
