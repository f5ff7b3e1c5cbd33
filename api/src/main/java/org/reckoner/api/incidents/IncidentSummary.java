// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimsResource;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;

/**
 * An incident as lists show it: the values that stand, each with the address of its claim. Why they
 * stand, what else was claimed and the words are at its own address.
 *
 * @param key digest of its content
 * @param number its public number
 * @param slug a readable alias that may change
 * @param name what it is called
 * @param victim the victim's name
 * @param type what sort of incident
 * @param determination how far it is established
 * @param values one for each property that is claimed
 * @param attributions who attributes it to whom
 * @param claims how many claims are linked to it
 * @param href its own address, where the whole of it is
 */
public record IncidentSummary(
    String key,
    @Nullable Integer number,
    String slug,
    String name,
    @Nullable String victim,
    IncidentType type,
    Determination determination,
    List<StandingValue> values,
    List<Accusation> attributions,
    int claims,
    String href) {

  /**
   * A value that stands.
   *
   * @param property of what
   * @param value the value
   * @param claim address of the claim it is taken from, with its words
   * @param independentGroups how many independent groups of sources agree
   */
  public record StandingValue(
      Property property, ClaimValue value, String claim, int independentGroups) {
    public static StandingValue of(Resolution resolution) {
      return new StandingValue(
          resolution.property(),
          resolution.value(),
          ClaimsResource.href(resolution.chosen()),
          resolution.independentGroups());
    }
  }

  /**
   * Who attributes it to whom.
   *
   * @param actor whom
   * @param attributedBy who, or null where no source says it
   * @param modality how surely
   * @param polarity whether it is affirmed or denied
   * @param claims addresses of the claims that say it
   */
  public record Accusation(
      String actor,
      @Nullable String attributedBy,
      Modality modality,
      Polarity polarity,
      List<String> claims) {
    static Accusation of(Attribution attribution) {
      return new Accusation(
          attribution.actor(),
          attribution.attributedBy(),
          attribution.modality(),
          attribution.polarity(),
          attribution.claims().stream().map(ClaimsResource::href).toList());
    }
  }

  public static IncidentSummary of(Incident incident) {
    return new IncidentSummary(
        incident.key(),
        incident.number(),
        incident.slug(),
        incident.name(),
        incident.victim(),
        incident.type(),
        incident.determination(),
        incident.resolutions().stream().map(StandingValue::of).toList(),
        incident.attributions().stream().map(Accusation::of).toList(),
        incident.claims().size(),
        IncidentView.href(incident));
  }
}
