// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures full rebuilds over synthetic claims: {@code LedgerBenchmark [claims...]}, by default
 * 100,000 and 1,000,000. Prints one line for each size: claims, seconds of the better of two
 * rebuilds (of this thread's processor time, so that a busy machine does not distort it), claims
 * per second, what the ledger holds, and the heap in use after a collection.
 */
public final class LedgerBenchmark {
  private static final int REBUILDS = 2;

  private LedgerBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int[] sizes =
        arguments.length == 0
            ? new int[] {100_000, 1_000_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    for (int size : sizes) {
      measure(size);
    }
  }

  private static void measure(int size) {
    LedgerInput input = SyntheticLibrary.of(size, 42);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = heap();
    long best = Long.MAX_VALUE;
    Ledger ledger = null;
    for (int i = 0; i < REBUILDS; i++) {
      ledger = null;
      long start = threads.getCurrentThreadCpuTime();
      ledger = Reckoning.of(input, LedgerRules.STANDARD);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    long hashing = threads.getCurrentThreadCpuTime();
    String hash = LedgerHash.of(ledger);
    hashing = threads.getCurrentThreadCpuTime() - hashing;
    long after = heap();
    System.out.printf(
        Locale.ROOT,
        "%,d claims: %.2f s, %,.0f claims/s; %,d incidents, %,d totals, %,d conflicts, %,d groups,"
            + " %,d to review; heap %,d MB of input, %,d with the ledger; hash %s in %.2f s%n",
        input.observations().size(),
        best / 1e9,
        input.observations().size() / (best / 1e9),
        ledger.incidents().size(),
        ledger.totals().size(),
        ledger.conflicts().size(),
        ledger.groups().size(),
        ledger.review().size(),
        before / 1_000_000,
        after / 1_000_000,
        hash.substring(0, 12),
        hashing / 1e9);
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
