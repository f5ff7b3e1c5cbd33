// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reckoner.domain.ledger.Held.conflicts;
import static org.reckoner.domain.ledger.Held.figure;
import static org.reckoner.domain.ledger.Held.only;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.total.Reconciliation;

/** Which figure stands, which figures contradict each other, and which enter a sum. */
class FigureCasesTest {
  private final Library library = new Library();

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
}
