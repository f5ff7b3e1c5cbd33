// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.read.ReadDocument;

class ExtractorTest {
  private static final Extractor EXTRACTOR = new Extractor(BundledRegister.load());

  static Extraction extract(String text) {
    return extract(text, "en");
  }

  static Extraction extract(String text, String language) {
    ReadDocument document =
        new ReadDocument(
            "text/plain",
            null,
            List.of(),
            null,
            null,
            null,
            language,
            QuotableText.of(text),
            List.of(),
            "0".repeat(64),
            List.of());
    return EXTRACTOR.extract(WorkKey.named("a text"), document);
  }

  private static List<Claim> claims(Extraction extraction, FrameKind kind, Property property) {
    return extraction.claims().stream()
        .filter(claim -> claim.frame().kind() == kind && claim.property() == property)
        .toList();
  }

  @Test
  void givesEachVictimItsOwnLossOutOfOneSentence() {
    Extraction extraction =
        extract(
            "Crypto trackers blame the crew for a run of thefts, among them $12 million from"
                + " Alphadex and $30.5 million from Betaswap.");

    assertThat(claims(extraction, FrameKind.INCIDENT, Property.LOSS))
        .extracting(claim -> claim.frame().subject(), claim -> figure(claim))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Alphadex", "12000000"),
            org.assertj.core.groups.Tuple.tuple("Betaswap", "30500000"));
  }

  @Test
  void keepsCountAndSumOfTwoSentencesInOneFrame() {
    Extraction extraction =
        extract(
            "Hackers of the Lazarus Group carried out a wave of cyberattacks that netted more than"
                + " $2 billion in cryptocurrency. These 41 attacks took place between 2018 and May"
                + " 2022.");

    Claim loss = claims(extraction, FrameKind.TOTAL, Property.LOSS).get(0);
    Claim count = claims(extraction, FrameKind.TOTAL, Property.ATTACK_COUNT).get(0);
    assertThat(loss.frame()).isEqualTo(count.frame());
    assertThat(((ClaimValue.Money) loss.value()).amount())
        .isEqualTo(
            Amount.atLeast(AmountKind.STOLEN, "USD", new java.math.BigDecimal("2000000000"), true));
    assertThat(loss.frame().scope().period().iso()).isEqualTo("2018/2022-05");
    assertThat(count.evidence()).hasSize(2);
  }

  @Test
  void doesNotTakeBountyOrWithdrawalsForTheLoss() {
    Extraction extraction =
        extract(
            "The exchange Gammabit was hacked for $90 million. It offered a $9 million bounty."
                + " Customers rushed to withdraw over $700 million.");

    assertThat(claims(extraction, FrameKind.INCIDENT, Property.LOSS))
        .extracting(ExtractorTest::figure)
        .containsExactly("90000000");
    assertThat(claims(extraction, FrameKind.INCIDENT, Property.BOUNTY))
        .extracting(ExtractorTest::figure)
        .containsExactly("9000000");
  }

  @Test
  void takesNothingFromAQuestion() {
    assertThat(extract("How did North Korea steal $3 billion from crypto firms?").claims())
        .isEmpty();
  }

  @Test
  void extractsTheSameTwice() {
    String text = "Deltapay, a crypto exchange, lost $4 million on May 3, 2021.";
    assertThat(extract(text).observations()).isEqualTo(extract(text).observations()).isNotEmpty();
  }

  private static String figure(Claim claim) {
    return ((ClaimValue.Money) claim.value()).amount().figure().toPlainString();
  }
}
