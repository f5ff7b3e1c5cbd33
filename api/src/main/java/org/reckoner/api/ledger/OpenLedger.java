// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.total.Total;

/** A ledger laid open: everything in it can be found by its key without searching. */
public final class OpenLedger {
  private final Ledger ledger;
  private final Once<Map<String, SourceDocument>> documentsById;
  private final Once<Map<WorkKey, List<LedgerClaim>>> claimsByWork;
  private final Once<Map<String, Incident>> incidentsByName;
  private final Once<Map<String, Total>> totalsByKey;
  private final Once<Map<ClaimKey, Incident>> incidentsByClaim;
  private final Once<Map<ClaimKey, Total>> totalsByClaim;
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
    this.claimsByWork =
        new Once<>(
            () ->
                ledger.claims().stream().collect(Collectors.groupingBy(one -> one.claim().work())));
    this.incidentsByName = new Once<>(() -> byName(ledger.incidents()));
    this.totalsByKey =
        new Once<>(
            () ->
                ledger.totals().stream()
                    .collect(Collectors.toUnmodifiableMap(Total::key, Function.identity())));
    this.incidentsByClaim = new Once<>(() -> byClaim(ledger.incidents(), Incident::claims));
    this.totalsByClaim = new Once<>(() -> byClaim(ledger.totals(), Total::claims));
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

  private static <T> Map<ClaimKey, T> byClaim(
      List<T> subjects, Function<T, List<ClaimKey>> claims) {
    Map<ClaimKey, T> byClaim = new HashMap<>();
    subjects.forEach(one -> claims.apply(one).forEach(key -> byClaim.put(key, one)));
    return byClaim;
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
    return Optional.ofNullable(incidentsByClaim.get().get(claim));
  }

  /** The total that a claim is linked to. */
  public Optional<Total> totalOf(ClaimKey claim) {
    return Optional.ofNullable(totalsByClaim.get().get(claim));
  }

  /** The incident of that key, number or slug. */
  public Optional<Incident> incident(String name) {
    if (name.matches("[0-9]{1,9}")) {
      return ledger.incident(Integer.parseInt(name));
    }
    return Optional.ofNullable(incidentsByName.get().get(name));
  }

  /** The total of that key. */
  public Optional<Total> total(String key) {
    return Optional.ofNullable(totalsByKey.get().get(key));
  }
}
