// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.Sample;

/** A document of its own, marked green, about a theft from a firm that nobody else names. */
record RecordedTheft(String victim) {

  WorkKey work() {
    return WorkKey.named("the theft from " + victim);
  }

  /** The key of a claim that it makes: who was robbed, or of how much. */
  ClaimKey key(Property property) {
    return claim(property).key();
  }

  /** What a version of the extractor finds of it. */
  Intake found(String version, Property... properties) {
    List<Observation> found = new ArrayList<>();
    for (Property property : properties) {
      found.add(new Observation(claim(property), property.wireName(), version, 90));
    }
    String raw = Sha256.of("page of " + victim);
    Capture capture =
        new Capture(
            raw, victim, null, "text/plain", Map.of(), Sample.MORNING, Tlp.GREEN, null, null);
    return new Intake(
        capture,
        version,
        List.of(new Finding(document(raw), new Extraction(work(), text(), found))),
        List.of());
  }

  private SourceDocument document(String raw) {
    return new SourceDocument(
        work(),
        raw,
        Sha256.of(text().text()),
        victim,
        null,
        null,
        null,
        null,
        LocalDate.of(2024, 3, 23),
        "en",
        Tlp.GREEN,
        List.of(),
        List.of());
  }

  private QuotableText text() {
    return QuotableText.of(victim + " lost $31 million in one night.");
  }

  private Claim claim(Property property) {
    Frame frame =
        new Frame(
            FrameKind.INCIDENT, "incident:" + victim, victim, IncidentType.CRYPTO_THEFT, null);
    ClaimValue value =
        property == Property.LOSS
            ? new ClaimValue.Money(
                Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal("31000000")))
            : new ClaimValue.Named(victim, PartyKind.ORGANISATION);
    EvidenceSpan words = text().quote(0, text().text().length());
    return Claim.of(work(), frame, property, value, Assertion.PLAIN, List.of(words), 1);
  }
}
