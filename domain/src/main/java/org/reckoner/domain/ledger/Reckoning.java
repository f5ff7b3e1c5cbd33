// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.LedgerClaim.Standing;
import org.reckoner.domain.ledger.assembly.IncidentAssembly;
import org.reckoner.domain.ledger.assembly.Subject;
import org.reckoner.domain.ledger.assembly.TotalAssembly;
import org.reckoner.domain.ledger.assembly.Workbench;
import org.reckoner.domain.ledger.conflict.AttributionConflicts;
import org.reckoner.domain.ledger.conflict.Conflicts;
import org.reckoner.domain.ledger.conflict.TotalConflicts;
import org.reckoner.domain.ledger.conflict.ValueConflicts;
import org.reckoner.domain.ledger.link.Account;
import org.reckoner.domain.ledger.link.Cluster;
import org.reckoner.domain.ledger.link.Linking;
import org.reckoner.domain.ledger.link.TotalScope;
import org.reckoner.domain.ledger.statement.Sight;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.total.Total;

/**
 * Works the ledger out: a pure function of its input and rules. Recording times, ids and the order
 * of the input do not matter to it.
 */
public final class Reckoning {
  private final LedgerInput input;
  private final LedgerRules rules;
  private final Sight sight;
  private final Workbench bench;
  private final Conflicts conflicts;
  private final Map<ClaimKey, Statement> outliers = new HashMap<>();
  private final List<Joining> joinings = new ArrayList<>();
  private final SortedMap<Integer, Integer> redirects = new TreeMap<>();

  private Reckoning(LedgerInput input, LedgerRules rules) {
    this.input = input;
    this.rules = rules;
    this.sight = new Sight(input);
    this.bench = Workbench.of(sight, rules);
    this.conflicts = new Conflicts(bench.independence());
  }

  /** The ledger that follows from the input by the rules. */
  public static Ledger of(LedgerInput input, LedgerRules rules) {
    return new Reckoning(input, rules).ledger();
  }

  private Ledger ledger() {
    Linking.Result linked =
        Linking.of(
            Account.of(sight.statements(), Set.of(FrameKind.INCIDENT)),
            sight.names(),
            sight.rulings());
    List<Incident> incidents = incidents(linked);
    List<UnsurePair> review = review(linked.unsure());
    List<Total> totals = totals(incidents, review);
    others();
    return new Ledger(
        rules.version(),
        input.register().version(),
        input.view(),
        sight.documents(),
        claims(),
        incidents,
        totals,
        conflicts.all(),
        bench.independence().groups(),
        sight.undated(),
        sight.rulings().notes(),
        review,
        joinings.stream().sorted(BY_INCIDENT).toList(),
        redirects);
  }

  private List<Incident> incidents(Linking.Result linked) {
    IncidentAssembly assembly = new IncidentAssembly(bench);
    ValueConflicts values = new ValueConflicts(bench.comparison(), conflicts);
    AttributionConflicts attributions = new AttributionConflicts(sight.names(), conflicts);
    Map<ClaimKey, List<Integer>> numbers = new HashMap<>();
    for (NumberAllocation allocation : input.allocations()) {
      numbers
          .computeIfAbsent(allocation.anchor(), any -> new ArrayList<>(1))
          .add(allocation.number());
    }
    List<Incident> incidents = new ArrayList<>();
    Set<Cluster> doubtful = linked.doubtful();
    for (Cluster cluster : linked.clusters()) {
      Subject subject = assembly.subject(cluster.accounts());
      judge(subject);
      Incident incident = numbered(assembly.incident(subject, doubtful.contains(cluster)), numbers);
      values.find(subject);
      attributions.find(incident, subject);
      for (Joining joining : cluster.joinings()) {
        joinings.add(
            new Joining(
                incident.key(), joining.claim(), joining.to(), joining.score(), joining.reasons()));
      }
      incidents.add(incident);
    }
    return distinctSlugs(IncidentAssembly.ordered(incidents));
  }

  /** The lowest of the numbers anchored in the incident; the others lead to it. */
  private Incident numbered(Incident incident, Map<ClaimKey, List<Integer>> numbers) {
    List<Integer> given = new ArrayList<>();
    for (ClaimKey claim : incident.claims()) {
      given.addAll(numbers.getOrDefault(claim, List.of()));
    }
    if (given.isEmpty()) {
      return incident;
    }
    int number = given.stream().min(Comparator.naturalOrder()).orElseThrow();
    given.stream().filter(other -> other != number).forEach(old -> redirects.put(old, number));
    return with(incident, number, incident.slug());
  }

  private static Incident with(
      Incident incident, @org.jspecify.annotations.Nullable Integer number, String slug) {
    return new Incident(
        incident.key(),
        number,
        slug,
        incident.name(),
        incident.victim(),
        incident.type(),
        incident.determination(),
        incident.resolutions(),
        incident.attributions(),
        incident.claims());
  }

  /** Two incidents of one slug are told apart by the beginning of their keys. */
  private static List<Incident> distinctSlugs(List<Incident> incidents) {
    Map<String, Integer> uses = new HashMap<>();
    incidents.forEach(one -> uses.merge(one.slug(), 1, Integer::sum));
    return incidents.stream()
        .map(
            one ->
                uses.getOrDefault(one.slug(), 1) == 1
                    ? one
                    : with(one, one.number(), one.slug() + "-" + one.key().substring(0, 8)))
        .toList();
  }

  private List<Total> totals(List<Incident> incidents, List<UnsurePair> review) {
    TotalAssembly assembly = new TotalAssembly(bench);
    List<TotalAssembly.Draft> drafts =
        TotalScope.group(Account.of(sight.statements(), Set.of(FrameKind.TOTAL)), sight.names())
            .stream()
            .filter(TotalScope.Shared::eligible)
            .map(assembly::draft)
            .toList();
    ValueConflicts values = new ValueConflicts(bench.comparison(), conflicts);
    for (TotalAssembly.Draft draft : drafts) {
      judge(draft.subject());
      values.find(draft.subject());
    }
    List<Total> totals = assembly.totals(drafts, incidents, mayBeOne(review));
    new TotalConflicts(sight.names(), bench.comparison(), conflicts).find(drafts, totals);
    return totals;
  }

  private static Map<String, Set<String>> mayBeOne(List<UnsurePair> review) {
    Map<String, Set<String>> others = new HashMap<>();
    for (UnsurePair pair : review) {
      others.computeIfAbsent(pair.one(), any -> new HashSet<>()).add(pair.other());
      others.computeIfAbsent(pair.other(), any -> new HashSet<>()).add(pair.one());
    }
    return others;
  }

  private void judge(Subject subject) {
    for (Statement said : subject.statements()) {
      if (said.standing() == Standing.OUTLIER) {
        outliers.put(said.key(), said);
      }
    }
  }

  /** Claims about neither an incident nor a total are grouped by what they are about. */
  private void others() {
    Map<FrameKind, List<Statement>> byKind = new TreeMap<>();
    for (Statement said : sight.statements()) {
      if (!bench.independence().knows(said.key())) {
        byKind.computeIfAbsent(said.claim().frame().kind(), any -> new ArrayList<>()).add(said);
      }
    }
    byKind.forEach((kind, said) -> bench.independence().group("about " + kind, said));
  }

  private List<LedgerClaim> claims() {
    List<LedgerClaim> claims = new ArrayList<>(sight.statements().size());
    for (Statement seen : sight.statements()) {
      Statement said = outliers.getOrDefault(seen.key(), seen);
      claims.add(
          new LedgerClaim(
              said.claim(),
              said.standing(),
              said.because(),
              bench.independence().groupOf(said.key()),
              said.observation().rule(),
              said.observation().ruleVersion(),
              said.observation().confidence()));
    }
    return claims;
  }

  private static List<UnsurePair> review(List<Linking.Unsure> unsure) {
    List<UnsurePair> pairs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Linking.Unsure doubt : unsure) {
      ClaimKey one = doubt.one().key();
      ClaimKey other = doubt.other().key();
      boolean ordered = one.compareTo(other) < 0;
      UnsurePair pair =
          new UnsurePair(
              ordered ? one.value() : other.value(),
              ordered ? other.value() : one.value(),
              ordered ? one : other,
              ordered ? other : one,
              doubt.likeness().score(),
              doubt.likeness().reasons());
      if (seen.add(pair.one() + pair.other())) {
        pairs.add(pair);
      }
    }
    pairs.sort(
        Comparator.comparing(UnsurePair::score)
            .reversed()
            .thenComparing(UnsurePair::one)
            .thenComparing(UnsurePair::other));
    return pairs;
  }

  private static final Comparator<Joining> BY_INCIDENT =
      Comparator.comparing(Joining::incident)
          .thenComparing(Joining::claim)
          .thenComparing(Joining::to);
}
