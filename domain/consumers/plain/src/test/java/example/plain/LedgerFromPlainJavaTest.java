// SPDX-License-Identifier: Apache-2.0
package example.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;

/** Two papers on one theft, reckoned without a framework, a database or a clock. */
class LedgerFromPlainJavaTest {
  private static final String FIRM = "Saltmere Exchange";

  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();

  @Test
  void twoPapersThatDisagreeAreOneIncidentWithAConflict() {
    said("morning.example", "21");
    said("evening.example", "43");

    Ledger ledger = reckoned();

    assertEquals(1, ledger.incidents().size());
    assertEquals(FIRM, ledger.incidents().get(0).victim());
    assertTrue(ledger.incidents().get(0).loss().isPresent());
    assertTrue(
        ledger.conflicts().stream().anyMatch(one -> one.kind() == Conflict.Kind.VALUE),
        () -> ledger.conflicts().toString());
  }

  @Test
  void theOrderInWhichTheyCameMeansNothing() {
    said("morning.example", "21");
    said("evening.example", "43");
    String hash = LedgerHash.of(reckoned());
    Collections.reverse(documents);
    Collections.reverse(observations);

    assertEquals(hash, LedgerHash.of(reckoned()));
    said("late.example", "44");
    assertNotEquals(hash, LedgerHash.of(reckoned()));
  }

  @Test
  void aValueThatIsNoneCannotBeMade() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Amount.exactly(AmountKind.STOLEN, "dollars", BigDecimal.ONE));
    assertThrows(
        IllegalArgumentException.class, () -> LedgerRules.STANDARD.ordered("2", List.of()));
  }

  private Ledger reckoned() {
    return Reckoning.of(
        new LedgerInput(
            documents,
            observations,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            PartyRegister.empty(),
            LedgerInput.View.ALL),
        LedgerRules.STANDARD);
  }

  private void said(String host, String millions) {
    QuotableText text =
        QuotableText.of(
            FIRM + " lost $" + millions + " million on 4 May 2023, wrote " + host + ".");
    WorkKey work = WorkKey.ofUrl("https://" + host + "/saltmere");
    Frame theft =
        new Frame(FrameKind.INCIDENT, "incident:saltmere", FIRM, IncidentType.CRYPTO_THEFT, null);
    claim(work, theft, text, Property.VICTIM, new ClaimValue.Named(FIRM, PartyKind.ORGANISATION));
    claim(
        work,
        theft,
        text,
        Property.LOSS,
        new ClaimValue.Money(
            Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal(millions + "000000"))));
    documents.add(
        new SourceDocument(
            work,
            Sha256.of("bytes of " + host),
            Sha256.of(text.text()),
            host,
            "https://" + host + "/saltmere",
            "Saltmere robbed",
            new Publisher("The " + host, host, PublisherKind.NEWS),
            null,
            LocalDate.of(2023, 5, 6),
            "en",
            Tlp.CLEAR,
            List.of(),
            List.of()));
  }

  private void claim(
      WorkKey work, Frame theft, QuotableText text, Property property, ClaimValue value) {
    observations.add(
        new Observation(
            Claim.of(
                work,
                theft,
                property,
                value,
                Assertion.PLAIN,
                List.of(text.quote(0, text.text().length())),
                1),
            "by-hand",
            "1",
            90));
  }
}
