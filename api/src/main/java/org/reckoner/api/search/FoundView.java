// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimsResource;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;

/**
 * A document or a claim that has the words.
 *
 * @param kind which of both
 * @param document the document, or the one that makes the claim
 * @param claim the claim, null for a document
 * @param passages where the words are, best first; empty where only the title has them
 */
public record FoundView(
    Kind kind, DocumentRef document, @Nullable FoundClaim claim, List<Passage> passages) {

  /** What was found. */
  public enum Kind {
    DOCUMENT,
    CLAIM
  }

  /** A claim in brief. */
  public record FoundClaim(
      String key, String subject, Property property, ClaimValue value, String href) {
    static FoundClaim of(Claim claim) {
      return new FoundClaim(
          claim.key().value(),
          claim.frame().subject(),
          claim.property(),
          claim.value(),
          ClaimsResource.PATH + "/" + claim.key().value());
    }
  }
}
