// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.mention.OnChain;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * Files addresses and transactions under the incident that the text is about where they stand;
 * where it is about none, under the group or state named before them.
 */
final class OnChainFrames {
  private static final int VERIFIED = 97;
  private static final int UNVERIFIED = 90;
  private static final int FAILED = 40;

  private final Reading reading;

  OnChainFrames(Reading reading) {
    this.reading = reading;
  }

  /** Adds to the incidents; what no incident takes comes back as frames of parties. */
  Optional<Draft> file(IncidentFrames incidents) {
    Draft party = null;
    for (Passage passage : reading.passages()) {
      for (OnChain mention : passage.onChain()) {
        Optional<Draft> incident = incidents.at(passage);
        if (incident.isEmpty()) {
          party = party == null ? party(passage) : party;
        }
        Draft draft = incident.orElse(party);
        if (draft != null) {
          draft.add(finding(passage, mention));
        }
      }
    }
    return Optional.ofNullable(party);
  }

  private @Nullable Draft party(Passage passage) {
    return reading.actors(passage).stream()
        .findFirst()
        .or(() -> reading.actorBefore(passage))
        .map(actor -> new Draft(FrameKind.PARTY, actor.name().spoken(), IncidentType.UNKNOWN))
        .orElse(null);
  }

  private Finding finding(Passage passage, OnChain mention) {
    ClaimValue value = mention.value();
    Property property =
        value instanceof ClaimValue.Address ? Property.ADDRESS : Property.TRANSACTION;
    Tone tone = Tone.PLAIN;
    return new Finding(
        property,
        value,
        tone.assertion(reading.credit(passage), false),
        List.of(passage.sentence()),
        "on-chain." + property.wireName(),
        confidence(value));
  }

  private static int confidence(ClaimValue value) {
    if (!(value instanceof ClaimValue.Address address)) {
      return UNVERIFIED;
    }
    return switch (address.checksum()) {
      case VERIFIED -> VERIFIED;
      case NONE -> UNVERIFIED;
      case FAILED -> FAILED;
    };
  }
}
