// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.claims;

import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;

/**
 * A claim as values cite it: the words and whose they are.
 *
 * @param key its identity
 * @param value what it says
 * @param quote the words
 * @param assertedBy whom the document credits, or null
 * @param document the document that says it
 * @param href where the whole claim stands
 */
public record ClaimRef(
    String key,
    ClaimValue value,
    String quote,
    @Nullable String assertedBy,
    @Nullable DocumentRef document,
    String href) {

  public static ClaimRef of(ClaimKey key, OpenLedger ledger) {
    Claim claim = ledger.named(key).claim();
    return new ClaimRef(
        key.value(),
        claim.value(),
        claim.quote(),
        claim.assertion().assertedBy(),
        ledger.documentRef(claim.work()),
        ClaimsResource.href(key));
  }
}
