// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** What a total counts, and when it may be held against the incidents known here. */
class TotalScopesTest {
  private final Library library = new Library();

  @Test
  void aYearThatWasNotOverWhenTheSourceAppearedIsThePartOfItThatHadPassed() {
    library.article("in May").on("2024-05-15").total("North Korea", "2024").worth("54700000");
    library.article("at its end").on("2024-12-20").total("North Korea", "2024").worth("1340000000");

    Map<String, Total> totals = totals(library.reckon());

    assertThat(totals)
        .containsOnlyKeys("North Korea, January 2024 to 15 May 2024", "North Korea, 2024");
    assertThat(figure(totals.get("North Korea, 2024"))).isEqualTo("1340000000");
    assertThat(totals.get("North Korea, 2024").reconciliation().contained())
        .containsExactly(totals.get("North Korea, January 2024 to 15 May 2024").key());
  }

  @Test
  void thoseWhoRepeatAReportWithinAMonthSpeakOfTheSameTime() {
    library.article("first").on("2024-05-15").total("North Korea", "2024").worth("54700000");
    library.article("second").on("2024-05-28").total("North Korea", "2024").worth("54700000");

    Ledger ledger = library.reckon();

    assertThat(ledger.totals())
        .singleElement()
        .satisfies(one -> assertThat(one.claims()).hasSize(2))
        .extracting(Total::name)
        .isEqualTo("North Korea, January 2024 to 15 May 2024");
  }

  @Test
  void aTotalOfLessThanIsKnownForCertainIsComparedWithNothing() {
    ClaimKey loss = theft("Acme Exchange", "2023-05-01", "90000000");
    theft("Zenith Exchange", "2023-07-01", "5000000");
    library.article("sum").on("2024-02-03").total("Lazarus Group", "2023").worth("50000000");

    Ledger ledger = library.reckon();

    Reconciliation held = ledger.totals().get(0).reconciliation();
    assertThat(held.share()).isNull();
    assertThat(held.residualLow()).isNull();
    assertThat(held.residualHigh()).isNull();
    assertThat(held.certainSum()).isEqualByComparingTo("95000000");
    assertThat(held.incomparable())
        .startsWith("The thefts known here that lie certainly inside come to more than it claims");
    Conflict conflict =
        ledger.conflicts().stream()
            .filter(one -> one.kind() == Kind.SCOPE)
            .findFirst()
            .orElseThrow();
    assertThat(conflict.subjects()).containsExactly(ledger.totals().get(0).key());
    assertThat(conflict.sides().get(1).label()).isEqualTo("USD 95 million in thefts known here");
    assertThat(conflict.sides().get(1).claims())
        .as("as many of the largest as suffice")
        .containsExactly(loss);
    assertThat(conflict.sides().get(1).groups())
        .containsExactly(ledger.claim(loss).orElseThrow().group());
  }

  @Test
  void whatIsOnlyPossiblyInsideMakesNoShareAboveTheWhole() {
    theft("Acme Exchange", "2023-05-01", "30000000");
    theft("Zenith Exchange", "2023", "90000000");
    library
        .article("sum")
        .on("2024-02-03")
        .total("Lazarus Group", "2023-01/2023-06")
        .worth("50000000");

    Ledger ledger = library.reckon();

    Reconciliation held = ledger.totals().get(0).reconciliation();
    assertThat(held.incomparable()).isNull();
    assertThat(held.share()).isNull();
    assertThat(held.residualHigh()).isEqualByComparingTo("20000000");
    assertThat(ledger.conflicts()).noneMatch(one -> one.kind() == Kind.SCOPE);
  }

  @Test
  void aTotalOfNobodyInParticularIsComparedWithNothing() {
    theft("Acme Exchange", "2023-05-01", "30000000");
    library.article("sum").on("2024-02-03").total(null, "2023").worth("50000000");

    Total total = library.reckon().totals().get(0);

    assertThat(total.name()).isEqualTo("Actor not stated, 2023");
    assertThat(total.reconciliation().incomparable())
        .isEqualTo(
            "No source says whose thefts it counts, so it cannot be held against the incidents"
                + " known here.");
    assertThat(total.reconciliation().knownIncidents()).isZero();
    assertThat(total.reconciliation().share()).isNull();
  }

  @Test
  void theRobbedStayTheRobbedWhereTheyAreTakenForASupplierToo() {
    library.article("a").theftFrom("Acme Exchange").happened("2024-05-31").worth("308000000");
    library
        .article("b")
        .theftFrom("Acme Exchange")
        .happened("2024-05-31")
        .worth("308000000")
        .through("Zenith Wallets")
        .through("Acme Exchange");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).hasSize(1);
  }

  private ClaimKey theft(String victim, String date, String dollars) {
    Library.Telling telling =
        library.article(victim).theftFrom(victim).happened(date).by("Lazarus Group").worth(dollars);
    return telling.key();
  }

  private static Map<String, Total> totals(Ledger ledger) {
    return ledger.totals().stream().collect(Collectors.toMap(Total::name, Function.identity()));
  }

  private static String figure(Total total) {
    return total
        .resolution(Property.LOSS)
        .flatMap(one -> one.value().bounded())
        .orElseThrow()
        .figure()
        .toPlainString();
  }
}
