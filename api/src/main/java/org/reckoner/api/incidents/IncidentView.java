// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimRef;
import org.reckoner.api.claims.ResolutionView;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;

/**
 * An incident with the values that stand.
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
 * @param assets the crypto-assets that were taken, as far as that is claimed
 * @param addresses the addresses that are named with it
 * @param claims how many claims are linked to it
 * @param href its own address; what it is made of below it, {@code /claims}, {@code /history} and
 *     others
 */
public record IncidentView(
    String key,
    @Nullable Integer number,
    String slug,
    String name,
    @Nullable String victim,
    IncidentType type,
    Determination determination,
    List<ResolutionView> values,
    List<AttributionView> attributions,
    List<TakenAsset> assets,
    List<NamedAddress> addresses,
    int claims,
    String href) {

  /** Who attributes it to whom, with the claims. */
  public record AttributionView(
      String actor,
      @Nullable String actorId,
      @Nullable String attributedBy,
      Attribution.Basis basis,
      Modality modality,
      Polarity polarity,
      boolean implied,
      List<ClaimRef> claims) {

    static AttributionView of(Attribution attribution, OpenLedger ledger) {
      return new AttributionView(
          attribution.actor(),
          attribution.actorId(),
          attribution.attributedBy(),
          attribution.basis(),
          attribution.modality(),
          attribution.polarity(),
          attribution.implied(),
          attribution.claims().stream().map(key -> ClaimRef.of(key, ledger)).toList());
    }
  }

  public static IncidentView of(Incident incident, OpenLedger ledger) {
    return new IncidentView(
        incident.key(),
        incident.number(),
        incident.slug(),
        incident.name(),
        incident.victim(),
        incident.type(),
        incident.determination(),
        incident.resolutions().stream().map(one -> ResolutionView.of(one, ledger)).toList(),
        incident.attributions().stream().map(one -> AttributionView.of(one, ledger)).toList(),
        TakenAsset.of(incident, ledger),
        NamedAddress.of(incident, ledger),
        incident.claims().size(),
        href(incident));
  }

  /** The address of an incident: by its number, which stays. */
  public static String href(Incident incident) {
    Integer number = incident.number();
    return IncidentsResource.PATH + "/" + (number == null ? incident.key() : number);
  }
}
