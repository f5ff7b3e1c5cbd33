// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.party.PartyNames;

/**
 * The conflicts of totals with one another, kept by pair: where a total comes or goes, only its own
 * pairs are looked at.
 */
public final class PairedTotals {
  private final PartyNames names;
  private final Comparison comparison;
  private final TreeMap<String, Draft> byScope = new TreeMap<>();

  /** By scope, then by the scope that comes after it or is the same. */
  private final Map<String, Map<String, List<Conflict>>> found = new HashMap<>();

  public PairedTotals(PartyNames names, Comparison comparison) {
    this.names = names;
    this.comparison = comparison;
  }

  /**
   * Exchanges totals.
   *
   * @param gone to be told of the conflicts that end
   * @param come to be told of those that begin
   */
  public void exchange(
      Collection<Draft> goneDrafts,
      Collection<Draft> comeDrafts,
      Function<ClaimKey, String> groupOf,
      List<Conflict> gone,
      List<Conflict> come) {
    goneDrafts.forEach(draft -> forget(draft, gone));
    for (Draft draft : comeDrafts) {
      String scope = draft.scope().key();
      keep(scope, scope, groupOf, come, pairs -> pairs.within(draft));
      byScope.forEach(
          (other, than) -> {
            if (scope.compareTo(other) < 0) {
              keep(scope, other, groupOf, come, pairs -> pairs.between(draft, than));
            } else {
              keep(other, scope, groupOf, come, pairs -> pairs.between(than, draft));
            }
          });
      byScope.put(scope, draft);
    }
  }

  private void forget(Draft draft, List<Conflict> gone) {
    String scope = draft.scope().key();
    if (byScope.remove(scope) == null) {
      return;
    }
    Map<String, List<Conflict>> after = found.remove(scope);
    if (after != null) {
      after.values().forEach(gone::addAll);
    }
    for (Map<String, List<Conflict>> before : found.values()) {
      List<Conflict> between = before.remove(scope);
      if (between != null) {
        gone.addAll(between);
      }
    }
  }

  private void keep(
      String first,
      String second,
      Function<ClaimKey, String> groupOf,
      List<Conflict> come,
      Consumer<TotalConflicts> search) {
    Conflicts conflicts = new Conflicts(groupOf);
    search.accept(new TotalConflicts(names, comparison, conflicts));
    List<Conflict> all = conflicts.all();
    if (!all.isEmpty()) {
      found.computeIfAbsent(first, any -> new HashMap<>()).put(second, all);
      come.addAll(all);
    }
  }
}
