// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.LedgerClaim.Standing;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/**
 * The cases that the ledger was made for, each from the public record and told in our own words.
 */
class GoldenCasesTest {
  private final Library library = new Library();

  private static String figure(Resolution resolution) {
    return resolution.value().bounded().orElseThrow().figure().toPlainString();
  }

  private static Incident only(Ledger ledger) {
    assertThat(ledger.incidents()).hasSize(1);
    return ledger.incidents().get(0);
  }

  private static List<Conflict> conflicts(Ledger ledger, Kind kind) {
    return ledger.conflicts().stream().filter(one -> one.kind() == kind).toList();
  }

  @Test
  void chainalysisRestatesTheYear2023() {
    // Given: a billion in 20 attacks, and a year later 660.5 million in as many
    library
        .article("january-2024")
        .on("2024-01-24")
        .total("North Korea", "2023")
        .accordingTo("Chainalysis")
        .attacks(20)
        .worth("1000000000");
    library
        .article("december-2024")
        .on("2024-12-19")
        .total("DPRK", "2023")
        .accordingTo("Chainalysis")
        .attacks(20)
        .worth("660500000");
    // and a late article that still repeats the old figure
    library
        .article("march-2025")
        .on("2025-03-01")
        .total("North Korea", "2023")
        .accordingTo("Chainalysis")
        .worth("1000000000");

    Ledger ledger = library.reckon();

    Total total = ledger.totals().get(0);
    Resolution loss = total.resolution(Property.LOSS).orElseThrow();
    assertThat(figure(loss)).isEqualTo("660500000");
    assertThat(loss.ruleId()).isEqualTo("latest-restatement");
    assertThat(loss.rationale())
        .isEqualTo("Chainalysis replaced its own earlier figure of USD 1 billion.");
    assertThat(conflicts(ledger, Kind.VALUE)).isEmpty();
    assertThat(conflicts(ledger, Kind.RESTATEMENT))
        .singleElement()
        .extracting(Conflict::reading)
        .isEqualTo(
            "Chainalysis changed its own figure for the amount stolen: USD 1 billion (2024-01-24),"
                + " then USD 660.5 million (2024-12-19); the latest counts.");
    assertThat(total.resolution(Property.ATTACK_COUNT).orElseThrow().independentGroups())
        .isEqualTo(1);
  }

  @Test
  void theFiguresForCoinExAreAHistoryOfDifferentAsserters() {
    library
        .article("first-hours")
        .on("2023-09-12")
        .theftFrom("CoinEx")
        .happened("2023-09-12")
        .accordingTo("PeckShield")
        .worth("27000000");
    library
        .article("the-evening")
        .on("2023-09-13")
        .theftFrom("CoinEx")
        .happened("2023-09-12")
        .accordingTo("CertiK")
        .worth("31000000");
    library
        .article("the-analysts")
        .on("2023-09-15")
        .theftFrom("CoinEx")
        .happened("2023-09-12")
        .accordingTo("Elliptic")
        .worth("54000000");
    ClaimKey own =
        library
            .article("the-exchange")
            .on("2023-09-20")
            .theftFrom("CoinEx")
            .happened("2023-09-12")
            .accordingTo("CoinEx")
            .worth("52800000")
            .key();

    Ledger ledger = library.reckon();

    Resolution loss = only(ledger).resolution(Property.LOSS).orElseThrow();
    assertThat(figure(loss)).isEqualTo("52800000");
    assertThat(loss.chosen()).isEqualTo(own);
    assertThat(loss.ruleId()).isEqualTo("own-disclosure");
    assertThat(conflicts(ledger, Kind.RESTATEMENT)).isEmpty();
    assertThat(conflicts(ledger, Kind.VALUE))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.severity()).isEqualTo(Severity.HIGH);
              assertThat(conflict.sides())
                  .extracting(Conflict.Side::label)
                  .containsExactly(
                      "USD 27 million", "USD 31 million", "USD 52.8 million", "USD 54 million");
              assertThat(conflict.reading())
                  .startsWith("Different asserters give different values")
                  .contains("which is a history and not a restatement")
                  .contains("USD 27 million (PeckShield, 2023-09-12); USD 31 million (CertiK,");
            });
  }

  @Test
  void trustingTheAnalystsInsteadOfTheExchangeIsAnotherOrderOfRules() {
    library.article("analysts").theftFrom("CoinEx").accordingTo("Elliptic").worth("54000000");
    library.article("exchange").theftFrom("CoinEx").accordingTo("CoinEx").worth("52800000");
    LedgerRules analystsFirst =
        LedgerRules.STANDARD.ordered("analysts-first", List.of("most-precise", "own-disclosure"));

    Ledger standard = library.reckon();
    Ledger other = Reckoning.of(library.input(), analystsFirst);

    assertThat(figure(only(standard).resolution(Property.LOSS).orElseThrow()))
        .isEqualTo("52800000");
    assertThat(only(other).resolution(Property.LOSS).orElseThrow().ruleId())
        .isEqualTo("most-precise");
    assertThat(only(other).resolution(Property.LOSS).orElseThrow().alternatives())
        .extracting(Resolution.Alternative::ruleId)
        .containsExactly("own-disclosure");
    assertThat(LedgerHash.of(standard)).isNotEqualTo(LedgerHash.of(other));
  }

  @Test
  void fiftyEightAttacksAreNotFiftyEightCompanies() {
    library.article("a").total("North Korea", "2017/2023").attacks(58);
    library.article("b").total("North Korea", "2017/2023").victims(58);

    Ledger ledger = library.reckon();

    assertThat(conflicts(ledger, Kind.UNIT))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.subjects()).containsExactly(ledger.totals().get(0).key());
              assertThat(conflict.sides()).hasSize(2);
              assertThat(conflict.reading()).contains("58 attacks").contains("58 companies");
            });
  }

  @Test
  void twentySeventeenToTwentyTwentyThreeIsNotToApril2024() {
    library.article("a").total("North Korea", "2017/2023").worthAbout("3000000000");
    library.article("b").total("North Korea", "2017/2024-04").worth("3600000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.totals()).hasSize(2);
    assertThat(conflicts(ledger, Kind.VALUE)).isEmpty();
    assertThat(conflicts(ledger, Kind.SCOPE))
        .singleElement()
        .extracting(Conflict::reading)
        .asString()
        .endsWith("the scopes differ, so they do not contradict each other.");
    assertThat(ledger.totals().get(1).reconciliation().contained())
        .containsExactly(ledger.totals().get(0).key());
  }

  @Test
  void aMisprintOfBillionsEntersNothing() {
    for (int i = 0; i < 12; i++) {
      library.article("paper-" + i).total("North Korea", "2024").worth("2830000000");
    }
    ClaimKey misprint =
        library.article("misprint").total("North Korea", "2024").worth("283000000000").key();

    Ledger ledger = library.reckon();

    assertThat(figure(ledger.totals().get(0).resolution(Property.LOSS).orElseThrow()))
        .isEqualTo("2830000000");
    assertThat(ledger.claimsByKey().get(misprint).standing()).isEqualTo(Standing.OUTLIER);
    assertThat(conflicts(ledger, Kind.OUTLIER))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.sides().get(0).label()).isEqualTo("USD 283 billion");
              assertThat(conflict.sides().get(1).claims()).hasSize(12);
            });
    assertThat(conflicts(ledger, Kind.VALUE)).isEmpty();
  }

  @Test
  void oneExchangeRobbedTwiceIsTwoIncidents() {
    library.article("2018").theftFrom("Bithumb").happened("2018-06-20").worth("31500000");
    library.article("2019").theftFrom("Bithumb").happened("2019-03-29").worth("19000000");
    library.article("again-2018").theftFrom("Bithumb").happened("2018-06").worth("31000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents())
        .extracting(Incident::slug)
        .containsExactly("2018-06-20-bithumb", "2019-03-29-bithumb");
    assertThat(ledger.joinings())
        .singleElement()
        .satisfies(
            joining ->
                assertThat(joining.reasons())
                    .contains("The victim's name is the same: 'bithumb'."));
  }

  @Test
  void anUndatedMentionOfAFirmRobbedTwiceIsNotGuessed() {
    library.article("2018").theftFrom("Bithumb").happened("2018-06-20").worth("31500000");
    library.article("2019").theftFrom("Bithumb").happened("2019-03-29").worth("19000000");
    library.article("vague").theftFrom("Bithumb");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).hasSize(3);
    assertThat(ledger.review()).hasSize(2);
  }

  @Test
  void twoGroupsAreAccusedOfOneTheft() {
    library.article("a").theftFrom("Acme Exchange").by("Lazarus Group");
    library.article("b").theftFrom("Acme Exchange").accordingTo("Elliptic").by("Sandworm");
    library.article("c").theftFrom("Acme Exchange").by("DPRK");

    Ledger ledger = library.reckon();

    assertThat(only(ledger).attributions())
        .extracting(Attribution::actor)
        .containsExactlyInAnyOrder("Lazarus Group", "North Korea", "Sandworm Team");
    assertThat(conflicts(ledger, Kind.ATTRIBUTION))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.severity()).isEqualTo(Severity.HIGH);
              assertThat(conflict.sides())
                  .as("a group and the state it acts for are one side")
                  .hasSize(2);
            });
  }

  @Test
  void aDenialIsShownBesideTheAccusation() {
    library
        .article("a")
        .theftFrom("Acme Exchange")
        .happened("2023-05-01")
        .worth("10000000")
        .accordingTo("FBI")
        .by("North Korea");
    library
        .article("b")
        .theftFrom("Acme Exchange")
        .accordingTo("North Korea")
        .denying()
        .by("North Korea");
    library.article("c").total("North Korea", "2023").worth("1000000000");

    Ledger ledger = library.reckon();

    assertThat(conflicts(ledger, Kind.ATTRIBUTION))
        .singleElement()
        .extracting(Conflict::reading)
        .isEqualTo("North Korea denies that North Korea did it.");
    assertThat(only(ledger).attributions())
        .extracting(Attribution::basis)
        .containsExactlyInAnyOrder(
            Attribution.Basis.RECEIVER_GOVERNMENT, Attribution.Basis.CONTESTED);
    assertThat(ledger.totals().get(0).reconciliation().certain())
        .as("a denied attribution makes a theft possible, not certain")
        .isEmpty();
    assertThat(ledger.totals().get(0).reconciliation().possibleSum())
        .isEqualByComparingTo("10000000");
  }

  @Test
  void aRecoveredPartDoesNotLessenTheLoss() {
    library
        .article("a")
        .theftFrom("Poly Network")
        .happened("2021-08-10")
        .worth("611000000")
        .recovered("610000000");

    Incident incident = only(library.reckon());

    assertThat(figure(incident.resolution(Property.LOSS).orElseThrow())).isEqualTo("611000000");
    assertThat(figure(incident.resolution(Property.RECOVERED).orElseThrow()))
        .isEqualTo("610000000");
  }

  @Test
  void aTotalSmallerThanTheSumOfItsParts() {
    library.article("whole").total("North Korea", "2022/2023").worth("2000000000");
    library
        .article("parts")
        .total("North Korea", "2022")
        .accordingTo("Chainalysis")
        .worth("1700000000");
    library
        .article("parts")
        .total("North Korea", "2023")
        .accordingTo("Chainalysis")
        .worth("1000000000");

    Ledger ledger = library.reckon();

    assertThat(conflicts(ledger, Kind.BREAKDOWN))
        .singleElement()
        .extracting(Conflict::reading)
        .isEqualTo(
            "The parts by Chainalysis come to USD 2.7 billion, more than the USD 2 billion claimed"
                + " for North Korea, 2022 to 2023.");
  }

  @Test
  void hedgedFiguresDoNotConflict() {
    library.article("a").total("North Korea", "2017/2023").worthAbout("3000000000");
    library.article("b").total("North Korea", "2017/2023").worth("3000000000");
    library.article("c").total("North Korea", "2017/2023").worthOver("3000000000");
    library.article("d").total("North Korea", "2017/2023").worth("3300000000");

    assertThat(conflicts(library.reckon(), Kind.VALUE))
        .as("3.0 and 3.3 do; the hedged ones join either side")
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(conflict.sides()).hasSize(2);
            });

    Library hedged = new Library();
    hedged.article("a").total("North Korea", "2017/2023").worthOver("3000000000");
    hedged.article("b").total("North Korea", "2017/2023").worth("3100000000");
    hedged.article("c").total("North Korea", "2017/2023").worthAbout("3000000000");
    assertThat(conflicts(hedged.reckon(), Kind.VALUE)).isEmpty();
  }

  @Test
  void theSupplierIsNotTheVictim() {
    library
        .article("a")
        .theftFrom("DMM Bitcoin")
        .happened("2024-05-31")
        .worth("308000000")
        .through("Ginco");
    library.article("b").theftFrom("Ginco").happened("2024-05-31");
    library.article("c").theftFrom("DMM").worth("305000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).extracting(Incident::victim).contains("Ginco").hasSize(2);
    assertThat(ledger.joinings()).hasSize(1);
  }

  @Test
  void theQuantityIsKeptBesideItsValuation() {
    library
        .article("a")
        .theftFrom("DMM Bitcoin")
        .happened("2024-05-31")
        .worth(Amount.exactly(AmountKind.STOLEN, "BTC", new BigDecimal("4502.9")));
    library.article("b").theftFrom("DMM Bitcoin").happened("2024-05-31").worth("308000000");

    Incident incident = only(library.reckon());

    assertThat(incident.loss().orElseThrow().currency()).isEqualTo("USD");
    assertThat(conflicts(library.reckon(), Kind.VALUE)).isEmpty();
  }

  @Test
  void fiveDocumentsRestOnOneReport() {
    for (int i = 0; i < 4; i++) {
      library
          .article("paper-" + i)
          .by("Paper " + i, PublisherKind.NEWS)
          .total("North Korea", "2017/2023")
          .accordingTo(i % 2 == 0 ? "UN Panel of Experts" : "a report of the United Nations")
          .worth("3000000000");
    }
    library
        .article("zeitung")
        .total("DPRK", "2017/2023")
        .accordingTo("Expertengruppe der Vereinten Nationen")
        .worthAbout("3000000000");

    Ledger ledger = library.reckon();

    Resolution loss = ledger.totals().get(0).resolution(Property.LOSS).orElseThrow();
    assertThat(loss.candidates()).hasSize(5);
    assertThat(loss.independentGroups()).isEqualTo(1);
    assertThat(ledger.groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.works()).hasSize(5);
              assertThat(group.reason()).startsWith("5 documents that credit");
            });
  }

  @Test
  void copiesOfOneTextAreOneSource() {
    List<Integer> text = java.util.stream.IntStream.range(0, 128).boxed().toList();
    List<Integer> nearCopy =
        java.util.stream.IntStream.range(0, 128).map(i -> i % 5 == 0 ? -i : i).boxed().toList();
    List<Integer> another = java.util.stream.IntStream.range(900, 1028).boxed().toList();
    library
        .article("wire")
        .by("Wire", PublisherKind.NEWS)
        .signed(text)
        .theftFrom("Acme")
        .worth("5000000");
    library
        .article("copy")
        .by("Daily", PublisherKind.NEWS)
        .signed(nearCopy)
        .theftFrom("Acme")
        .worth("5000000");
    library
        .article("own")
        .by("Weekly", PublisherKind.NEWS)
        .signed(another)
        .theftFrom("Acme")
        .worth("5000000");

    Ledger ledger = library.reckon();

    assertThat(only(ledger).resolution(Property.LOSS).orElseThrow().independentGroups())
        .isEqualTo(2);
    assertThat(ledger.groups())
        .extracting(SourceGroup::reason)
        .containsExactlyInAnyOrder(
            "2 near-copies of one text, which credit nobody.",
            "One document, which credits nobody.");
  }

  @Test
  void anArticleThatLinksToItsSourceRestsOnIt() {
    library.article("report").theftFrom("Acme").accordingTo("Elliptic").worth("5000000");
    library.article("repeat").linkingTo("report").theftFrom("Acme").worth("5000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.groups())
        .filteredOn(group -> group.origin().equals("Elliptic"))
        .singleElement()
        .satisfies(group -> assertThat(group.works()).hasSize(2));
  }

  @Test
  void anAttemptIsNoLoss() {
    library
        .article("a")
        .theftFrom("Acme")
        .happened("2023-01-05")
        .by("Lazarus Group")
        .worth(Amount.exactly(AmountKind.ATTEMPTED, "USD", new BigDecimal("9000000")));
    library.article("b").total("North Korea", "2023").worth("1000000000");

    Ledger ledger = library.reckon();

    assertThat(only(ledger).determination()).isEqualTo(Determination.ATTEMPTED);
    assertThat(ledger.totals().get(0).reconciliation().knownIncidents()).isZero();
  }

  @Test
  void aDatedAndAssertedTheftIsCertain() {
    library
        .article("a")
        .theftFrom("Acme")
        .happened("2023-01-05")
        .worth("9000000")
        .accordingTo("FBI")
        .by("TraderTraitor");
    library
        .article("b")
        .theftFrom("Beta Bank")
        .happened("2023")
        .worth("1000000")
        .put(Modality.SUSPECTED)
        .by("Lazarus Group");
    library.article("c").theftFrom("Gamma Wallet").happened("2022-01-01").by("DPRK");
    library.article("d").theftFrom("Delta Pay").happened("2023-02-02").worth("7000000");
    library.article("e").total("North Korea", "2023").attacks(20).worth("1000000000");

    var known = library.reckon().totals().get(0).reconciliation();

    assertThat(known.certain()).hasSize(1);
    assertThat(known.possible()).hasSize(1);
    assertThat(known.certainSum()).isEqualByComparingTo("9000000");
    assertThat(known.possibleSum()).isEqualByComparingTo("10000000");
    assertThat(known.residualLow()).isEqualByComparingTo("990000000");
    assertThat(known.claimedCount()).isEqualByComparingTo("20");
    assertThat(known.origin().formula())
        .isEqualTo(
            "claimed less certain to claimed less certain and possible: 1 billion − 9 million to 1"
                + " billion − 10 million");
  }

  @Test
  void differentDatesOfOneTheftAreADateConflict() {
    library.article("a").theftFrom("Acme").happened("2023-01-05").worth("9000000");
    library.article("b").theftFrom("Acme").happened("2023-01-11").worth("9000000");

    assertThat(conflicts(library.reckon(), Kind.DATE))
        .singleElement()
        .extracting(Conflict::severity)
        .isEqualTo(Severity.MEDIUM);
  }

  @Test
  void techniquesDoNotExcludeEachOther() {
    library
        .article("a")
        .theftFrom("Acme")
        .says(Property.TECHNIQUE, new ClaimValue.Technique("T1566", "Phishing"));
    library
        .article("b")
        .theftFrom("Acme")
        .says(Property.TECHNIQUE, new ClaimValue.Technique("T1195", "Supply Chain Compromise"));

    assertThat(only(library.reckon()).resolution(Property.TECHNIQUE)).isEmpty();
  }

  @Test
  void aYearGivesWayToTheDayWithinIt() {
    library.article("a").theftFrom("Acme").accordingTo("Chainalysis").happened("2024");
    library.article("b").theftFrom("Acme").happened("2024-07-18");

    Resolution date = only(library.reckon()).resolution(Property.OCCURRED_ON).orElseThrow();

    assertThat(date.value()).isEqualTo(new ClaimValue.On(PartialDate.parse("2024-07-18")));
    assertThat(date.candidates()).hasSize(2);
  }

  @Test
  void aBoundGivesWayToTheFigureOfAnAsserter() {
    library.article("a").total("North Korea", "2023").accordingTo("FBI").worthOver("200000000");
    library.article("b").total("North Korea", "2023").accordingTo("Chainalysis").worth("660500000");
    library.article("c").total("North Korea", "2023").worth("900000000");

    Resolution loss = library.reckon().totals().get(0).resolution(Property.LOSS).orElseThrow();

    assertThat(figure(loss)).isEqualTo("660500000");
  }

  @Test
  void aCreditedBoundStandsBeforeAFigureThatCreditsNobody() {
    library.article("a").total("North Korea", "2023").accordingTo("FBI").worthOver("200000000");
    library.article("c").total("North Korea", "2023").worth("900000000");

    Resolution loss = library.reckon().totals().get(0).resolution(Property.LOSS).orElseThrow();

    assertThat(figure(loss)).isEqualTo("200000000");
    assertThat(loss.ruleId()).isEqualTo("court-or-government");
  }

  @Test
  void aTotalWithoutAPeriodIsHeldAgainstNothing() {
    library
        .article("early")
        .on("2020-01-01")
        .theftFrom("Acme Exchange")
        .happened("2019-05-01")
        .worth("40000000")
        .by("Lazarus Group");
    library
        .article("late")
        .on("2024-01-01")
        .theftFrom("Zenith Exchange")
        .happened("2023-05-01")
        .worth("900000000")
        .by("Lazarus Group");
    library.article("sum").on("2021-02-03").total("Lazarus Group", null).worth("100000000");

    Reconciliation held = library.reckon().totals().get(0).reconciliation();

    assertThat(held.incomparable())
        .isEqualTo(
            "No source says over which time it counts, so it cannot be held against the incidents"
                + " known here.");
    assertThat(held.share()).isNull();
    assertThat(held.residualLow()).isNull();
    assertThat(held.residualHigh()).isNull();
    assertThat(held.knownIncidents()).isZero();
  }

  @Test
  void aTotalThatRunsOnCountsUntilItsLastSourceAppeared() {
    library
        .article("early")
        .theftFrom("Acme Exchange")
        .happened("2019-05-01")
        .worth("40000000")
        .by("Lazarus Group");
    library
        .article("late")
        .theftFrom("Zenith Exchange")
        .happened("2023-05-01")
        .worth("900000000")
        .by("Lazarus Group");
    library.article("sum").on("2021-02-03").total("Lazarus Group", "2019/..").worth("100000000");

    Reconciliation held = library.reckon().totals().get(0).reconciliation();

    assertThat(held.incomparable()).isNull();
    assertThat(held.certainSum()).isEqualByComparingTo("40000000");
    assertThat(held.share()).isEqualByComparingTo("40.0");
  }

  @Test
  void figuresOfNoStatedPeriodNeedNotContradictEachOther() {
    library.article("a").on("2019-09-02").total("DPRK", null).worth("2000000000");
    library.article("b").on("2024-05-15").total("DPRK", null).worth("3000000000");

    Ledger ledger = library.reckon();

    assertThat(conflicts(ledger, Kind.VALUE)).isEmpty();
    assertThat(conflicts(ledger, Kind.SCOPE))
        .singleElement()
        .extracting(Conflict::reading)
        .isEqualTo(
            "No source says over which time it counts, so these need not contradict each other:"
                + " USD 2 billion (example.org (credits nobody), 2019-09-02); USD 3 billion"
                + " (example.org (credits nobody), 2024-05-15).");
  }

  @Test
  void theAccusedIsNoAuthorityOnItsOwnCase() {
    library.article("state").theftFrom("Acme Exchange").accordingTo("North Korea").worth("1000000");
    library.article("vendor").theftFrom("Acme Exchange").accordingTo("Elliptic").worth("35000000");
    library.article("accusing").theftFrom("Acme Exchange").by("Lazarus Group");

    Resolution loss = only(library.reckon()).resolution(Property.LOSS).orElseThrow();

    assertThat(figure(loss)).isEqualTo("35000000");
    assertThat(loss.ruleId()).isEqualTo("authority-order");
    assertThat(loss.alternatives())
        .extracting(Resolution.Alternative::ruleId)
        .doesNotContain("court-or-government");
  }

  @Test
  void aFirmNamedInPassingIsOfTheOneTheftThatIsKnown() {
    library.article("a").theftFrom("Harbour Bridge").happened("2022-03-23").worth("620000000");
    ClaimKey alias = library.article("b").theftFrom("Quay").key();
    ClaimKey owner = library.article("c").theftFrom("Pier Games").key();

    Ledger ledger = library.reckon();

    assertThat(only(ledger).claims()).contains(alias, owner);
    assertThat(ledger.joinings())
        .as("why is said, and can be undone")
        .extracting(Joining::reasons)
        .contains(List.of("The victims' names are close: 'quay' and 'harbour bridge'."));
  }

  @Test
  void anUndatedTheftThatMayBeAKnownOneIsNotConfirmed() {
    library.article("a").theftFrom("Acme Exchange").happened("2022-03-23").worth("620000000");
    library
        .article("b")
        .by("A Court", PublisherKind.COURT)
        .theftFrom("Acme Exchange")
        .worth("20000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.review()).hasSize(1);
    assertThat(ledger.incidents())
        .extracting(Incident::determination)
        .containsExactly(Determination.SUSPECTED, Determination.SUSPECTED);
  }

  @Test
  void twoIncidentsThatMayBeOneAreNotCountedTwiceForCertain() {
    library
        .article("a")
        .theftFrom("Acme Exchange")
        .happened("2023-05-01")
        .worth("10000000")
        .by("Lazarus Group");
    library
        .article("b")
        .theftFrom("Acme Exchange")
        .happened("2023-05-20")
        .worth("40000000")
        .by("Lazarus Group");
    library.article("c").total("Lazarus Group", "2023").worth("100000000");

    Ledger ledger = library.reckon();

    Reconciliation held = ledger.totals().get(0).reconciliation();
    assertThat(ledger.review()).hasSize(1);
    assertThat(held.certainSum()).isEqualByComparingTo("10000000");
    assertThat(held.possibleSum()).isEqualByComparingTo("50000000");
  }
}
