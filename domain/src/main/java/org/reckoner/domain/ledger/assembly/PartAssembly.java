// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.Joining;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.UnsurePair;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.conflict.AttributionConflicts;
import org.reckoner.domain.ledger.conflict.Conflicts;
import org.reckoner.domain.ledger.conflict.ValueConflicts;
import org.reckoner.domain.ledger.link.Cluster;
import org.reckoner.domain.ledger.link.Linking;
import org.reckoner.domain.ledger.link.TotalScope;
import org.reckoner.domain.ledger.link.Trace;
import org.reckoner.domain.ledger.statement.Statement;

/** Works out what follows from one component. */
public final class PartAssembly {
  private final Workbench bench;
  private final Map<ClaimKey, List<Integer>> numbers;
  private final Conflicts conflicts;
  private final List<LedgerClaim> claims = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();
  private final List<UnsurePair> review = new ArrayList<>();
  private final List<Joining> joinings = new ArrayList<>();
  private final Map<Integer, Integer> redirects = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable Draft draft;

  private PartAssembly(Workbench bench, Map<ClaimKey, List<Integer>> numbers) {
    this.bench = bench;
    this.numbers = numbers;
    this.conflicts = new Conflicts(bench.independence()::groupOf);
  }

  /**
   * What follows from a component.
   *
   * @param numbers the incident numbers given so far, by their anchor
   */
  public static Part of(
      Component component, Workbench bench, Map<ClaimKey, List<Integer>> numbers) {
    PartAssembly assembly = new PartAssembly(bench.cleared(), numbers);
    if (component instanceof Component.OfIncidents of) {
      assembly.incidents(of);
    } else if (component instanceof Component.OfTotal of) {
      assembly.total(of.shared());
    } else if (component instanceof Component.OfMatter of) {
      assembly.matter(of.about(), of.said());
    }
    return assembly.part();
  }

  /** The numbers by the claim that they are anchored to. */
  public static Map<ClaimKey, List<Integer>> byAnchor(List<NumberAllocation> allocations) {
    Map<ClaimKey, List<Integer>> numbers = new HashMap<>();
    for (NumberAllocation allocation : allocations) {
      numbers
          .computeIfAbsent(allocation.anchor(), any -> new ArrayList<>(1))
          .add(allocation.number());
    }
    return numbers;
  }

  private Part part() {
    return new Part(
        claims,
        incidents,
        traces,
        draft,
        conflicts.all(),
        bench.independence().groups(),
        review,
        joinings,
        redirects,
        notes);
  }

  private void incidents(Component.OfIncidents component) {
    Linking.Result linked =
        Linking.of(component.placed(), bench.firms(), component.pairs(), notes::add);
    IncidentAssembly assembly = new IncidentAssembly(bench);
    ValueConflicts values = new ValueConflicts(bench.comparison(), conflicts);
    AttributionConflicts attributions = new AttributionConflicts(bench.names(), conflicts);
    Set<Cluster> doubtful = linked.doubtful();
    for (Cluster cluster : linked.clusters()) {
      Subject subject = assembly.subject(cluster.accounts());
      Incident incident = numbered(assembly.incident(subject, doubtful.contains(cluster)));
      values.find(subject);
      attributions.find(incident, subject);
      claims(subject.statements());
      incidents.add(incident);
      traces.add(
          Trace.of(
              cluster,
              incident.claims(),
              incident.occurredOn().orElse(null),
              incident.loss().orElse(null)));
      for (Joining joining : cluster.joinings()) {
        joinings.add(
            new Joining(
                incident.key(), joining.claim(), joining.to(), joining.score(), joining.reasons()));
      }
    }
    for (Cluster cluster : linked.setAside()) {
      List<Statement> said = new ArrayList<>();
      cluster.accounts().forEach(account -> said.addAll(account.statements()));
      said.sort(Statement.BY_KEY);
      matter(cluster.key().value(), said);
    }
    review(linked.unsure());
  }

  private void total(TotalScope.Shared shared) {
    if (shared.eligible()) {
      Draft made = new TotalAssembly(bench).draft(shared);
      new ValueConflicts(bench.comparison(), conflicts).find(made.subject());
      claims(made.subject().statements());
      draft = made;
    } else {
      List<Statement> said = new ArrayList<>();
      shared.accounts().forEach(account -> said.addAll(account.statements()));
      said.sort(Statement.BY_KEY);
      matter(said.get(0).key().value(), said);
    }
  }

  private void matter(String about, List<Statement> said) {
    bench.independence().group(about, said);
    claims(said);
  }

  private void claims(List<Statement> statements) {
    for (Statement said : statements) {
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
  }

  /** The lowest of the numbers anchored in the incident; the others lead to it. */
  private Incident numbered(Incident incident) {
    List<Integer> given = new ArrayList<>();
    for (ClaimKey claim : incident.claims()) {
      given.addAll(numbers.getOrDefault(claim, List.of()));
    }
    if (given.isEmpty()) {
      return incident;
    }
    int number = given.stream().min(Comparator.naturalOrder()).orElseThrow();
    given.stream().filter(other -> other != number).forEach(old -> redirects.put(old, number));
    return incident.called(number, incident.slug());
  }

  private void review(List<Linking.Unsure> unsure) {
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
        review.add(pair);
      }
    }
  }
}
