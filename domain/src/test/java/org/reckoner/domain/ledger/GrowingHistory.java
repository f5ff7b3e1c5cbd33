// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.NumberAllocation;

/**
 * A random history told step by step, in a random order: a work's claims at once or in two
 * extractions, some works twice, decisions and numbers in between, some before what they speak of.
 * Every {@value #CROWDED}th is one of a crowd.
 *
 * <p>The main method tries many: {@code GrowingHistory COUNT [FIRST_SEED [MINUTES]]}, as many as
 * fit into the minutes; it prints how many differ from the rebuild after some step, and ends with 1
 * if any does.
 */
public final class GrowingHistory {
  private static final int CROWDED = 20;

  private final Random random;
  private final LedgerInput whole;
  private final List<LedgerInput> steps = new ArrayList<>();

  GrowingHistory(long seed) {
    random = new Random(seed);
    whole = seed % CROWDED == 0 ? RandomHistory.crowd(random) : RandomHistory.of(random);
    steps();
  }

  /** Tries many histories. */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    long minutes =
        arguments.length > 2 ? Long.parseLong(arguments[2]) : TimeUnit.DAYS.toMinutes(365);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    int tried = 0;
    int different = 0;
    int steps = 0;
    for (long seed = first; seed < first + count && System.nanoTime() < end; seed++) {
      tried++;
      GrowingHistory history = new GrowingHistory(seed);
      steps += history.steps.size();
      String difference = history.firstDifference();
      if (!difference.isEmpty()) {
        different++;
        System.out.println("seed " + seed + ": " + difference);
      }
    }
    System.out.println(
        tried
            + " histories of "
            + steps
            + " steps from seed "
            + first
            + ": "
            + different
            + " differ");
    System.exit(different == 0 ? 0 : 1);
  }

  /** What differs first between the growing ledger and the rebuild, or nothing. */
  String firstDifference() {
    IncrementalReckoning growing = IncrementalReckoning.of(with(Set.of()), LedgerRules.STANDARD);
    int number = 0;
    for (LedgerInput step : steps) {
      Ledger grown = growing.take(step);
      number++;
      if (random.nextInt(8) == 0) {
        Ledger rebuilt = Reckoning.of(growing.input(), LedgerRules.STANDARD);
        if (!grown.equals(rebuilt)) {
          return "after step " + number + " of " + steps.size() + differing(grown, rebuilt);
        }
      }
    }
    Ledger rebuilt = Reckoning.of(whole, LedgerRules.STANDARD);
    if (!growing.ledger().equals(rebuilt)) {
      return "at the end" + differing(growing.ledger(), rebuilt);
    }
    return LedgerHash.of(growing.ledger()).equals(LedgerHash.of(rebuilt)) ? "" : "the hashes";
  }

  private static String differing(Ledger grown, Ledger rebuilt) {
    StringBuilder parts = new StringBuilder(":");
    differing("documents", grown.documents(), rebuilt.documents(), parts);
    differing("claims", grown.claims(), rebuilt.claims(), parts);
    differing("incidents", grown.incidents(), rebuilt.incidents(), parts);
    differing("totals", grown.totals(), rebuilt.totals(), parts);
    differing("conflicts", grown.conflicts(), rebuilt.conflicts(), parts);
    differing("groups", grown.groups(), rebuilt.groups(), parts);
    differing("notes", grown.unappliedDecisions(), rebuilt.unappliedDecisions(), parts);
    differing("review", grown.review(), rebuilt.review(), parts);
    differing("joinings", grown.joinings(), rebuilt.joinings(), parts);
    differing("redirects", grown.redirects(), rebuilt.redirects(), parts);
    return parts.toString();
  }

  private static void differing(String what, Object grown, Object rebuilt, StringBuilder parts) {
    if (!grown.equals(rebuilt)) {
      parts.append(' ').append(what);
    }
  }

  private void steps() {
    Set<WorkKey> works = new LinkedHashSet<>();
    whole.documents().forEach(document -> works.add(document.work()));
    List<WorkKey> order = new ArrayList<>(works);
    Collections.shuffle(order, random);
    for (WorkKey work : order) {
      if (random.nextInt(4) == 0) {
        steps.add(part(work));
        steps.add(random.nextInt(steps.size() + 1), part(work));
      }
      steps.add(with(Set.of(work)));
      if (random.nextInt(6) == 0) {
        Set<WorkKey> two = new LinkedHashSet<>(List.of(work));
        two.add(order.get(random.nextInt(order.size())));
        steps.add(with(two));
      }
    }
    // Whatever came before it in part is there as a whole in the end.
    order.forEach(work -> steps.add(with(Set.of(work))));
    for (Decision decision : whole.decisions()) {
      steps.add(random.nextInt(steps.size() + 1), with(List.of(decision), List.of()));
    }
    for (NumberAllocation allocation : whole.allocations()) {
      steps.add(random.nextInt(steps.size() + 1), with(List.of(), List.of(allocation)));
    }
  }

  /** A work with only the claims that a first extraction found. */
  private LedgerInput part(WorkKey work) {
    LedgerInput all = with(Set.of(work));
    List<Observation> some =
        all.observations().stream().filter(one -> random.nextInt(3) > 0).toList();
    return new LedgerInput(
        all.documents(),
        some,
        List.of(),
        all.notices(),
        List.of(),
        List.of(),
        all.register(),
        all.view());
  }

  private LedgerInput with(Set<WorkKey> works) {
    List<SourceDocument> documents =
        whole.documents().stream().filter(one -> works.contains(one.work())).toList();
    return new LedgerInput(
        documents,
        whole.observations().stream().filter(one -> works.contains(one.claim().work())).toList(),
        List.of(),
        whole.notices().stream().filter(one -> works.contains(one.work())).toList(),
        List.of(),
        List.of(),
        whole.register(),
        whole.view());
  }

  private LedgerInput with(List<Decision> decisions, List<NumberAllocation> allocations) {
    return new LedgerInput(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        decisions,
        allocations,
        whole.register(),
        whole.view());
  }
}
