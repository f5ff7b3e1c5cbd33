// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.conflicts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimRef;
import org.reckoner.api.incidents.IncidentView;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.totals.TotalsResource;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.Conflict;

/**
 * A conflict with the claims on each side.
 *
 * @param key its identity
 * @param kind what sort of conflict
 * @param severity how much depends on it
 * @param subjects addresses of the incidents and totals it is about
 * @param property of which property
 * @param sides what stands on each side
 * @param reading how to read it
 * @param href its own address
 */
public record ConflictView(
    String key,
    Conflict.Kind kind,
    Conflict.Severity severity,
    List<String> subjects,
    @Nullable Property property,
    List<SideView> sides,
    String reading,
    String href) {

  /** One side: its value or reading, its claims, and how many independent groups are behind it. */
  public record SideView(String label, List<ClaimRef> claims, int independentGroups) {}

  static ConflictView of(Conflict conflict, OpenLedger ledger) {
    return new ConflictView(
        conflict.key(),
        conflict.kind(),
        conflict.severity(),
        conflict.subjects().stream().map(key -> subject(key, ledger)).toList(),
        conflict.property(),
        conflict.sides().stream().map(side -> side(side, ledger)).toList(),
        conflict.reading(),
        ConflictsResource.PATH + "/" + conflict.key());
  }

  private static SideView side(Conflict.Side side, OpenLedger ledger) {
    return new SideView(
        side.label(),
        side.claims().stream().map(key -> ClaimRef.of(key, ledger)).toList(),
        side.groups().size());
  }

  private static String subject(String key, OpenLedger ledger) {
    return ledger.incident(key).map(IncidentView::href).orElse(TotalsResource.PATH + "/" + key);
  }
}
