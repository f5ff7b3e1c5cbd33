// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
  private final Map<String, String> ids = new HashMap<>();

  public IncidentIds(Ledger ledger) {
    this(ledger, ledger.claimsByKey(), ledger.documentsByWork());
  }

  /**
   * The same for those who have them already.
   *
   * @param claims the ledger's, by their keys
   * @param documents the ledger's, by their works
   */
  IncidentIds(
      Ledger ledger, Map<ClaimKey, LedgerClaim> claims, Map<WorkKey, SourceDocument> documents) {
    Function<ClaimKey, LocalDate> appeared =
        key ->
            Optional.ofNullable(claims.get(key))
                .map(entry -> documents.get(entry.claim().work()))
                .map(AsOf::day)
                .orElse(LocalDate.MAX);
    ledger
        .incidents()
        .forEach(one -> ids.put(one.key(), StixId.of("incident", anchor(one, appeared))));
  }

  /** The identifier of an incident of the ledger. */
  public String of(Incident incident) {
    return Objects.requireNonNull(ids.get(incident.key()));
  }

  private static String anchor(Incident incident, Function<ClaimKey, LocalDate> appeared) {
    return incident.claims().stream()
        .min(Comparator.comparing(appeared).thenComparing(Comparator.naturalOrder()))
        .map(ClaimKey::value)
        .orElse(incident.key());
  }
}
