// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reckoner.domain.ledger.Held.conflicts;
import static org.reckoner.domain.ledger.Held.figure;
import static org.reckoner.domain.ledger.Held.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.LedgerClaim.Standing;
import org.reckoner.domain.total.Total;

/**
 * The cases that the ledger was made for, each from the public record and told in our own words.
 */
class GoldenCasesTest {
  private final Library library = new Library();

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
        .containsExactlyInAnyOrder(Attribution.Basis.GOVERNMENT, Attribution.Basis.CONTESTED);
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
}
