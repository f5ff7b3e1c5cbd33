// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.ledger.SyntheticLibrary;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.reporting.stix.EarlierBundle;
import org.reckoner.reporting.stix.StixExport;
import org.reckoner.reporting.stix.StixProfile;
import org.reckoner.reporting.table.Cell;
import org.reckoner.reporting.table.Column;
import org.reckoner.reporting.table.LedgerTable;
import org.reckoner.reporting.table.LedgerTables;
import org.reckoner.reporting.table.Spreadsheet;

/** Measures the exports; the numbers stand in docs/benchmarks.md. Run by its main method. */
final class ExchangeBenchmark {
  private static final int ROWS = 100_000;
  private static final int DOCUMENTS = 1_500;
  private static final int FRAMES = 6;
  private static final int REPETITIONS = 3;

  /** Bytes for each claim of a ledger: some seven times within an export. */
  private static final long COLLECTED_AFTER = 150;

  private ExchangeBenchmark() {}

  /** With an argument only a ledger of so many claims goes out, in each profile. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      large(Integer.parseInt(arguments[0]));
      return;
    }
    workbook();
    bundles();
  }

  /** A table as wide as that of the claims. */
  private static void workbook() throws IOException {
    Ledger ledger = HandMadeLedger.whole();
    LedgerTable<?> claims = LedgerTables.named("claims").orElseThrow();
    List<Cell> row = claims.cells(ledger).iterator().next();
    List<Column<Integer>> columns = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      boolean first = i == 0;
      columns.add(
          new Column<>(
              claims.columnNames().get(i), number -> first ? Cell.of("key " + number) : cell));
    }
    LedgerTable<Integer> table =
        new LedgerTable<>("claims", columns, any -> IntStream.range(0, ROWS).boxed());
    long start = processor();
    Spreadsheet.write(List.of(table), ledger, AsOf.GENESIS, OutputStream.nullOutputStream());
    say("workbook of %d rows and %d columns", ROWS, row.size(), start);
  }

  private static void bundles() throws IOException {
    Ledger ledger = RandomLedgers.of(3, DOCUMENTS, FRAMES);
    for (int i = 0; i < REPETITIONS; i++) {
      for (StixProfile profile : StixProfile.values()) {
        Lines lines = new Lines(Long.MAX_VALUE);
        long start = processor();
        StixExport.write(
            ledger, RandomLedgers.REGISTER, profile, EarlierBundle.none(), List.of(), lines);
        say("bundle number %d of %d objects, " + profile, i + 1, lines.number, start);
      }
    }
  }

  private static void large(int claims) throws IOException {
    LedgerInput input = SyntheticLibrary.of(claims, 1);
    PartyRegister register = input.register();
    Ledger ledger = Reckoning.of(input, LedgerRules.STANDARD);
    input = null;
    System.gc();
    System.out.printf(
        Locale.ROOT, "%d claims; heap with their ledger %d MB%n", claims, used() >> 20);
    for (StixProfile profile : StixProfile.values()) {
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      Lines lines = new Lines(COLLECTED_AFTER * claims);
      long start = processor();
      StixExport.write(ledger, register, profile, EarlierBundle.none(), List.of(), lines);
      say("%d claims out as %d objects, " + profile, claims, lines.number, start);
      System.out.printf(
          Locale.ROOT, "most that a collection left during it %d MB%n", lines.mostLive >> 20);
      System.gc();
      System.out.printf(Locale.ROOT, "heap after it %d MB%n", used() >> 20);
    }
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void say(String what, int first, int second, long start) {
    double seconds = (processor() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        what + ": %.2f s of processor, most heap %d MB%n",
        first,
        second,
        seconds,
        heap() >> 20);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /**
   * Counts lines; a bundle has one for each object. Every so many bytes it has the memory that is
   * no longer needed collected, by another thread, and notes what is left.
   */
  private static final class Lines extends OutputStream {
    private final long between;
    private long bytes;
    private long collected;
    private int number;
    private long mostLive;

    Lines(long between) {
      this.between = between;
    }

    @Override
    public void write(int sign) {
      number += sign == '\n' ? 1 : 0;
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      for (int i = from; i < from + length; i++) {
        number += some[i] == '\n' ? 1 : 0;
      }
      bytes += length;
      if (bytes - collected > between) {
        collected = bytes;
        System.gc();
        mostLive = Math.max(mostLive, used());
      }
    }
  }
}
