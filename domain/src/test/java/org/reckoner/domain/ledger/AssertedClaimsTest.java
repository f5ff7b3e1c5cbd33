// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.decision.Rulings;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim.Standing;
import org.reckoner.domain.period.PartialDate;

/** What a person reads in a document and the extractor does not. */
class AssertedClaimsTest {
  private static final ClaimValue DAY = new ClaimValue.On(PartialDate.parse("2023-09-12"));

  private final Library library = new Library();

  @Test
  void itStandsInTheIncidentOfItsAccountAndIsMarkedAsWhatItIs() {
    Library.Telling telling = library.article("scan").theftFrom("CoinEx").worth("54000000");
    Ruling.Asserted read = telling.asserted(Property.OCCURRED_ON, DAY);
    library.decide(read);

    Ledger ledger = library.reckon();

    Incident incident = ledger.incidents().get(0);
    assertThat(incident.resolution(Property.OCCURRED_ON).orElseThrow().chosen())
        .isEqualTo(read.claim().key());
    LedgerClaim claim = ledger.claimsByKey().get(read.claim().key());
    assertThat(claim.standing()).isEqualTo(Standing.ELIGIBLE);
    assertThat(claim.byAnalyst()).isTrue();
    assertThat(claim.ruleId()).isEqualTo("analyst");
    assertThat(claim.confidence()).isEqualTo(100);
    assertThat(ledger.claimsByKey().get(telling.key()).byAnalyst()).isFalse();
    assertThat(ledger.unappliedDecisions()).isEmpty();
  }

  @Test
  void theCanonicalLedgerSaysThatAPersonAssertsIt() throws IOException {
    library.decide(library.article("scan").theftFrom("CoinEx").asserted(Property.OCCURRED_ON, DAY));

    StringBuilder lines = new StringBuilder();
    CanonicalLedger.write(library.reckon(), lines);

    assertThat(lines.toString().lines().filter(line -> line.contains("\"by\":\"analyst\"")))
        .singleElement()
        .asString()
        .contains("\"2023-09-12\"");
  }

  @Test
  void anotherDecisionSetsItAsideAndAnotherTakesThatBack() {
    Ruling.Asserted read =
        library.article("scan").theftFrom("CoinEx").asserted(Property.OCCURRED_ON, DAY);
    ClaimKey key = read.claim().key();
    library.decide("Mara", Role.ANALYST, "2025-01-01", read);
    library.decide("Ivo", Role.ANALYST, "2025-01-02", new Ruling.OnClaim(key, false));

    assertThat(library.reckon().claimsByKey().get(key).because())
        .isEqualTo("Set aside by Ivo: Looked at it.");

    library.decide("Mara", Role.ANALYST, "2025-01-03", new Ruling.OnClaim(key, true));
    assertThat(library.reckon().claimsByKey().get(key).eligible()).isTrue();
  }

  @Test
  void aClaimThatTheNewestExtractionLostStandsAgainWhereAPersonAssertsIt() {
    Library.Telling telling = library.article("page").theftFrom("CoinEx").happened("2023-09-12");
    library.supersede(telling.key());
    assertThat(library.reckon().claimsByKey().get(telling.key()).standing())
        .isEqualTo(Standing.SUPERSEDED);

    library.decide(telling.asserted(Property.OCCURRED_ON, DAY));

    LedgerClaim claim = library.reckon().claimsByKey().get(telling.key());
    assertThat(claim.eligible()).isTrue();
    assertThat(claim.byAnalyst()).isTrue();
  }

  @Test
  void aRetractedDocumentTakesItAlong() {
    Library.Article page = library.article("page");
    Ruling.Asserted read = page.theftFrom("CoinEx").asserted(Property.OCCURRED_ON, DAY);
    page.notice(DocumentNotice.Kind.RETRACTED, "2024-01-01");
    library.decide(read);

    assertThat(library.reckon().claimsByKey().get(read.claim().key()).standing())
        .isEqualTo(Standing.RETRACTED);
  }

  @Test
  void whoMayNotSeeTheDocumentDoesNotSeeIt() {
    Ruling.Asserted read =
        library
            .article("telephone note")
            .marked(Tlp.AMBER)
            .theftFrom("CoinEx")
            .asserted(Property.OCCURRED_ON, DAY);
    library.decide(read);

    assertThat(library.reckon().claims()).hasSize(2);
    assertThat(library.seenBy(Tlp.GREEN, null).reckon().claims()).isEmpty();
  }

  @Test
  void withoutItsDocumentItIsAnOrphan() {
    Ruling.Asserted read =
        new Library().article("gone").theftFrom("CoinEx").asserted(Property.OCCURRED_ON, DAY);
    library.article("other").theftFrom("Poloniex");
    library.decide(read);
    library.decide(new Ruling.OnClaim(read.claim().key(), true));

    Ledger ledger = library.reckon();

    assertThat(ledger.claimsByKey()).doesNotContainKey(read.claim().key());
    assertThat(ledger.unappliedDecisions())
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith("The decision of Mara no longer finds url:")
                    .contains("date of the theft of CoinEx is asserted"))
        .anySatisfy(note -> assertThat(note).contains("no longer finds its claim"))
        .hasSize(2);
  }

  @Test
  void itIsKeptAsJsonAndReadBack() {
    Ruling read =
        library
            .article("scan")
            .total("North Korea", "2017/2024-04")
            .accordingTo("FBI")
            .asserted(Property.OCCURRED_ON, DAY);

    assertThat(Rulings.read("Asserted", CanonicalJson.write(read))).isEqualTo(read);
  }

  @Test
  void theLedgerThatGrowsTakesItIn() {
    Library.Telling telling = library.article("scan").theftFrom("CoinEx");
    IncrementalReckoning growing = IncrementalReckoning.of(library.input(), LedgerRules.STANDARD);
    Library more = new Library().decide(telling.asserted(Property.OCCURRED_ON, DAY));

    Ledger after = growing.take(more.input());

    assertThat(after.claims()).hasSize(2);
    assertThat(after).isEqualTo(Reckoning.of(growing.input(), LedgerRules.STANDARD));
  }
}
