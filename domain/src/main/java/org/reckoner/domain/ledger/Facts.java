// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.assembly.PartAssembly;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.party.PartyNames;
import org.reckoner.domain.party.PartyRegister;

/** What a growing ledger has been told, by work. */
final class Facts {
  private final PartyRegister register;
  private final LedgerInput.View view;
  private final Map<WorkKey, OfWork> byWork = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<NumberAllocation> allocations = new ArrayList<>();
  private final Map<WorkKey, Erasure> erasures = new TreeMap<>();
  private Map<ClaimKey, List<Integer>> numbers = Map.of();

  /** Claims of which decisions speak, as far as they have come in. */
  private final Set<ClaimKey> anchors = new HashSet<>();

  private final Set<ClaimKey> foundAnchors = new HashSet<>();

  /** All that is known of one work. */
  private record OfWork(
      List<SourceDocument> documents,
      List<Observation> observations,
      List<String> superseded,
      List<DocumentNotice> notices) {}

  Facts(LedgerInput first) {
    this.register = first.register();
    this.view = first.view();
    put(Set.of(), first);
  }

  /**
   * Takes in what is known of some works now, and new decisions and allocations.
   *
   * @param named works of which the change holds all, be it nothing; beside those it speaks of
   * @return all these works
   */
  Set<WorkKey> put(Set<WorkKey> named, LedgerInput change) {
    Map<WorkKey, List<SourceDocument>> documents = new HashMap<>();
    change.documents().forEach(one -> list(documents, one.work()).add(one));
    Map<WorkKey, List<Observation>> observations = new HashMap<>();
    change.observations().forEach(one -> list(observations, one.claim().work()).add(one));
    Map<WorkKey, List<DocumentNotice>> notices = new HashMap<>();
    change.notices().forEach(one -> list(notices, one.work()).add(one));
    Set<String> superseded = new HashSet<>(change.superseded());
    Set<WorkKey> works = new LinkedHashSet<>(documents.keySet());
    works.addAll(observations.keySet());
    works.addAll(notices.keySet());
    works.addAll(named);
    for (WorkKey work : works) {
      List<Observation> said = observations.getOrDefault(work, List.of());
      OfWork before = byWork.get(work);
      if (before != null && !foundAnchors.isEmpty()) {
        before.observations().forEach(one -> foundAnchors.remove(one.claim().key()));
      }
      byWork.put(
          work,
          new OfWork(
              List.copyOf(documents.getOrDefault(work, List.of())),
              List.copyOf(said),
              superseded.isEmpty() ? List.of() : among(said, superseded),
              List.copyOf(notices.getOrDefault(work, List.of()))));
    }
    forget(change.erasures());
    decide(change.decisions());
    if (!change.allocations().isEmpty()) {
      allocations.addAll(change.allocations());
      numbers = PartAssembly.byAnchor(allocations);
    }
    for (WorkKey work : works) {
      OfWork known = byWork.get(work);
      if (known != null) {
        find(known);
      }
    }
    return works;
  }

  /** What was asserted of an erased document is destroyed with it. */
  private void forget(List<Erasure> erased) {
    erased.forEach(one -> erasures.put(one.work(), one));
    if (!erased.isEmpty()) {
      decisions.removeIf(
          one ->
              one.ruling() instanceof Ruling.Asserted said
                  && erasures.containsKey(said.claim().work()));
    }
  }

  private void decide(List<Decision> more) {
    if (more.isEmpty()) {
      return;
    }
    decisions.addAll(more);
    boolean unknown = false;
    for (Decision decision : more) {
      unknown |= anchors.addAll(Rulings.anchors(decision.ruling()));
    }
    if (unknown) {
      byWork.values().forEach(this::find);
    }
  }

  private void find(OfWork work) {
    if (anchors.isEmpty()) {
      return;
    }
    for (Observation observation : work.observations()) {
      if (anchors.contains(observation.claim().key())) {
        foundAnchors.add(observation.claim().key());
      }
    }
  }

  private static List<String> among(List<Observation> said, Set<String> superseded) {
    return said.stream()
        .map(one -> one.claim().key().value())
        .filter(superseded::contains)
        .distinct()
        .toList();
  }

  private static <T> List<T> list(Map<WorkKey, List<T>> by, WorkKey work) {
    return by.computeIfAbsent(work, any -> new ArrayList<>(2));
  }

  Set<WorkKey> works() {
    return byWork.keySet();
  }

  List<Decision> decisions() {
    return decisions;
  }

  /** The incident numbers given so far, by their anchor. */
  Map<ClaimKey, List<Integer>> numbers() {
    return numbers;
  }

  boolean hasClaim(ClaimKey claim) {
    return foundAnchors.contains(claim);
  }

  boolean hasDocument(WorkKey work) {
    OfWork known = byWork.get(work);
    return known != null && !known.documents().isEmpty();
  }

  /** What was erased, as far as the view may know of it. */
  List<Erasure> withdrawn() {
    return of(Set.of()).erasuresSeen();
  }

  PartyNames names(Rulings rulings) {
    return new PartyNames(register, rulings.aliases());
  }

  /** The facts of some works, without decisions and allocations. */
  LedgerInput of(Collection<WorkKey> works) {
    return input(works, List.of(), List.of());
  }

  LedgerInput all() {
    return input(byWork.keySet(), decisions, allocations);
  }

  private LedgerInput input(
      Collection<WorkKey> works, List<Decision> decided, List<NumberAllocation> allocated) {
    List<SourceDocument> documents = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    List<String> superseded = new ArrayList<>();
    List<DocumentNotice> notices = new ArrayList<>();
    for (WorkKey work : works) {
      OfWork known = byWork.get(work);
      if (known != null) {
        documents.addAll(known.documents());
        observations.addAll(known.observations());
        superseded.addAll(known.superseded());
        notices.addAll(known.notices());
      }
    }
    return new LedgerInput(
        documents,
        observations,
        superseded,
        notices,
        decided,
        allocated,
        register,
        view,
        List.copyOf(erasures.values()));
  }
}
