// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.conflict.PairedTotals;
import org.reckoner.domain.total.Total;

/**
 * The totals, held against one another and against the incidents; the one part of a ledger that
 * looks at all of it. Incidents and totals may come and go: what did not is not looked at again.
 */
public final class HeldTotals {
  private final Workbench bench;
  private final Reconciling reconciling;
  private final Contained contained;
  private final PairedTotals pairs;
  private final Map<String, HeldTotal> byScope = new TreeMap<>();
  private List<Total> totals = List.of();

  /** Groups of claims of totals, and of those that stand for losses: they are asked for often. */
  private final Map<ClaimKey, String> knownGroups = new HashMap<>();

  public HeldTotals(Workbench bench) {
    this.bench = bench;
    this.reconciling = new Reconciling(bench);
    this.contained = new Contained(bench);
    this.pairs = new PairedTotals(bench.names(), bench.comparison());
  }

  /**
   * What the totals look at that is not theirs.
   *
   * @param incidents all, in the order of a ledger
   * @param mayBeOne for the key of an incident those that it may be one with
   * @param groupOf the independent group of each claim
   * @param regrouped the claims that were known before and lie in another independent group now
   */
  public record Surroundings(
      List<Incident> incidents,
      Map<String, Set<String>> mayBeOne,
      Function<ClaimKey, String> groupOf,
      Set<ClaimKey> regrouped) {}

  /** The conflicts that a change has ended, and those that it has brought. */
  public record Changed(List<Conflict> gone, List<Conflict> come) {}

  /**
   * Takes in totals and incidents that came or went. With an incident that may be one with others
   * all of these come and go, and those that these may be one with.
   */
  public Changed change(
      Collection<Draft> goneDrafts,
      Collection<Draft> comeDrafts,
      Collection<Incident> gone,
      Collection<Incident> come,
      Surroundings now) {
    Changed changed = new Changed(new ArrayList<>(), new ArrayList<>());
    exchange(gone, come, now.mayBeOne());
    Map<String, HeldTotal> before = new HashMap<>();
    for (Draft draft : goneDrafts) {
      HeldTotal held = byScope.remove(draft.scope().key());
      if (held != null) {
        held.conflicts(changed.gone());
        before.put(draft.scope().key(), held);
      }
    }
    for (Draft draft : comeDrafts) {
      String scope = draft.scope().key();
      byScope.put(scope, held(draft, before.get(scope), now));
    }
    contained
        .exchange(goneDrafts, comeDrafts)
        .forEach((scope, inside) -> Objects.requireNonNull(byScope.get(scope)).contains(inside));
    totals =
        byScope.values().stream()
            .map(held -> held.total(reconciling))
            .sorted(TotalAssembly.BY_END)
            .toList();
    now.regrouped().forEach(knownGroups::remove);
    gone.forEach(one -> one.resolution(Property.LOSS).ifPresent(this::forget));
    goneDrafts.forEach(
        draft -> draft.subject().statements().forEach(said -> knownGroups.remove(said.key())));
    Function<ClaimKey, String> groupOf = claim -> knownGroups.computeIfAbsent(claim, now.groupOf());
    pairs.exchange(goneDrafts, comeDrafts, now.groupOf(), changed.gone(), changed.come());
    byScope.values().forEach(held -> held.excess(now.regrouped(), groupOf, changed));
    return changed;
  }

  private void forget(Resolution loss) {
    knownGroups.remove(loss.chosen());
  }

  private void exchange(
      Collection<Incident> gone, Collection<Incident> come, Map<String, Set<String>> mayBeOne) {
    Inclusion inclusion = reconciling.inclusion();
    Map<HeldTotal, List<Inside>> out = new HashMap<>();
    for (HeldTotal held : byScope.values()) {
      out.put(held, inclusion.inside(held.counting, held.currency, gone));
    }
    gone.forEach(inclusion::forget);
    out.forEach(
        (held, left) ->
            held.exchange(left, inclusion.inside(held.counting, held.currency, come), mayBeOne));
  }

  /**
   * A total that comes, with the thefts of the one in whose place it comes where it counts alike.
   */
  private HeldTotal held(Draft draft, @Nullable HeldTotal before, Surroundings now) {
    Counting counting = Counting.of(draft);
    String currency = reconciling.currency(draft);
    Counted counted;
    if (before != null && before.counting.equals(counting) && before.currency.equals(currency)) {
      counted = before.counted;
    } else {
      counted = new Counted();
      counted.exchange(
          List.of(),
          reconciling.inclusion().inside(counting, currency, now.incidents()),
          now.mayBeOne());
    }
    return new HeldTotal(draft, counting, currency, counted, bench);
  }

  /** The totals by the end of their period. */
  public List<Total> totals() {
    return totals;
  }
}
