// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.assembly.Inclusion.Inside;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.conflict.Conflicts;
import org.reckoner.domain.ledger.conflict.Excess;
import org.reckoner.domain.ledger.conflict.TotalConflicts;
import org.reckoner.domain.total.Reconciliation;
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
  private List<Conflict> between = List.of();
  private List<Total> totals = List.of();

  /** The conflicts of one sort between a total and what lies inside it. */
  private static final class Excesses {
    List<Conflict> found = List.of();
    boolean known;

    /**
     * Finds them again where something has changed, or a claim of theirs rests on other sources.
     */
    void find(Surroundings now, Changed changed, Consumer<Conflicts> search) {
      if (known && found.stream().noneMatch(conflict -> restsOn(conflict, now.regrouped()))) {
        return;
      }
      changed.gone().addAll(found);
      Conflicts conflicts = new Conflicts(now.groupOf());
      search.accept(conflicts);
      found = conflicts.all();
      known = true;
      changed.come().addAll(found);
    }

    private static boolean restsOn(Conflict conflict, Set<ClaimKey> claims) {
      return !claims.isEmpty()
          && conflict.sides().stream()
              .anyMatch(side -> side.claims().stream().anyMatch(claims::contains));
    }
  }

  /** A total with the incidents inside its scope. */
  private static final class Held {
    final Draft draft;
    final Counting counting;
    final String currency;
    List<Inside> inside;
    Contained.@Nullable InOne contained;
    @Nullable Total total;
    final Excesses ofParts = new Excesses();
    final Excesses ofThefts = new Excesses();

    Held(Draft draft, Counting counting, String currency, List<Inside> inside) {
      this.draft = draft;
      this.counting = counting;
      this.currency = currency;
      this.inside = inside;
    }

    /** Something inside is another: the total and its conflicts are to be worked out anew. */
    void stale() {
      total = null;
      ofThefts.known = false;
    }

    /** Other totals lie inside it than before. */
    void contains(Contained.InOne now) {
      contained = now;
      ofParts.known = false;
      stale();
    }

    /** The losses of the incidents that were counted for certain. */
    List<Resolution> certainLosses() {
      Set<String> certain = new HashSet<>();
      certain.addAll(Objects.requireNonNull(total).reconciliation().certain());
      List<Resolution> losses = new ArrayList<>();
      for (Inside one : inside) {
        if (one.figure() != null && certain.contains(one.incident().key())) {
          one.incident().resolution(Property.LOSS).ifPresent(losses::add);
        }
      }
      return losses;
    }
  }

  public HeldTotals(Workbench bench) {
    this.bench = bench;
    this.reconciling = new Reconciling(bench);
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

  /** Takes in totals and incidents that came or went. */
  public Changed change(
      Collection<Draft> goneDrafts,
      Collection<Draft> comeDrafts,
      Collection<Incident> gone,
      Collection<Incident> come,
      Surroundings now) {
    Changed changed = new Changed(new ArrayList<>(), new ArrayList<>());
    for (Draft draft : goneDrafts) {
      Held held = byScope.remove(draft.scope().key());
      if (held != null) {
        changed.gone().addAll(held.ofParts.found);
        changed.gone().addAll(held.ofThefts.found);
      }
    }
    byScope.values().forEach(held -> exchange(held, gone, come));
    gone.forEach(reconciling.inclusion()::forget);
    comeDrafts.forEach(draft -> byScope.put(draft.scope().key(), held(draft, now.incidents())));
    boolean draftsChanged = !goneDrafts.isEmpty() || !comeDrafts.isEmpty();
    if (draftsChanged) {
      contain();
    }
    totals = totals(now.mayBeOne());
    if (draftsChanged) {
      between(now.groupOf(), changed);
    }
    excess(now, changed);
    return changed;
  }

  private void exchange(Held held, Collection<Incident> gone, Collection<Incident> come) {
    Inclusion inclusion = reconciling.inclusion();
    List<Inside> out = inclusion.inside(held.counting, held.currency, gone);
    List<Inside> in = inclusion.inside(held.counting, held.currency, come);
    if (!out.isEmpty() || !in.isEmpty()) {
      held.inside = Spliced.of(held.inside, out, in, BY_DATE);
      held.stale();
    }
  }

  private Held held(Draft draft, List<Incident> incidents) {
    Counting counting = Counting.of(draft);
    String currency = reconciling.currency(draft);
    return new Held(
        draft, counting, currency, reconciling.inclusion().inside(counting, currency, incidents));
  }

  private List<Draft> drafts() {
    return byScope.values().stream().map(held -> held.draft).toList();
  }

  private void contain() {
    Contained contained = new Contained(bench, drafts());
    for (Held held : byScope.values()) {
      Contained.InOne now = contained.in(held.draft);
      if (!now.equals(held.contained)) {
        held.contains(now);
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
                held.draft,
                reconciling.of(held.draft, held.counting, held.inside, mayBeOne, contained));
        held.total = total;
      }
      all.add(Objects.requireNonNull(total));
    }
    all.sort(TotalAssembly.BY_END);
    return all;
  }

  private void between(Function<ClaimKey, String> groupOf, Changed changed) {
    changed.gone().addAll(between);
    Conflicts found = new Conflicts(groupOf);
    new TotalConflicts(bench.names(), bench.comparison(), found).find(drafts());
    between = found.all();
    changed.come().addAll(between);
  }

  private void excess(Surroundings now, Changed changed) {
    for (Held held : byScope.values()) {
      Reconciliation sums = Objects.requireNonNull(held.total).reconciliation();
      held.ofParts.find(
          now,
          changed,
          found -> new Excess(bench.comparison(), found).ofParts(held.draft, sums.partialSums()));
      held.ofThefts.find(
          now,
          changed,
          found ->
              new Excess(bench.comparison(), found)
                  .ofThefts(held.draft, sums, held::certainLosses));
    }
  }

  /** The totals by the end of their period. */
  public List<Total> totals() {
    return totals;
  }
}
