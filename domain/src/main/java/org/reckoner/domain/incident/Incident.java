// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.incident;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.period.PartialDate;

/**
 * One incident as the ledger works it out from the claims of all documents.
 *
 * @param key digest of its content: its smallest claim key; enters the ledger's hash
 * @param number its public number, or null before one is allocated; never enters the hash
 * @param slug a readable alias that may change: {@code 2023-11-10-poloniex}
 * @param name what a report calls it: the victim, or the campaign's name
 * @param victim the victim's name, or null where there is no single one
 * @param type what sort of incident it is
 * @param determination how far it is established
 * @param resolutions one for each property with an eligible claim, in the order of {@link Property}
 * @param attributions who attributes it to whom
 * @param claims every claim linked to it, also those not eligible
 */
public record Incident(
    String key,
    @Nullable Integer number,
    String slug,
    String name,
    @Nullable String victim,
    IncidentType type,
    Determination determination,
    List<Resolution> resolutions,
    List<Attribution> attributions,
    List<ClaimKey> claims) {
  public Incident {
    resolutions = List.copyOf(resolutions);
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
  }

  public Optional<Resolution> resolution(Property property) {
    for (Resolution one : resolutions) {
      if (one.property() == property) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The same under another number and slug. */
  public Incident called(@Nullable Integer otherNumber, String otherSlug) {
    return new Incident(
        key,
        otherNumber,
        otherSlug,
        name,
        victim,
        type,
        determination,
        resolutions,
        attributions,
        claims);
  }

  /** The loss that stands, in whatever currency it was stated. */
  public Optional<Amount> loss() {
    return resolution(Property.LOSS)
        .map(Resolution::value)
        .map(value -> ((ClaimValue.Money) value).amount());
  }

  /** When it happened, as far as that is known. */
  public Optional<PartialDate> occurredOn() {
    return resolution(Property.OCCURRED_ON)
        .map(Resolution::value)
        .map(value -> ((ClaimValue.On) value).date());
  }
}
