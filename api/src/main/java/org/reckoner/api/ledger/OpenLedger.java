// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.total.Total;

/** A ledger laid open: everything in it can be found by its key without searching. */
public final class OpenLedger {
  private final Ledger ledger;
  private final Once<Map<String, SourceDocument>> documentsById;
  private final Once<Map<WorkKey, DocumentRef>> refsByWork;
  private final Once<Map<WorkKey, List<LedgerClaim>>> claimsByWork;
  private final Once<Map<String, Incident>> incidentsByName;
  private final Once<Map<Integer, Incident>> incidentsByNumber;
  private final Once<Map<String, Total>> totalsByKey;
  private final Once<Map<String, Conflict>> conflictsByKey;
  private final Once<Map<String, List<Conflict>>> conflictsBySubject;
  private final Once<Map<FrameKind, List<LedgerClaim>>> claimsByKind;
  private final Once<LinkedClaims> linked;
  private final Once<String> hash;

  /** Lays a ledger open; what is looked up by is worked out when it is first needed. */
  public OpenLedger(Ledger ledger) {
    this.ledger = ledger;
    this.documentsById =
        new Once<>(
            () ->
                ledger.documents().stream()
                    .collect(
                        Collectors.toUnmodifiableMap(
                            document -> DocumentId.of(document.work()), Function.identity())));
    this.refsByWork =
        new Once<>(
            () ->
                ledger.documents().stream()
                    .collect(Collectors.toUnmodifiableMap(SourceDocument::work, DocumentRef::of)));
    this.claimsByWork =
        new Once<>(
            () ->
                ledger.claims().stream().collect(Collectors.groupingBy(one -> one.claim().work())));
    this.incidentsByName = new Once<>(() -> byName(ledger.incidents()));
    this.incidentsByNumber = new Once<>(() -> byNumber(ledger.incidents()));
    this.conflictsByKey =
        new Once<>(
            () ->
                ledger.conflicts().stream()
                    .collect(Collectors.toUnmodifiableMap(Conflict::key, Function.identity())));
    this.conflictsBySubject = new Once<>(() -> bySubject(ledger.conflicts()));
    this.claimsByKind = new Once<>(() -> besideThefts(ledger.claims()));
    this.totalsByKey =
        new Once<>(
            () ->
                ledger.totals().stream()
                    .collect(Collectors.toUnmodifiableMap(Total::key, Function.identity())));
    this.linked = new Once<>(() -> new LinkedClaims(ledger));
    this.hash = new Once<>(() -> LedgerHash.of(ledger));
  }

  /** By key and by slug; the first of those that share a slug. */
  private static Map<String, Incident> byName(List<Incident> incidents) {
    Map<String, Incident> byName = new HashMap<>();
    incidents.forEach(
        one -> {
          byName.put(one.key(), one);
          byName.putIfAbsent(one.slug(), one);
        });
    return byName;
  }

  private static Map<Integer, Incident> byNumber(List<Incident> incidents) {
    Map<Integer, Incident> byNumber = new HashMap<>();
    for (Incident one : incidents) {
      Integer number = one.number();
      if (number != null) {
        byNumber.putIfAbsent(number, one);
      }
    }
    return byNumber;
  }

  private static Map<String, List<Conflict>> bySubject(List<Conflict> conflicts) {
    Map<String, List<Conflict>> bySubject = new HashMap<>();
    for (Conflict one : conflicts) {
      one.subjects()
          .forEach(key -> bySubject.computeIfAbsent(key, any -> new ArrayList<>(2)).add(one));
    }
    return bySubject;
  }

  /** Those of incidents and totals are nearly all, and are found by these. */
  private static Map<FrameKind, List<LedgerClaim>> besideThefts(List<LedgerClaim> claims) {
    Map<FrameKind, List<LedgerClaim>> byKind = new EnumMap<>(FrameKind.class);
    for (LedgerClaim one : claims) {
      FrameKind kind = one.claim().frame().kind();
      if (kind != FrameKind.INCIDENT && kind != FrameKind.TOTAL) {
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(one);
      }
    }
    return byKind;
  }

  /** Something that is worked out by the first who asks for it. */
  private static final class Once<T> {
    private final Supplier<T> workingOut;
    private volatile @Nullable T known;

    Once(Supplier<T> workingOut) {
      this.workingOut = workingOut;
    }

    T get() {
      T found = known;
      return found == null ? first() : found;
    }

    private synchronized T first() {
      T found = known;
      if (found == null) {
        found = workingOut.get();
        known = found;
      }
      return found;
    }
  }

  public Ledger ledger() {
    return ledger;
  }

  /** SHA-256 of the ledger's content; worked out when it is first asked for. */
  public String hash() {
    return hash.get();
  }

  public Optional<LedgerClaim> claim(ClaimKey key) {
    return ledger.claim(key);
  }

  /**
   * A claim that the ledger itself names.
   *
   * @throws IllegalStateException if it is not in the ledger, which is a defect of the ledger
   */
  public LedgerClaim named(ClaimKey key) {
    return claim(key)
        .orElseThrow(() -> new IllegalStateException("The ledger names a claim it lacks: " + key));
  }

  public Optional<SourceDocument> document(WorkKey work) {
    return ledger.document(work);
  }

  /** How a document is named by others: made once, since every claim names its own. */
  public @Nullable DocumentRef documentRef(WorkKey work) {
    return refsByWork.get().get(work);
  }

  public Optional<SourceDocument> documentById(String id) {
    return Optional.ofNullable(documentsById.get().get(id));
  }

  /**
   * The document of that public id.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 if it was erased, 404 if there is none
   */
  public SourceDocument existing(String id) {
    return documentById(id)
        .orElseThrow(
            () ->
                erasure(id)
                    .map(
                        one ->
                            ProblemType.ERASED.because(
                                "The document '"
                                    + id
                                    + "' was erased on "
                                    + LocalDate.ofInstant(one.at(), ZoneOffset.UTC)
                                    + ": "
                                    + one.why()))
                    .orElseGet(
                        () -> ProblemType.NOT_FOUND.because("There is no document '" + id + "'.")));
  }

  /** The tombstone of the document of that public id. */
  public Optional<Erasure> erasure(String id) {
    return ledger.withdrawn().stream()
        .filter(one -> DocumentId.of(one.work()).equals(id))
        .findFirst();
  }

  /** The claims of one document, in the order of the ledger. */
  public List<LedgerClaim> claimsOf(WorkKey work) {
    return claimsByWork.get().getOrDefault(work, List.of());
  }

  /** The incident that a claim is linked to. */
  public Optional<Incident> incidentOf(ClaimKey claim) {
    return Optional.ofNullable(linked.get().of(claim).incident());
  }

  /** The total that a claim is linked to. */
  public Optional<Total> totalOf(ClaimKey claim) {
    return Optional.ofNullable(linked.get().of(claim).total());
  }

  /** The address of the incident that a claim is linked to. */
  public @Nullable String incidentHref(ClaimKey claim) {
    return linked.get().of(claim).incidentHref();
  }

  /** The address of the total that a claim is linked to. */
  public @Nullable String totalHref(ClaimKey claim) {
    return linked.get().of(claim).totalHref();
  }

  /** The incident of that key, number or slug. */
  public Optional<Incident> incident(String name) {
    if (name.matches("[0-9]{1,9}")) {
      int asked = Integer.parseInt(name);
      return Optional.ofNullable(
          incidentsByNumber.get().get(ledger.redirects().getOrDefault(asked, asked)));
    }
    return Optional.ofNullable(incidentsByName.get().get(name));
  }

  /**
   * The incident of that key, number or slug.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none
   */
  public Incident existingIncident(String name) {
    return incident(name)
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no incident '" + name + "'."));
  }

  /** The total of that key. */
  public Optional<Total> total(String key) {
    return Optional.ofNullable(totalsByKey.get().get(key));
  }

  /**
   * The total of that key.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none
   */
  public Total existingTotal(String key) {
    return total(key)
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no total '" + key + "'."));
  }

  /** The conflict of that key. */
  public Optional<Conflict> conflict(String key) {
    return Optional.ofNullable(conflictsByKey.get().get(key));
  }

  /** The conflicts about an incident or total, the gravest first. */
  public List<Conflict> conflictsOf(String subject) {
    return conflictsBySubject.get().getOrDefault(subject, List.of());
  }

  /** The claims of frames of one kind that is neither incident nor total, in the ledger's order. */
  public List<LedgerClaim> claimsAbout(FrameKind kind) {
    return claimsByKind.get().getOrDefault(kind, List.of());
  }
}
