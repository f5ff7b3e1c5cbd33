// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.assembly.Subject;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.party.PartyNames;

/** Finds incidents of which unrelated actors are accused, or an accusation is denied. */
public final class AttributionConflicts {
  private final PartyNames names;
  private final Conflicts conflicts;

  public AttributionConflicts(PartyNames names, Conflicts conflicts) {
    this.names = names;
    this.conflicts = conflicts;
  }

  /** Finds those of one incident. */
  public void find(Incident incident, Subject subject) {
    if (incident.attributions().size() < 2
        && incident.attributions().stream().allMatch(one -> one.polarity() == Polarity.AFFIRMED)) {
      return;
    }
    Map<ClaimKey, Statement> statements = new TreeMap<>();
    subject.statements().forEach(said -> statements.put(said.key(), said));
    List<List<Attribution>> accused = accused(incident);
    if (accused.size() > 1) {
      List<Side> sides =
          accused.stream().map(one -> side(one.get(0).actor(), one, statements)).toList();
      add(
          incident,
          Severity.HIGH,
          sides,
          "Different actors are accused: "
              + String.join("; ", sides.stream().map(Side::label).toList())
              + ".");
    }
    denials(incident, accused, statements);
  }

  private void denials(
      Incident incident, List<List<Attribution>> accused, Map<ClaimKey, Statement> statements) {
    for (Attribution denied : incident.attributions()) {
      if (denied.polarity() != Polarity.DENIED) {
        continue;
      }
      for (List<Attribution> affirmed : accused) {
        if (names.related(affirmed.get(0).actor(), denied.actor())) {
          String who = denied.attributedBy() == null ? "A document" : denied.attributedBy();
          add(
              incident,
              Severity.MEDIUM,
              List.of(
                  side(affirmed.get(0).actor(), affirmed, statements),
                  side("not " + denied.actor(), List.of(denied), statements)),
              "%s denies that %s did it.".formatted(who, denied.actor()));
        }
      }
    }
  }

  /** The affirmed attributions, those to related actors together. */
  private List<List<Attribution>> accused(Incident incident) {
    List<List<Attribution>> accused = new ArrayList<>();
    for (Attribution attribution : incident.attributions()) {
      if (attribution.polarity() == Polarity.DENIED) {
        continue;
      }
      List<List<Attribution>> related =
          accused.stream()
              .filter(
                  one ->
                      one.stream()
                          .anyMatch(other -> names.related(other.actor(), attribution.actor())))
              .toList();
      List<Attribution> together = new ArrayList<>();
      related.forEach(together::addAll);
      together.add(attribution);
      accused.removeAll(related);
      accused.add(together);
    }
    return accused;
  }

  private Side side(
      String label, Collection<Attribution> attributions, Map<ClaimKey, Statement> statements) {
    return conflicts.side(
        label,
        attributions.stream()
            .flatMap(one -> one.claims().stream())
            .map(statements::get)
            .filter(java.util.Objects::nonNull)
            .toList());
  }

  private void add(Incident incident, Severity severity, List<Side> sides, String reading) {
    conflicts.add(
        Kind.ATTRIBUTION,
        severity,
        List.of(incident.key()),
        Property.ATTRIBUTED_TO,
        sides,
        reading);
  }
}
