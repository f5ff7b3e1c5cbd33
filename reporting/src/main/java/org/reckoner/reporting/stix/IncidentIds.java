// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.reporting.exchange.AsOf;

/**
 * The identifiers of a ledger's incidents, each named after the smallest claim of its earliest
 * document. The ledger's own key is the smallest claim of all, which any further document may
 * change; one that appeared before all others is rare.
 */
public final class IncidentIds {
  private final Map<ClaimKey, LedgerClaim> claims;
  private final Map<WorkKey, SourceDocument> documents;
  private final Map<String, String> ids = new HashMap<>();

  public IncidentIds(Ledger ledger) {
    claims = ledger.claimsByKey();
    documents = ledger.documentsByWork();
    ledger.incidents().forEach(one -> ids.put(one.key(), StixId.of("incident", anchor(one))));
  }

  /** The identifier of an incident of the ledger. */
  public String of(Incident incident) {
    return Objects.requireNonNull(ids.get(incident.key()));
  }

  private String anchor(Incident incident) {
    return incident.claims().stream()
        .min(Comparator.comparing(this::appeared).thenComparing(Comparator.naturalOrder()))
        .map(ClaimKey::value)
        .orElse(incident.key());
  }

  private LocalDate appeared(ClaimKey key) {
    return Optional.ofNullable(claims.get(key))
        .map(entry -> documents.get(entry.claim().work()))
        .map(AsOf::day)
        .orElse(LocalDate.MAX);
  }
}
