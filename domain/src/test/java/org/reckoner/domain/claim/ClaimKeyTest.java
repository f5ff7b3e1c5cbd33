// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;

class ClaimKeyTest {
  private static final WorkKey WORK = WorkKey.ofUrl("https://example.org/a");
  private static final Frame FRAME =
      new Frame(FrameKind.INCIDENT, "incident coinex", "CoinEx", IncidentType.CRYPTO_THEFT, null);
  private static final ClaimValue LOSS =
      new ClaimValue.Money(Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal("55000000")));

  private static ClaimKey key(String quote, int ordinal, Assertion assertion) {
    return ClaimKey.of(WORK, quote, ordinal, FRAME, Property.LOSS, LOSS, assertion);
  }

  @Test
  void theKeyOfAClaimIsForEver() {
    // Numbers and decisions are anchored to it: it may change with no version of Reckoner.
    assertThat(key("$55 million", 1, Assertion.PLAIN))
        .hasToString("5533aac53843156260c14e7a4df39046a338eca64eb7d232e5ecf3c8bfed40b6");
  }

  @Test
  void whiteSpaceAndCaseOfTheQuotationDoNotMatter() {
    assertThat(key(" $55\n MILLION ", 1, Assertion.PLAIN))
        .isEqualTo(key("$55 million", 1, Assertion.PLAIN));
  }

  @Test
  void whoSaysItHowAndWhereDoes() {
    ClaimKey plain = key("$55 million", 1, Assertion.PLAIN);

    assertThat(key("$55 million", 2, Assertion.PLAIN)).isNotEqualTo(plain);
    assertThat(
            key(
                "$55 million",
                1,
                new Assertion(
                    "Elliptic",
                    AsserterBasis.SENTENCE,
                    Modality.ASSERTED,
                    Polarity.AFFIRMED,
                    null,
                    false)))
        .isNotEqualTo(plain);
    assertThat(
            key(
                "$55 million",
                1,
                new Assertion(null, null, Modality.SUSPECTED, Polarity.AFFIRMED, null, false)))
        .isNotEqualTo(plain);
  }

  @Test
  void whereInTheTextItStandsDoesNot() {
    QuotableText text = QuotableText.of("It lost $55 million.");
    EvidenceSpan here = text.quote(8, 19);
    EvidenceSpan there = QuotableText.of("Later: it lost $55 million.").quote(15, 26);

    assertThat(claim(here).key()).isEqualTo(claim(there).key());
    assertThat(claim(here).quote()).isEqualTo("$55 million");
  }

  private static Claim claim(EvidenceSpan span) {
    return Claim.of(WORK, FRAME, Property.LOSS, LOSS, Assertion.PLAIN, List.of(span), 1);
  }

  @Test
  void whatIsNoClaimIsRefused() {
    EvidenceSpan span = QuotableText.of("CoinEx").quote(0, 6);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Claim.of(WORK, FRAME, Property.VICTIM, LOSS, Assertion.PLAIN, List.of(span), 1))
        .withMessageStartingWith("A claim of victim cannot have the value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of(WORK, FRAME, Property.LOSS, LOSS, Assertion.PLAIN, List.of(), 1))
        .withMessage("A claim without words cannot exist");
    assertThatIllegalArgumentException().isThrownBy(() -> new ClaimKey("55"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Assertion("FBI", null, Modality.ASSERTED, Polarity.AFFIRMED, null, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Frame(FrameKind.TOTAL, "t", "t", IncidentType.CRYPTO_THEFT, null))
        .withMessage("A total has a scope, and nothing else has: t");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Property.named("lose"))
        .withMessage("No such property: 'lose'");
  }

  @Test
  void aClaimWhoseWordsAreNotInTheDocumentCannotExist() {
    QuotableText text = QuotableText.of("It lost $55 million.");
    Claim elsewhere = claim(QuotableText.of("$55 million").quote(0, 11));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Extraction(WORK, text, List.of(new Observation(elsewhere, "rule", "1.0", 90))))
        .isInstanceOf(Extraction.MisquotationException.class)
        .withMessageContaining("does not stand at");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observation(elsewhere, "rule", "1.0", 101));
  }
}
