// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.assembly.HeldTotals.Changed;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.conflict.Conflicts;
import org.reckoner.domain.ledger.conflict.Excess;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** A total with what is inside its scope, and what conflicts with it for that. */
final class HeldTotal {
  final Draft draft;
  final Counting counting;
  final String currency;
  final Counted counted;
  private final Workbench bench;
  private Contained.@Nullable InOne contained;
  private @Nullable Total total;
  private List<Conflict> ofParts = List.of();
  private List<Conflict> ofThefts = List.of();
  private boolean partsKnown;
  private boolean theftsKnown;

  HeldTotal(Draft draft, Counting counting, String currency, Counted counted, Workbench bench) {
    this.draft = draft;
    this.counting = counting;
    this.currency = currency;
    this.counted = counted;
    this.bench = bench;
  }

  /** Takes in thefts inside it that came or went, as {@link Counted#exchange} does. */
  void exchange(Collection<Inside> out, Collection<Inside> in, Map<String, Set<String>> mayBeOne) {
    if (!out.isEmpty() || !in.isEmpty()) {
      counted.exchange(out, in, mayBeOne);
      stale();
    }
  }

  /** Other totals lie inside it than before. */
  void contains(Contained.InOne now) {
    contained = now;
    partsKnown = false;
    stale();
  }

  private void stale() {
    total = null;
    theftsKnown = false;
  }

  /** The total as it is now. */
  Total total(Reconciling reconciling) {
    Total now = total;
    if (now == null) {
      now =
          TotalAssembly.total(
              draft, reconciling.of(draft, counting, counted, Objects.requireNonNull(contained)));
      total = now;
    }
    return now;
  }

  /** Its conflicts with what is inside it. */
  void conflicts(List<Conflict> to) {
    to.addAll(ofParts);
    to.addAll(ofThefts);
  }

  /**
   * Finds its conflicts again where something has changed, or a claim of theirs rests on other
   * sources.
   *
   * @param regroupedClaims the claims that rest on other sources than before
   * @param groupOf the independent group of each claim
   */
  void excess(Set<ClaimKey> regroupedClaims, Function<ClaimKey, String> groupOf, Changed changed) {
    Reconciliation sums = Objects.requireNonNull(total).reconciliation();
    if (!partsKnown || restsOn(ofParts, regroupedClaims)) {
      Conflicts found = new Conflicts(groupOf);
      new Excess(bench.comparison(), found).ofParts(draft, sums.partialSums());
      changed.gone().addAll(ofParts);
      ofParts = found.all();
      changed.come().addAll(ofParts);
      partsKnown = true;
    }
    boolean regrouped = restsOn(ofThefts, regroupedClaims);
    if (!theftsKnown || regrouped) {
      boolean same = !regrouped && counted.sameLargest() && !ofThefts.isEmpty();
      Conflicts found = new Conflicts(groupOf);
      new Excess(bench.comparison(), found)
          .ofThefts(draft, sums, this::largest, same ? ofThefts.get(0) : null);
      changed.gone().addAll(ofThefts);
      ofThefts = found.all();
      changed.come().addAll(ofThefts);
      theftsKnown = true;
    }
  }

  private List<ClaimKey> largest(BigDecimal figure) {
    return counted.largest(figure).stream().map(Inside::claimed).toList();
  }

  private static boolean restsOn(List<Conflict> found, Set<ClaimKey> claims) {
    return !claims.isEmpty()
        && found.stream()
            .flatMap(conflict -> conflict.sides().stream())
            .anyMatch(side -> side.claims().stream().anyMatch(claims::contains));
  }
}
