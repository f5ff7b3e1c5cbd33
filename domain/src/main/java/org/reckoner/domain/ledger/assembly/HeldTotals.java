// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.assembly.Reconciling.Inside;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.conflict.Conflicts;
import org.reckoner.domain.ledger.conflict.TotalConflicts;
import org.reckoner.domain.total.Total;

/**
 * The totals, held against one another and against the incidents; the one part of a ledger that
 * looks at all of it. Incidents may come and go: only the totals that they lie inside are worked
 * out anew.
 */
public final class HeldTotals {
  private static final Comparator<Inside> BY_DATE =
      Comparator.comparing(Inside::incident, IncidentAssembly.BY_DATE);

  private final Workbench bench;
  private final Reconciling reconciling;
  private final Map<String, Held> byScope = new TreeMap<>();
  private List<Conflict> conflicts = List.of();
  private List<Total> totals = List.of();

  /** A total with the incidents inside its scope. */
  private static final class Held {
    final Draft draft;
    List<Inside> inside;
    Contained.@Nullable InOne contained;
    @Nullable Total total;

    Held(Draft draft, List<Inside> inside) {
      this.draft = draft;
      this.inside = inside;
    }
  }

  public HeldTotals(Workbench bench) {
    this.bench = bench;
    this.reconciling = new Reconciling(bench);
  }

  /** What the totals look at that is not theirs. */
  public record Surroundings(
      List<Incident> incidents,
      Map<String, Set<String>> mayBeOne,
      Map<ClaimKey, String> groupsOfTotals) {}

  /** Takes in totals and incidents that came or went. */
  public void change(
      Collection<Draft> goneDrafts,
      Collection<Draft> comeDrafts,
      Collection<Incident> gone,
      Collection<Incident> come,
      Surroundings now) {
    boolean draftsChanged = !goneDrafts.isEmpty() || !comeDrafts.isEmpty();
    goneDrafts.forEach(draft -> byScope.remove(draft.scope().key()));
    for (Held held : byScope.values()) {
      List<Inside> out = reconciling.inside(held.draft, gone);
      List<Inside> in = reconciling.inside(held.draft, come);
      if (!out.isEmpty() || !in.isEmpty()) {
        held.inside = Spliced.of(held.inside, out, in, BY_DATE);
        held.total = null;
      }
    }
    gone.forEach(reconciling::forget);
    for (Draft draft : comeDrafts) {
      byScope.put(draft.scope().key(), new Held(draft, reconciling.inside(draft, now.incidents())));
    }
    List<Draft> drafts = byScope.values().stream().map(held -> held.draft).toList();
    if (draftsChanged) {
      contain(new Contained(bench, drafts));
    }
    totals = totals(now.mayBeOne());
    if (draftsChanged) {
      Conflicts between = new Conflicts(now.groupsOfTotals()::get);
      new TotalConflicts(bench.names(), bench.comparison(), between).find(drafts, totals);
      conflicts = between.all();
    }
  }

  private void contain(Contained contained) {
    for (Held held : byScope.values()) {
      Contained.InOne now = contained.in(held.draft);
      if (!now.equals(held.contained)) {
        held.contained = now;
        held.total = null;
      }
    }
  }

  private List<Total> totals(Map<String, Set<String>> mayBeOne) {
    List<Total> all = new ArrayList<>();
    for (Held held : byScope.values()) {
      Total total = held.total;
      Contained.InOne contained = held.contained;
      if (total == null && contained != null) {
        total =
            TotalAssembly.total(
                held.draft, reconciling.of(held.draft, held.inside, mayBeOne, contained));
        held.total = total;
      }
      all.add(Objects.requireNonNull(total));
    }
    all.sort(TotalAssembly.BY_END);
    return all;
  }

  /** The totals by the end of their period. */
  public List<Total> totals() {
    return totals;
  }

  /** The conflicts between totals. */
  public List<Conflict> conflicts() {
    return conflicts;
  }
}
