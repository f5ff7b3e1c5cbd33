// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import java.util.List;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;

/** The claims that are linked to an incident. */
final class IncidentClaims {
  private IncidentClaims() {}

  /** Those of a property that may be chosen, in the order of the incident. */
  static List<Claim> eligible(Incident incident, Property property, OpenLedger ledger) {
    return incident.claims().stream()
        .map(ledger::named)
        .filter(LedgerClaim::eligible)
        .map(LedgerClaim::claim)
        .filter(one -> one.property() == property)
        .toList();
  }
}
