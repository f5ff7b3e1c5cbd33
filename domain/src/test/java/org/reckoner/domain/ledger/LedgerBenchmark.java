// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures full rebuilds over synthetic claims: {@code LedgerBenchmark [claims...]}, by default
 * 100,000 and 1,000,000. Prints one line for each size: claims, seconds of the best of three
 * rebuilds, claims per second, what the ledger holds, and the heap in use after a collection with
 * input and ledger alive.
 */
public final class LedgerBenchmark {
  private static final int REBUILDS = 3;

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
    long best = Long.MAX_VALUE;
    Ledger ledger = null;
    for (int i = 0; i < REBUILDS; i++) {
      ledger = null;
      long start = System.nanoTime();
      ledger = Reckoning.of(input, LedgerRules.STANDARD);
      best = Math.min(best, System.nanoTime() - start);
    }
    long hashing = System.nanoTime();
    String hash = LedgerHash.of(ledger);
    hashing = System.nanoTime() - hashing;
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        Locale.ROOT,
        "%,d claims: %.2f s, %,.0f claims/s; %,d incidents, %,d totals, %,d conflicts, %,d groups,"
            + " %,d to review; heap %,d MB; hash %s in %.2f s%n",
        input.observations().size(),
        best / 1e9,
        input.observations().size() / (best / 1e9),
        ledger.incidents().size(),
        ledger.totals().size(),
        ledger.conflicts().size(),
        ledger.groups().size(),
        ledger.review().size(),
        heap / 1_000_000,
        hash.substring(0, 12),
        hashing / 1e9);
  }
}
