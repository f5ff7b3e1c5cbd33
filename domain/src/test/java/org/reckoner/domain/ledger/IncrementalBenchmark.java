// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;

/**
 * Measures what one new document costs a large ledger: {@code IncrementalBenchmark [CLAIMS
 * [DOCUMENTS]]}, by default 1,000,000 and 300. The ledger is worked out without the last documents,
 * which then come one by one. Prints median, 99th percentile and the longest, elapsed and of this
 * thread's processor time, and at the end whether the ledger equals the rebuild.
 */
public final class IncrementalBenchmark {
  private IncrementalBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    LedgerInput whole = SyntheticLibrary.of(claims, 42);
    int kept = whole.documents().size() - documents;
    Map<WorkKey, List<Observation>> said =
        whole.observations().stream().collect(Collectors.groupingBy(one -> one.claim().work()));
    IncrementalReckoning growing =
        IncrementalReckoning.of(
            part(whole, whole.documents().subList(0, kept), said), LedgerRules.STANDARD);
    System.out.printf(Locale.ROOT, "%,d claims before%n", growing.ledger().claims().size());
    List<Long> elapsed = new ArrayList<>();
    List<Long> processor = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (SourceDocument document : whole.documents().subList(kept, whole.documents().size())) {
      LedgerInput step = part(whole, List.of(document), said);
      long start = System.nanoTime();
      long startOfThread = threads.getCurrentThreadCpuTime();
      growing.take(step);
      processor.add(threads.getCurrentThreadCpuTime() - startOfThread);
      elapsed.add(System.nanoTime() - start);
    }
    print("elapsed", elapsed);
    print("processor", processor);
    System.out.println(
        "equals the rebuild: "
            + growing.ledger().equals(Reckoning.of(whole, LedgerRules.STANDARD)));
  }

  private static void print(String what, List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, p99 %.1f ms, longest %.1f ms of %d%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6,
        Arrays.stream(sorted).max().orElse(0) / 1e6,
        sorted.length);
  }

  private static LedgerInput part(
      LedgerInput whole, List<SourceDocument> documents, Map<WorkKey, List<Observation>> said) {
    List<Observation> observations = new ArrayList<>();
    documents.forEach(one -> observations.addAll(said.getOrDefault(one.work(), List.of())));
    return new LedgerInput(
        documents,
        observations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        whole.register(),
        whole.view());
  }
}
