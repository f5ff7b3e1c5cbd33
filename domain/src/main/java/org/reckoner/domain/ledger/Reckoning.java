// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.assembly.Component;
import org.reckoner.domain.ledger.assembly.HeldTotals;
import org.reckoner.domain.ledger.assembly.IncidentAssembly;
import org.reckoner.domain.ledger.assembly.Part;
import org.reckoner.domain.ledger.assembly.PartAssembly;
import org.reckoner.domain.ledger.assembly.Parting;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.assembly.Workbench;
import org.reckoner.domain.ledger.link.Meetings;
import org.reckoner.domain.ledger.link.Trace;
import org.reckoner.domain.ledger.statement.Sight;

/**
 * Works the ledger out: a pure function of its input and rules. Recording times, ids and the order
 * of the input do not matter to it. What the view sees is parted into components and each is worked
 * out by itself; then incidents that meet otherwise than by name are held against each other, and
 * the totals against the incidents of all.
 */
public final class Reckoning {
  private final Workbench bench;
  private final List<SourceDocument> documents;
  private final int undated;
  private final Map<ClaimKey, List<Integer>> numbers;
  private final List<LedgerClaim> claims;
  private final List<Incident> incidents = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<SourceGroup> groups = new ArrayList<>();
  private final List<UnsurePair> review = new ArrayList<>();
  private final List<Joining> joinings = new ArrayList<>();
  private final SortedMap<Integer, Integer> redirects = new TreeMap<>();
  private final TreeSet<String> notes = new TreeSet<>();

  private Reckoning(Sight sight, LedgerInput input, LedgerRules rules) {
    this.bench = Workbench.of(sight, rules);
    this.documents = sight.documents();
    this.undated = sight.undated();
    this.numbers = PartAssembly.byAnchor(input.allocations());
    this.claims = new ArrayList<>(sight.statements().size());
  }

  /** The ledger that follows from the input by the rules. */
  public static Ledger of(LedgerInput input, LedgerRules rules) {
    Sight sight = new Sight(input);
    Reckoning reckoning = new Reckoning(sight, input, rules);
    Deque<Component> components = new ArrayDeque<>(Parting.of(sight.statements(), reckoning.bench));
    reckoning.notes.addAll(sight.rulings().notes());
    reckoning.notes.addAll(sight.orphans(input));
    sight.notes().values().forEach(reckoning.notes::addAll);
    sight = null;
    while (!components.isEmpty()) {
      // What is done with is let go: of a million claims there should be one list, not three.
      reckoning.add(PartAssembly.of(components.remove(), reckoning.bench, reckoning.numbers));
    }
    return reckoning.ledger(input, rules);
  }

  private void add(Part part) {
    claims.addAll(part.claims());
    incidents.addAll(part.incidents());
    traces.addAll(part.traces());
    conflicts.addAll(part.conflicts());
    groups.addAll(part.groups());
    review.addAll(part.review());
    joinings.addAll(part.joinings());
    redirects.putAll(part.redirects());
    notes.addAll(part.notes());
    Draft draft = part.draft();
    if (draft != null) {
      drafts.add(draft);
    }
  }

  private Ledger ledger(LedgerInput input, LedgerRules rules) {
    List<Incident> named = distinctSlugs(IncidentAssembly.ordered(incidents));
    ClaimKey.sort(claims, one -> one.claim().key());
    review.addAll(
        new Meetings(bench.firms()).change(List.of(), traces, bench.rulings().pairs()).come());
    traces.clear();
    Doubles doubles = new Doubles();
    doubles.exchange(List.of(), review);
    HeldTotals totals = new HeldTotals(bench);
    HeldTotals.Changed changed =
        totals.change(
            List.of(),
            drafts,
            List.of(),
            List.of(),
            new HeldTotals.Surroundings(
                named, doubles.byKey(), LedgerClaim.groups(claims), Set.of()));
    conflicts.addAll(changed.come());
    groups.sort(Comparator.comparing(SourceGroup::key));
    conflicts.sort(Conflict.GRAVEST_FIRST);
    review.sort(UnsurePair.LIKELIEST_FIRST);
    joinings.sort(Joining.BY_INCIDENT);
    return new Ledger(
        rules.version(),
        input.register().version(),
        input.view(),
        documents,
        claims,
        named,
        totals.totals(),
        conflicts,
        groups,
        undated,
        List.copyOf(notes),
        review,
        joinings,
        redirects,
        input.erasuresSeen());
  }

  /** Two incidents of one slug are told apart by the beginning of their keys. */
  static List<Incident> distinctSlugs(List<Incident> incidents) {
    Map<String, Integer> uses = new HashMap<>();
    incidents.forEach(one -> uses.merge(one.slug(), 1, Integer::sum));
    return incidents.stream()
        .map(one -> uses.getOrDefault(one.slug(), 1) == 1 ? one : distinct(one))
        .toList();
  }

  static Incident distinct(Incident incident) {
    return incident.called(
        incident.number(), incident.slug() + "-" + incident.key().substring(0, 8));
  }
}
