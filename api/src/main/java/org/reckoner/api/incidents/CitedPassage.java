// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimView;
import org.reckoner.api.claims.Quotation;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * Words of a document that a claim about an incident rests on.
 *
 * @param property what they say something of
 * @param value what they say
 * @param words the words and their place in the text
 * @param assertedBy whom the document credits
 * @param document the document that says it
 * @param standing whether the claim may be chosen
 * @param claim address of the claim
 */
public record CitedPassage(
    Property property,
    ClaimValue value,
    Quotation words,
    @Nullable String assertedBy,
    @Nullable DocumentRef document,
    LedgerClaim.Standing standing,
    String claim) {

  /** All, claim by claim; one that rests on several passages has several. */
  static List<CitedPassage> of(Incident incident, OpenLedger ledger) {
    return incident.claims().stream()
        .map(key -> ClaimView.of(ledger.named(key), ledger))
        .flatMap(one -> one.evidence().stream().map(words -> of(one, words)))
        .toList();
  }

  private static CitedPassage of(ClaimView claim, Quotation words) {
    return new CitedPassage(
        claim.property(),
        claim.value(),
        words,
        claim.assertion().assertedBy(),
        claim.document(),
        claim.standing(),
        claim.href());
  }
}
