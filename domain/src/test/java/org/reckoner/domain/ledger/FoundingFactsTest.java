// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.total.PartialSum;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** What five articles say of thefts by North Korea, as claims, and what must follow from it. */
class FoundingFactsTest {
  private static Ledger ledger;

  @BeforeAll
  static void reckon() {
    Library library = new Library();
    library.article("one").total("North Korea", null).worthOver("3000000000");
    library
        .article("two")
        .total("North Korea", "2017/2024-04")
        .accordingTo("United Nations")
        .attacks(97)
        .worth("3600000000");
    library
        .article("two")
        .incident("Sony Pictures Entertainment", IncidentType.DESTRUCTIVE)
        .put(Modality.SUSPECTED)
        .by("North Korea")
        .happened("2014");
    library
        .article("two")
        .incident("WannaCry", IncidentType.RANSOMWARE)
        .by("North Korea")
        .happened("2017");
    Library.Article three = library.article("three");
    three.total("Lazarus Group", null).attacks(58).worthAbout("3000000000");
    three.theftFrom("CoinEx").worth("55000000").implied().by("Lazarus Group");
    three.theftFrom("Poloniex").worth("117000000").implied().by("Lazarus Group");
    Library.Article four = library.article("four");
    four.total("groups linked to North Korea", "2017/2023")
        .accordingTo("sanctions committee of the United Nations")
        .victims(58)
        .worthAbout("3000000000");
    four.total("North Korean-linked hacking groups", "2023")
        .accordingTo("Chainalysis")
        .attacks(20)
        .worthAbout("1000000000");
    four.total("North Korean-linked hacking groups", "2022")
        .accordingTo("Chainalysis")
        .attacks(15)
        .worth("1700000000");
    ledger = library.reckon();
  }

  private static Total total(String name) {
    return ledger.totals().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyTotalStandsInItsOwnScope() {
    assertThat(ledger.totals())
        .extracting(Total::name)
        .containsExactly(
            "North Korea, 2022",
            "North Korea, 2017 to 2023",
            "North Korea, 2023",
            "North Korea, 2017 to April 2024",
            "Lazarus Group, period not stated",
            "North Korea, period not stated");
  }

  @Test
  void noTheftHasADateSoNothingIsCertain() {
    Reconciliation known = total("North Korea, 2017 to 2023").reconciliation();

    assertThat(known.certain()).isEmpty();
    assertThat(known.certainSum()).isEqualByComparingTo("0");
    assertThat(known.possibleSum()).isEqualByComparingTo("172000000");
    assertThat(known.knownIncidents()).isEqualTo(2);
    assertThat(known.residualLow()).isEqualByComparingTo("2828000000");
    assertThat(known.residualHigh()).isEqualByComparingTo("3000000000");
    assertThat(known.share()).isEqualByComparingTo("5.7");
  }

  @Test
  void twoYearsByOneAnalystAreAddedUpInsideTheWhole() {
    Reconciliation known = total("North Korea, 2017 to 2023").reconciliation();

    assertThat(known.contained())
        .containsExactly(total("North Korea, 2022").key(), total("North Korea, 2023").key());
    assertThat(known.partialSums())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.asserter()).isEqualTo("Chainalysis");
              assertThat(sum.sum()).isEqualByComparingTo(new BigDecimal("2700000000"));
              assertThat(sum.origin().formula()).isEqualTo("1.7 billion + 1 billion");
            })
        .extracting(PartialSum::totals)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  @Test
  void fiftyEightAttacksAndFiftyEightCompaniesAreAUnitConflict() {
    assertThat(ledger.conflicts())
        .filteredOn(conflict -> conflict.kind() == Kind.UNIT)
        .singleElement()
        .satisfies(
            conflict ->
                assertThat(conflict.sides())
                    .extracting(Conflict.Side::label)
                    .containsExactly(
                        "58 attacks (Lazarus Group, period not stated)",
                        "58 companies (North Korea, 2017 to 2023)"));
  }

  @Test
  void twoPeriodsAreAScopeAndNotAContradiction() {
    assertThat(ledger.conflicts())
        .filteredOn(conflict -> conflict.kind() == Kind.SCOPE)
        .filteredOn(conflict -> conflict.property() == Property.LOSS)
        .filteredOn(
            conflict ->
                conflict.subjects().contains(total("North Korea, 2017 to 2023").key())
                    && conflict.subjects().contains(total("North Korea, 2017 to April 2024").key()))
        .hasSize(1);
    assertThat(ledger.conflicts()).noneMatch(conflict -> conflict.kind() == Kind.VALUE);
  }

  @Test
  void noTotalIsConfirmedByTheNumberOfArticles() {
    assertThat(ledger.totals())
        .flatExtracting(Total::resolutions)
        .allSatisfy(one -> assertThat(one.independentGroups()).isEqualTo(1));
    assertThat(ledger.groups())
        .extracting(SourceGroup::origin)
        .contains("United Nations", "Chainalysis", "example.org, crediting nobody");
  }

  @Test
  void whatIsNoTheftEntersNoSum() {
    assertThat(ledger.incidents())
        .filteredOn(one -> one.type() != IncidentType.CRYPTO_THEFT)
        .hasSize(2)
        .allSatisfy(
            one ->
                assertThat(ledger.totals())
                    .noneMatch(
                        total ->
                            total.reconciliation().possible().contains(one.key())
                                || total.reconciliation().certain().contains(one.key())));
  }
}
