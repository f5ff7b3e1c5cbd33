// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.List;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.reporting.model.Wording;

/**
 * A conflict with its sides.
 *
 * @param kind what sort, in words
 * @param severity how much depends on it, in words
 * @param reading how to read it
 * @param sides what stands against what
 */
public record ConflictCard(String kind, String severity, String reading, List<SideCard> sides) {

  /** One side: its label, how many independent groups are behind it, and its sentences. */
  public record SideCard(String label, String groups, List<ClaimCard> claims) {}

  static ConflictCard of(Conflict conflict, OpenLedger ledger) {
    return new ConflictCard(
        Wording.capital(Wording.words(conflict.kind().name())),
        Wording.words(conflict.severity().name()),
        conflict.reading(),
        conflict.sides().stream()
            .map(
                side ->
                    new SideCard(
                        side.label(),
                        Wording.plural(side.groups().size(), "independent group"),
                        side.claims().stream()
                            .map(key -> ClaimCard.of(ledger.named(key), ledger))
                            .toList()))
            .toList());
  }
}
