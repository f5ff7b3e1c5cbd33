// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.reporting.model.Wording;

/**
 * A conflict with its sides.
 *
 * @param kind what sort, in words
 * @param severity how much depends on it, in words
 * @param subjects the incidents and totals it is about, but for the one whose page it stands on
 * @param reading how to read it
 * @param sides what stands against what
 */
public record ConflictCard(
    String kind, String severity, List<Subject> subjects, String reading, List<SideCard> sides) {

  /** What a conflict is about: an incident or a total, and where it is explained. */
  public record Subject(String name, String href) {}

  /** One side: its label, how many independent groups are behind it, and its sentences. */
  public record SideCard(String label, String groups, List<ClaimCard> claims) {}

  static ConflictCard of(Conflict conflict, OpenLedger ledger) {
    return of(conflict, ledger, "");
  }

  /**
   * @param here the key of the incident or total whose page it stands on
   */
  static ConflictCard of(Conflict conflict, OpenLedger ledger, String here) {
    return new ConflictCard(
        Wording.capital(Wording.words(conflict.kind().name())),
        Wording.words(conflict.severity().name()),
        subjects(conflict, ledger, here),
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

  private static List<Subject> subjects(Conflict conflict, OpenLedger ledger, String here) {
    Map<String, Subject> found = new LinkedHashMap<>();
    for (Conflict.Side side : conflict.sides()) {
      for (ClaimKey claim : side.claims()) {
        ledger
            .incidentOf(claim)
            .ifPresent(one -> found.put(one.key(), new Subject(one.name(), IncidentRow.href(one))));
        ledger
            .totalOf(claim)
            .ifPresent(one -> found.put(one.key(), new Subject(one.name(), TotalRow.href(one))));
      }
    }
    found.keySet().retainAll(conflict.subjects());
    found.remove(here);
    return List.copyOf(found.values());
  }
}
