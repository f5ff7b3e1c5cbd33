// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim.Standing;

/** What analysts decide, what publishers retract, and what a view may see. */
class DecisionsTest {
  private static final ClaimKey NOWHERE = new ClaimKey(Sha256.of("a claim that is gone"));

  private final Library library = new Library();

  private Resolution loss(Ledger ledger) {
    return ledger.incidents().get(0).resolution(Property.LOSS).orElseThrow();
  }

  @Test
  void aPreferredValueStandsBeforeEveryRule() {
    library.article("a").theftFrom("CoinEx").accordingTo("CoinEx").worth("52800000");
    ClaimKey analysts =
        library.article("b").theftFrom("CoinEx").accordingTo("Elliptic").worth("54000000").key();
    library.decide(new Ruling.Prefer(analysts, Property.LOSS));

    Resolution loss = loss(library.reckon());

    assertThat(loss.chosen()).isEqualTo(analysts);
    assertThat(loss.ruleId()).isEqualTo("prefer-decision");
    assertThat(loss.rationale()).isEqualTo("Mara decided to prefer it: Looked at it.");
    assertThat(loss.alternatives())
        .extracting(Resolution.Alternative::ruleId)
        .contains("own-disclosure");
  }

  @Test
  void aRejectedClaimStaysButIsNotChosen() {
    ClaimKey wrong =
        library.article("a").theftFrom("CoinEx").accordingTo("CoinEx").worth("1").key();
    library.article("b").theftFrom("CoinEx").accordingTo("Elliptic").worth("54000000");
    library.decide(new Ruling.OnClaim(wrong, false));

    Ledger ledger = library.reckon();

    assertThat(ledger.claimsByKey().get(wrong).standing()).isEqualTo(Standing.REJECTED);
    assertThat(ledger.claimsByKey().get(wrong).because())
        .isEqualTo("Set aside by Mara: Looked at it.");
    assertThat(loss(ledger).candidates()).doesNotContain(wrong).hasSize(1);
    assertThat(ledger.incidents().get(0).claims()).contains(wrong);
  }

  @Test
  void undoingIsAnotherDecision() {
    ClaimKey claim = library.article("a").theftFrom("CoinEx").worth("54000000").key();
    library.decide("Mara", Role.ANALYST, "2025-01-01", new Ruling.OnClaim(claim, false));
    library.decide("Mara", Role.ANALYST, "2025-01-02", new Ruling.OnClaim(claim, true));

    assertThat(library.reckon().claimsByKey().get(claim).eligible()).isTrue();
  }

  @Test
  void whatIsTakenBackIsAsIfNobodyHadDecidedIt() {
    ClaimKey own =
        library.article("a").theftFrom("CoinEx").accordingTo("CoinEx").worth("52800000").key();
    ClaimKey analysts =
        library.article("b").theftFrom("CoinEx").accordingTo("Elliptic").worth("54000000").key();
    ClaimKey elsewhere = library.article("c").theftFrom("Ronin Network").worth("7").key();
    Resolution before = loss(library.reckon());
    List<Ruling> rulings =
        List.of(
            new Ruling.Prefer(analysts, Property.LOSS),
            new Ruling.OnClaim(own, false),
            new Ruling.OnPair(own, elsewhere, true),
            new Ruling.OnSource("Publisher a", 'E'),
            new Ruling.OnCredibility(own, 5),
            new Ruling.Alias("CoinEx", "Ronin Network"));

    for (Ruling ruling : rulings) {
      library.decide("Mara", Role.ANALYST, "2025-01-01", ruling);
    }
    assertThat(library.reckon().incidents()).hasSize(1);
    for (Ruling ruling : rulings) {
      library.decide("Mara", Role.ANALYST, "2025-01-02", new Ruling.Undecided(ruling));
    }

    Ledger after = library.reckon();
    assertThat(after.incidents()).hasSize(2);
    assertThat(after.claimsByKey().get(own).standing()).isEqualTo(Standing.ELIGIBLE);
    assertThat(loss(after)).isEqualTo(before);
  }

  @Test
  void whatIsTakenBackOfAHigherRoleStands() {
    ClaimKey claim = library.article("a").theftFrom("CoinEx").worth("54000000").key();
    Ruling aside = new Ruling.OnClaim(claim, false);
    library.decide("Cora", Role.CURATOR, "2025-01-01", aside);
    library.decide("Mara", Role.ANALYST, "2025-01-02", new Ruling.Undecided(aside));

    Ledger ledger = library.reckon();

    assertThat(ledger.claimsByKey().get(claim).standing()).isEqualTo(Standing.REJECTED);
    assertThat(ledger.unappliedDecisions())
        .singleElement()
        .asString()
        .endsWith("nobody decides any more: set aside claim " + claim.brief());
  }

  @Test
  void aDecisionGivesWayOnlyToAnEqualOrHigherRole() {
    ClaimKey claim = library.article("a").theftFrom("CoinEx").worth("54000000").key();
    library.decide("Cora", Role.CURATOR, "2025-01-01", new Ruling.OnClaim(claim, false));
    library.decide("Mara", Role.ANALYST, "2025-01-02", new Ruling.OnClaim(claim, true));

    Ledger ledger = library.reckon();

    assertThat(ledger.claimsByKey().get(claim).standing()).isEqualTo(Standing.REJECTED);
    assertThat(ledger.unappliedDecisions())
        .singleElement()
        .asString()
        .startsWith("The decision of Mara (ANALYST) does not replace the one of Cora (CURATOR)");
  }

  @Test
  void notTheSameBindsThroughLaterMerges() {
    ClaimKey one = library.article("a").theftFrom("CoinEx").happened("2023-09-12").key();
    ClaimKey other = library.article("b").theftFrom("CoinEx").happened("2023-09-12").key();
    library.decide(new Ruling.OnPair(one, other, false));
    library.article("c").theftFrom("CoinEx").worth("54000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents())
        .noneMatch(one1 -> one1.claims().contains(one) && one1.claims().contains(other));
  }

  @Test
  void theSameJoinsWhatTheRulesKeepApart() {
    ClaimKey one = library.article("a").theftFrom("Axie Infinity").happened("2022-03-23").key();
    ClaimKey other = library.article("b").theftFrom("Ronin Network").happened("2022-03-29").key();
    assertThat(library.reckon().incidents()).hasSize(2);

    library.decide(new Ruling.OnPair(one, other, true));
    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).hasSize(1);
    assertThat(ledger.joinings())
        .singleElement()
        .extracting(Joining::reasons)
        .asString()
        .contains("Mara decided it");
  }

  @Test
  void contradictoryDecisionsAreShown() {
    ClaimKey a = library.article("a").theftFrom("Alpha Pay").key();
    ClaimKey b = library.article("b").theftFrom("Beta Bank").key();
    ClaimKey c = library.article("c").theftFrom("Gamma Wallet").key();
    library.decide(new Ruling.OnPair(a, b, true));
    library.decide(new Ruling.OnPair(b, c, true));
    library.decide(new Ruling.OnPair(a, c, false));

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).hasSize(2);
    assertThat(ledger.unappliedDecisions())
        .singleElement()
        .asString()
        .startsWith("Decisions contradict each other");
  }

  @Test
  void aDecisionWhoseClaimIsGoneComesUpForReview() {
    library.article("a").theftFrom("CoinEx");
    library.decide(new Ruling.OnClaim(NOWHERE, false));
    library.decide(new Ruling.OnCredibility(NOWHERE, 2));

    assertThat(library.reckon().unappliedDecisions())
        .hasSize(2)
        .allSatisfy(note -> assertThat(note).contains("no longer finds its claim"));
  }

  @Test
  void twoClaimsOfOneFrameCannotBeParted() {
    Library.Telling theft = library.article("a").theftFrom("CoinEx").worth("54000000");
    library.decide(new Ruling.OnPair(theft.key(Property.VICTIM), theft.key(Property.LOSS), false));

    assertThat(library.reckon().unappliedDecisions())
        .singleElement()
        .asString()
        .contains("cannot part two claims");
  }

  @Test
  void anAliasByAnAnalystIsAName() {
    library.article("a").theftFrom("Huobi").happened("2023-11-22").worth("30000000");
    library.article("b").theftFrom("HTX").happened("2023-11-22").worth("30000000");
    assertThat(library.reckon().incidents()).hasSize(2);

    library.decide(new Ruling.Alias("HTX", "Huobi"));

    assertThat(library.reckon().incidents()).hasSize(1);
  }

  @Test
  void theMoreReliableSourceStandsWhereNothingElseDecides() {
    library
        .article("a")
        .by("Careless Daily", PublisherKind.NEWS)
        .theftFrom("Acme")
        .worth("12345678");
    ClaimKey careful =
        library
            .article("b")
            .by("Careful Weekly", PublisherKind.NEWS)
            .theftFrom("Acme")
            .worth("10000000")
            .key();
    library.decide(new Ruling.OnSource("Careful Weekly", 'B'));
    library.decide(new Ruling.OnSource("Careless Daily", 'F'));

    Resolution loss = loss(library.reckon());

    assertThat(loss.chosen()).isEqualTo(careful);
    assertThat(loss.ruleId()).isEqualTo("authority-order");
  }

  @Test
  void aRetractedDocumentIsStruckThroughFromThatDay() {
    ClaimKey claim =
        library
            .article("a")
            .on("2023-01-01")
            .notice(DocumentNotice.Kind.RETRACTED, "2023-06-01")
            .theftFrom("Acme")
            .key();

    assertThat(library.reckon().claimsByKey().get(claim).standing()).isEqualTo(Standing.RETRACTED);
    assertThat(library.reckon().incidents()).isEmpty();
    library.seenBy(Tlp.RED, "2023-05-31");
    assertThat(library.reckon().claimsByKey().get(claim).eligible()).isTrue();
  }

  @Test
  void whatANewerExtractionNoLongerFindsIsSuperseded() {
    ClaimKey old = library.article("a").theftFrom("Acme").worth("1000000").key();
    ClaimKey corrected =
        library
            .article("b")
            .notice(DocumentNotice.Kind.CORRECTED, "2023-06-01")
            .theftFrom("Acme")
            .worth("2000000")
            .key();
    library.supersede(old).supersede(corrected);

    Ledger ledger = library.reckon();

    assertThat(ledger.claimsByKey().get(old).standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(ledger.claimsByKey().get(corrected).standing()).isEqualTo(Standing.RETRACTED);
  }

  @Test
  void anOpenViewIsNotShapedByARestrictedClaim() {
    library.article("open").theftFrom("Acme").worth("1000000");
    library
        .article("secret")
        .marked(Tlp.RED)
        .theftFrom("Acme")
        .accordingTo("Acme")
        .worth("2000000");

    Ledger open = library.seenBy(Tlp.CLEAR, null).reckon();

    assertThat(open.documents()).extracting(SourceDocument::title).containsExactly("open");
    assertThat(loss(open).candidates()).hasSize(1);
    assertThat(open.unappliedDecisions()).isEmpty();
  }

  @Test
  void aViewByDateLeavesOutAndCountsWhatHasNoDate() {
    library.article("early").on("2023-01").theftFrom("Acme");
    library.article("unknown").theftFrom("Acme");
    library.article("sometime").on("2023").theftFrom("Acme");
    library.article("late").on("2024-05-05").theftFrom("Acme");

    Ledger ledger = library.seenBy(Tlp.RED, "2023-02-10").reckon();

    assertThat(ledger.documents()).extracting(SourceDocument::title).containsExactly("early");
    assertThat(ledger.undated()).isEqualTo(2);
  }

  @Test
  void whatAPersonSuppliesBesideADocumentCounts() {
    Library.Article article = library.article("a");
    article.theftFrom("Acme");
    library.decide(new Ruling.OnDocument(article.work(), "published", "2023-01-02"));
    library.decide(new Ruling.OnDocument(article.work(), "publisher", "COURT:High Court"));
    library.decide(new Ruling.OnDocument(article.work(), "tlp", "TLP:AMBER+STRICT"));
    library.decide(new Ruling.OnDocument(article.work(), "url", "https://court.example/1"));

    SourceDocument document = library.reckon().documents().get(0);

    assertThat(document.published().date()).hasToString("2023-01-02");
    assertThat(document.publisher().kind()).isEqualTo(PublisherKind.COURT);
    assertThat(document.publisherName()).isEqualTo("High Court");
    assertThat(document.tlp()).isEqualTo(Tlp.AMBER_STRICT);
    assertThat(document.url()).isEqualTo("https://court.example/1");
  }

  @Test
  void whatCannotBeReadIsNotedAndChangesNothing() {
    Library.Article article = library.article("a").on("2023-01-02");
    library.decide(new Ruling.OnDocument(article.work(), "published", "yesterday"));
    library.decide(new Ruling.OnDocument(article.work(), "tlp", "PINK"));

    Ledger ledger = library.reckon();

    assertThat(ledger.documents().get(0).published().date()).hasToString("2023-01-02");
    assertThat(ledger.unappliedDecisions())
        .hasSize(2)
        .allSatisfy(note -> assertThat(note).contains("cannot be read"));
  }

  @Test
  void aMergeKeepsTheLowerNumberAndRedirectsTheOther() {
    ClaimKey one = library.article("a").theftFrom("Axie Infinity").happened("2022-03-23").key();
    ClaimKey other = library.article("b").theftFrom("Ronin Network").happened("2022-03-29").key();
    library.article("c").theftFrom("Gamma Wallet");
    library.number(4, one).number(2, other);
    assertThat(library.reckon().incidents())
        .extracting(Incident::number)
        .containsExactlyInAnyOrder(4, 2, null);
    String before = LedgerHash.of(library.reckon());

    library.number(9, one);
    assertThat(LedgerHash.of(library.reckon())).as("numbers are not content").isEqualTo(before);

    library.decide(new Ruling.OnPair(one, other, true));
    Ledger merged = library.reckon();

    assertThat(merged.incident(2).orElseThrow().claims()).contains(one, other);
    assertThat(merged.redirects()).containsEntry(4, 2).containsEntry(9, 2);
    assertThat(merged.incident(4)).isEqualTo(merged.incident(2));
    assertThat(merged.incident(3)).isEmpty();
    assertThat(merged.unnumbered()).extracting(Incident::name).containsExactly("Gamma Wallet");
  }

  @Test
  void aChainOfSamesDoesNotJoinTwoThatDiffer() {
    ClaimKey first = library.article("a").theftFrom("CoinEx").happened("2023-01-01").key();
    library.article("b").theftFrom("CoinEx").happened("2023-02-10");
    library.article("c").theftFrom("CoinEx").happened("2023-03-20");
    ClaimKey last = library.article("d").theftFrom("CoinEx").happened("2023-04-28").key();

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents())
        .as("each is near the next, and the first is months from the last")
        .noneMatch(one -> one.claims().contains(first) && one.claims().contains(last));
  }

  @Test
  void aSameThatWouldJoinTwoThatAreNotTheSameIsNotApplied() {
    ClaimKey a = library.article("a").theftFrom("Alpha Pay").key();
    ClaimKey b = library.article("b").theftFrom("Beta Bank").key();
    ClaimKey c = library.article("c").theftFrom("Gamma Wallet").key();
    library.decide("Cora", Role.CURATOR, "2025-01-01", new Ruling.OnPair(a, c, false));
    library.decide("Mara", Role.ANALYST, "2025-01-02", new Ruling.OnPair(a, b, true));
    library.decide("Mara", Role.ANALYST, "2025-01-03", new Ruling.OnPair(b, c, true));

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).hasSize(2);
    assertThat(ledger.unappliedDecisions())
        .singleElement()
        .asString()
        .startsWith("Decisions contradict each other: Mara holds that");
  }
}
