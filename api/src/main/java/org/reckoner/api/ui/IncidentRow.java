// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.stream.Collectors;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.reporting.model.Wording;

/**
 * An incident in a table.
 *
 * @param href where it is explained
 * @param name what it is called
 * @param when its date, or "not stated"
 * @param loss the loss that stands, or "not stated"
 * @param actors to whom it is attributed, or "nobody named"; who is only said not to have done it
 *     is none
 * @param claims how many claims are linked to it
 */
public record IncidentRow(
    String href, String name, String when, String loss, String actors, int claims) {
  static final String NOT_STATED = "not stated";

  static IncidentRow of(Incident incident) {
    return new IncidentRow(
        href(incident),
        incident.name(),
        incident.occurredOn().map(Wording::date).orElse(NOT_STATED),
        incident.loss().map(Wording::amount).orElse(NOT_STATED),
        actors(incident),
        incident.claims().size());
  }

  /** The page of an incident: by its number, which stays. */
  static String href(Incident incident) {
    Integer number = incident.number();
    return "/incidents/" + (number == null ? incident.key() : number.toString());
  }

  private static String actors(Incident incident) {
    String actors =
        incident.attributions().stream()
            .filter(one -> one.polarity() == Polarity.AFFIRMED)
            .map(Attribution::actor)
            .distinct()
            .collect(Collectors.joining(", "));
    return actors.isEmpty() ? "nobody named" : actors;
  }
}
