// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.amount.Share;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3600000000    | USD 3.6 billion",
        "172000000     | USD 172 million",
        "660500000     | USD 660.5 million",
        "54321987      | USD 54,321,987",
        "999999        | USD 999,999",
        "1000000       | USD 1 million",
        "0             | USD 0",
        "-2500000      | USD -2.5 million",
        "0.125         | USD 0.125"
      })
  void moneyLosesNothingByItsWords(String figure, String written) {
    assertThat(plain(Wording.money("USD", new BigDecimal(figure)))).isEqualTo(written);
  }

  @Test
  void boundsSurvive() {
    BigDecimal three = new BigDecimal("3000000000");

    assertThat(plain(Wording.amount(Amount.about(AmountKind.STOLEN, "USD", three))))
        .isEqualTo("about USD 3 billion");
    assertThat(plain(Wording.amount(Amount.atLeast(AmountKind.STOLEN, "USD", three, true))))
        .isEqualTo("more than USD 3 billion");
    assertThat(plain(Wording.amount(Amount.atLeast(AmountKind.STOLEN, "USD", three, false))))
        .isEqualTo("at least USD 3 billion");
    assertThat(plain(Wording.amount(Amount.upTo(AmountKind.STOLEN, "USD", three, false))))
        .isEqualTo("up to USD 3 billion");
    assertThat(
            plain(Wording.amount(Amount.between(AmountKind.STOLEN, "USD", BigDecimal.ONE, three))))
        .isEqualTo("between USD 1 and USD 3 billion");
    assertThat(plain(Wording.count(Count.exactly(58, "companies")))).isEqualTo("58 companies");
    BigDecimal thirty = new BigDecimal("30");
    assertThat(plain(Wording.share(new Share(null, thirty, thirty, Qualifier.UP_TO, "income"))))
        .isEqualTo("up to 30 per cent");
  }

  @Test
  void spansShareTheirUnit() {
    assertThat(
            plain(Wording.span("USD", new BigDecimal("2808000000"), new BigDecimal("2863000000"))))
        .isEqualTo("USD 2.808 to 2.863 billion");
    assertThat(
            plain(Wording.span("USD", new BigDecimal("900000000"), new BigDecimal("1200000000"))))
        .isEqualTo("USD 900 million to USD 1.2 billion");
    assertThat(plain(Wording.span("USD", new BigDecimal("-5000000"), new BigDecimal("5000000"))))
        .isEqualTo("USD -5 million to USD 5 million");
    assertThat(plain(Wording.span("USD", BigDecimal.TEN, BigDecimal.TEN))).isEqualTo("USD 10");
  }

  @Test
  void datesAreAsPreciseAsTheyAreKnown() {
    assertThat(plain(Wording.when(PartialDate.parse("2023-11-10"))))
        .isEqualTo("on 10 November 2023");
    assertThat(plain(Wording.when(PartialDate.parse("2023-11")))).isEqualTo("in November 2023");
    assertThat(plain(Wording.when(PartialDate.parse("2023")))).isEqualTo("in 2023");
    assertThat(
            plain(
                Wording.period(
                    Period.occurred(PartialDate.ofYear(2017), PartialDate.ofMonth(2024, 4)))))
        .isEqualTo("2017 to April 2024");
    assertThat(plain(Wording.period(Period.of(PartialDate.ofYear(2023))))).isEqualTo("2023");
    assertThat(plain(Wording.period(Period.occurred(PartialDate.ofYear(2017), null))))
        .isEqualTo("from 2017");
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void whoseWordItIsAndWhoPublishesAreWrittenAsPeopleWriteThem() {
    assertThat(Wording.basis(Attribution.Basis.IT_SECURITY_COMMUNITY))
        .isEqualTo("IT-security community");
    assertThat(Wording.basis(Attribution.Basis.RECEIVER_ITSELF)).isEqualTo("the victim itself");
    assertThat(Wording.publisher(PublisherKind.UN)).isEqualTo("United Nations");
    assertThat(Wording.publisher(PublisherKind.GOVERNMENT)).isEqualTo("government");
  }
}
