// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.parties;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.api.incidents.IncidentSummary;
import org.reckoner.domain.incident.Incident;

/**
 * An incident that a party is named in.
 *
 * @param as what the party is in it
 * @param incident the incident with the values that stand
 */
public record Involvement(Part as, IncidentSummary incident) {

  /** What a party is in an incident. */
  public enum Part {
    /** It was robbed. */
    VICTIM,
    /** It, or a party that belongs to it, is what the incident is attributed to. */
    ATTRIBUTED
  }

  static List<Involvement> of(Incident incident, boolean suffered, boolean attributed) {
    List<Involvement> parts = new ArrayList<>(2);
    if (suffered) {
      parts.add(new Involvement(Part.VICTIM, IncidentSummary.of(incident)));
    }
    if (attributed) {
      parts.add(new Involvement(Part.ATTRIBUTED, IncidentSummary.of(incident)));
    }
    return parts;
  }
}
