// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.total.Total;

/**
 * Which incident and total each claim is linked to. What is shown of them beside a claim is made
 * once for all their claims and lies in one table: of a million claims every further step would be
 * one into far memory.
 */
final class LinkedClaims {
  private final Map<ClaimKey, Linked> byClaim;

  /**
   * What a claim is linked to.
   *
   * @param incidentHref the incident's address
   * @param totalHref the total's
   */
  record Linked(
      @Nullable Incident incident,
      @Nullable Total total,
      @Nullable String incidentHref,
      @Nullable String totalHref) {
    private static final Linked NOTHING = new Linked(null, null, null, null);

    private static Linked to(Incident one) {
      Integer number = one.number();
      return new Linked(
          one, null, "/api/v1/incidents/" + (number == null ? one.key() : number), null);
    }

    private static Linked to(Total one) {
      return new Linked(null, one, null, "/api/v1/totals/" + one.key());
    }

    /** The incident of this and the total of another. */
    private Linked and(Linked other) {
      return new Linked(incident, other.total, incidentHref, other.totalHref);
    }
  }

  LinkedClaims(Ledger ledger) {
    Map<ClaimKey, Linked> linked = new HashMap<>(ledger.claims().size() * 4 / 3);
    for (Incident one : ledger.incidents()) {
      Linked to = Linked.to(one);
      one.claims().forEach(key -> linked.put(key, to));
    }
    for (Total one : ledger.totals()) {
      Linked to = Linked.to(one);
      one.claims().forEach(key -> linked.merge(key, to, Linked::and));
    }
    // A table without entries that lie apart.
    byClaim = Map.copyOf(linked);
  }

  Linked of(ClaimKey claim) {
    return byClaim.getOrDefault(claim, Linked.NOTHING);
  }
}
