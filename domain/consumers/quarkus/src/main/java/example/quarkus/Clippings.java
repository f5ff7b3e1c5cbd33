// SPDX-License-Identifier: Apache-2.0
package example.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimRepository;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.DocumentRepository;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.LedgerStore;

/** What somebody else's application may do with the store and the repositories. */
@ApplicationScoped
public class Clippings {
  private final LedgerStore store;
  private final DocumentRepository documents;
  private final ClaimRepository claims;

  @Inject
  public Clippings(LedgerStore store, DocumentRepository documents, ClaimRepository claims) {
    this.store = store;
    this.documents = documents;
    this.claims = claims;
  }

  /** Records one sentence that says how much a firm lost; false if it was known. */
  @Transactional
  public boolean record(String firm, String millions, Instant at) {
    QuotableText text = QuotableText.of(firm + " lost $" + millions + " million in one night.");
    String raw = Sha256.of("clipping on " + firm);
    Frame theft =
        new Frame(FrameKind.INCIDENT, "incident:" + firm, firm, IncidentType.CRYPTO_THEFT, null);
    Claim loss =
        Claim.of(
            work(firm),
            theft,
            Property.LOSS,
            new ClaimValue.Money(
                Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal(millions + "000000"))),
            Assertion.PLAIN,
            List.of(text.quote(0, text.text().length())),
            1);
    Capture capture =
        new Capture(raw, firm, null, "text/plain", Map.of(), at, Tlp.CLEAR, null, null);
    SourceDocument document =
        new SourceDocument(
            work(firm),
            raw,
            Sha256.of(text.text()),
            firm,
            null,
            firm + " robbed",
            null,
            null,
            LocalDate.of(2024, 3, 23),
            "en",
            Tlp.CLEAR,
            List.of(),
            List.of());
    Extraction extraction =
        new Extraction(work(firm), text, List.of(new Observation(loss, "by-hand", "1", 90)));
    return store
        .take(new Intake(capture, "1", List.of(new Finding(document, extraction)), List.of()), at)
        .changed();
  }

  /** The title of what was recorded about a firm, by the documents' repository. */
  @Transactional
  public String titleOf(String firm) {
    return documents.present(work(firm)).orElseThrow().document().title();
  }

  /** How many losses between two sums are on record, by the claims' repository. */
  @Transactional
  public int losses(String from, String to) {
    return claims
        .ofAmount(Property.LOSS, "USD", new BigDecimal(from), new BigDecimal(to), 10)
        .size();
  }

  /** All of it, reckoned. */
  public Ledger ledger() {
    return Reckoning.of(
        store.input(LedgerInput.View.ALL, PartyRegister.empty()), LedgerRules.STANDARD);
  }

  private static WorkKey work(String firm) {
    return WorkKey.named("the clipping on " + firm);
  }
}
