// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.domain.claim.ClaimKey;
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
  private final Map<ClaimKey, LedgerClaim> claims;
  private final Map<WorkKey, SourceDocument> documents;
  private final Map<String, SourceDocument> documentsById;
  private final Map<WorkKey, List<LedgerClaim>> claimsByWork;
  private final Map<ClaimKey, Incident> incidentsByClaim = new HashMap<>();
  private final Map<ClaimKey, Total> totalsByClaim = new HashMap<>();
  private volatile @Nullable String hash;

  public OpenLedger(Ledger ledger) {
    this.ledger = ledger;
    this.claims = ledger.claimsByKey();
    this.documents = ledger.documentsByWork();
    this.documentsById =
        ledger.documents().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    document -> DocumentId.of(document.work()), Function.identity()));
    this.claimsByWork =
        ledger.claims().stream().collect(Collectors.groupingBy(one -> one.claim().work()));
    ledger.incidents().forEach(one -> one.claims().forEach(key -> incidentsByClaim.put(key, one)));
    ledger.totals().forEach(one -> one.claims().forEach(key -> totalsByClaim.put(key, one)));
  }

  public Ledger ledger() {
    return ledger;
  }

  /** SHA-256 of the ledger's content; worked out when it is first asked for. */
  public String hash() {
    String known = hash;
    if (known == null) {
      known = LedgerHash.of(ledger);
      hash = known;
    }
    return known;
  }

  public Optional<LedgerClaim> claim(ClaimKey key) {
    return Optional.ofNullable(claims.get(key));
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
    return Optional.ofNullable(documents.get(work));
  }

  public Optional<SourceDocument> documentById(String id) {
    return Optional.ofNullable(documentsById.get(id));
  }

  /** The claims of one document, in the order of the ledger. */
  public List<LedgerClaim> claimsOf(WorkKey work) {
    return claimsByWork.getOrDefault(work, List.of());
  }

  /** The incident that a claim is linked to. */
  public Optional<Incident> incidentOf(ClaimKey claim) {
    return Optional.ofNullable(incidentsByClaim.get(claim));
  }

  /** The total that a claim is linked to. */
  public Optional<Total> totalOf(ClaimKey claim) {
    return Optional.ofNullable(totalsByClaim.get(claim));
  }

  /** The incident of that key, number or slug. */
  public Optional<Incident> incident(String name) {
    if (name.matches("[0-9]{1,9}")) {
      return ledger.incident(Integer.parseInt(name));
    }
    return ledger.incidents().stream()
        .filter(one -> one.key().equals(name) || one.slug().equals(name))
        .findFirst();
  }

  /** The total of that key. */
  public Optional<Total> total(String key) {
    return ledger.totals().stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
