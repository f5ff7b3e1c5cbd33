// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * A claim with its evidence and its standing in the ledger.
 *
 * @param key its identity
 * @param subject what it is about
 * @param property what is said of it
 * @param value what is said
 * @param assertion who says it and how
 * @param evidence the words
 * @param document the document that says it
 * @param standing whether it may be chosen
 * @param because why it may not
 * @param group key of the independent group of sources it belongs to
 * @param rule the rule that found it, with its version; {@code analyst} where a person asserted it
 * @param confidence how sure the extractor is, in percent
 * @param incident address of the incident it is linked to
 * @param total address of the total it is linked to
 * @param href its own address
 */
public record ClaimView(
    String key,
    Subject subject,
    Property property,
    ClaimValue value,
    Assertion assertion,
    List<Quotation> evidence,
    @Nullable DocumentRef document,
    LedgerClaim.Standing standing,
    @Nullable String because,
    String group,
    Found rule,
    int confidence,
    @Nullable String incident,
    @Nullable String total,
    String href) {

  /** What a claim is about; claims of one frame of a document share its anchor. */
  public record Subject(
      FrameKind kind, String name, String frame, IncidentType incidentType, @Nullable Scope scope) {
    static Subject of(Frame frame) {
      return new Subject(
          frame.kind(), frame.subject(), frame.anchor(), frame.type(), frame.scope());
    }
  }

  /** The extractor's rule that found a claim, or {@code analyst}. */
  public record Found(String id, String version) {}

  public static ClaimView of(LedgerClaim one, OpenLedger ledger) {
    Claim claim = one.claim();
    return new ClaimView(
        claim.key().value(),
        Subject.of(claim.frame()),
        claim.property(),
        claim.value(),
        claim.assertion(),
        claim.evidence().stream().map(Quotation::of).toList(),
        ledger.documentRef(claim.work()),
        one.standing(),
        one.because(),
        one.group(),
        new Found(one.ruleId(), one.ruleVersion()),
        one.confidence(),
        ledger.incidentHref(claim.key()),
        ledger.totalHref(claim.key()),
        ClaimsResource.href(claim.key()));
  }
}
