// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;

/**
 * Who attributes an incident to whom.
 *
 * @param actor to whom, in the register's name where it knows the actor, else the document's
 * @param actorId the register's id, or null
 * @param attributedBy the asserter credited, or null where the documents credit nobody
 * @param basis on what ground, in EuRepoC's terms
 * @param modality the firmest modality among the claims
 * @param polarity whether it is affirmed or denied
 * @param implied whether only context makes it, in every claim
 * @param claims the claims behind it
 */
public record Attribution(
    String actor,
    @Nullable String actorId,
    @Nullable String attributedBy,
    Basis basis,
    Modality modality,
    Polarity polarity,
    boolean implied,
    List<ClaimKey> claims) {
  public Attribution {
    claims = List.copyOf(claims);
  }

  /**
   * Who attributes, in the codebook of the European Repository of Cyber Incidents (EuRepoC). It
   * tells the receiver's government from a third party's; sources seldom say where a victim has its
   * seat, so that here both are {@link #GOVERNMENT}.
   */
  public enum Basis {
    IT_SECURITY_COMMUNITY,
    /** A government, an agency of it or a court: of the victim's country or of another. */
    GOVERNMENT,
    INTERNATIONAL_ORGANISATION,
    RECEIVER_ITSELF,
    ATTACKER_CONFIRMS,
    MEDIA_BASED,
    CONTESTED,
    NOT_STATED
  }
}
