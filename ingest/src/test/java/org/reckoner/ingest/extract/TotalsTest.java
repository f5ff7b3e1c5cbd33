// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;

/** Totals as newspapers put them: the figure, its period and whose figure it is. */
class TotalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Crypto raiders from North Korea made off with $640 million in 2021, Elliptic said."
            + " | 640000000 | 2021 | Elliptic",
        "By the Treasury's count, APT38 has looted $1.1 billion from crypto exchanges since 2018."
            + " | 1100000000 | 2018/.. | Treasury",
        "Crypto platforms were relieved of $420 million between January and September 2023,"
            + " according to figures compiled by CertiK."
            + " | 420000000 | 2023-01/2023-09 | CertiK",
        "In the six years to 2022 the Lazarus Group helped itself to $900 million in crypto, two"
            + " officials said."
            + " | 900000000 | 2017/2022 | two officials",
        "Crypto thefts from mid-2019 to the end of 2021 earned Pyongyang $380 million, Seoul's spy"
            + " agency reckons."
            + " | 380000000 | 2019/2021 | Seoul's spy agency",
        "A UN report seen by Reuters says North Korean crypto thieves bagged $730 million in 2022."
            + " | 730000000 | 2022 | UN",
        "Kaspersky, which follows the group, puts BlueNoroff's crypto haul for the first half of"
            + " 2023 at $85 million."
            + " | 85000000 | 2023-01/2023-06 | Kaspersky",
      })
  void givesSumPeriodAndAsserter(String text, BigDecimal sum, String period, String asserter) {
    Claim loss = only(text, Property.LOSS);

    assertThat(((ClaimValue.Money) loss.value()).amount().figure()).isEqualByComparingTo(sum);
    assertThat(period(loss.frame())).isEqualTo(period);
    assertThat(loss.assertion().assertedBy()).isEqualTo(asserter);
  }

  @Test
  void goesOnAboutTheSameThieves() {
    List<Claim> losses =
        claims(
            "By Elliptic's count, thieves in the pay of Pyongyang took $410 million in crypto in"
                + " 2020, in eight raids. A year later it was $520 million, in a dozen.",
            Property.LOSS);

    assertThat(losses)
        .extracting(
            TotalsTest::figure,
            claim -> period(claim.frame()),
            claim -> claim.assertion().assertedBy())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("410000000", "2020", "Elliptic"),
            org.assertj.core.groups.Tuple.tuple("520000000", "2021", "Elliptic"));
  }

  @Test
  void countsWhatANumberWithoutANounCounts() {
    List<Claim> counts =
        claims(
            "The number of crypto thefts pinned on North Korea rose to 21 in 2023 from 14 in 2022,"
                + " Chainalysis said.",
            Property.ATTACK_COUNT);

    assertThat(counts)
        .extracting(
            claim -> ((ClaimValue.Counted) claim.value()).count().figure().toPlainString(),
            claim -> period(claim.frame()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("21", "2023"),
            org.assertj.core.groups.Tuple.tuple("14", "2022"));
  }

  @Test
  void letsEveryAsserterHaveItsOwnFigure() {
    List<Claim> losses =
        claims(
            "Elliptic says North Korea's hackers took $2 billion in crypto in 2025. TRM Labs has a"
                + " lower number, $1.9 billion, and Chainalysis a higher one, $2.02 billion.",
            Property.LOSS);

    assertThat(losses)
        .extracting(TotalsTest::figure, claim -> claim.assertion().assertedBy())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("2000000000", "Elliptic"),
            org.assertj.core.groups.Tuple.tuple("1900000000", "TRM Labs"),
            org.assertj.core.groups.Tuple.tuple("2020000000", "Chainalysis"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the estimates hold, who will be surprised? The exchange traded $3 billion in 2023."
            + " North Korean crypto thieves were not involved.",
        "Exchanges have set aside $2 billion against hacks since 2022. North Korean crypto thieves"
            + " remain a worry.",
        "How did North Korea steal $3 billion in crypto?",
        "Perhaps 40 crypto thefts, perhaps 400, says an analyst who has not seen the material.",
      })
  void isSilentWhereNobodyStatesATotal(String text) {
    assertThat(claims(text, Property.LOSS)).isEmpty();
    assertThat(claims(text, Property.ATTACK_COUNT)).isEmpty();
  }

  @Test
  void takesNoStateForTheThiefWhoseAgencySpeaks() {
    Claim loss =
        only(
            "South Korea's intelligence service puts the haul of the Lazarus Group's crypto raids"
                + " since 2017 at 1.4 trillion won.",
            Property.LOSS);

    Scope scope = java.util.Objects.requireNonNull(loss.frame().scope());
    assertThat(scope.actor()).isEqualTo("Lazarus Group");
    assertThat(loss.assertion().assertedBy()).isEqualTo("South Korea's intelligence service");
  }

  private static List<Claim> claims(String text, Property property) {
    return ExtractorTest.extract(text).claims().stream()
        .filter(claim -> claim.frame().kind() == FrameKind.TOTAL && claim.property() == property)
        .toList();
  }

  private static Claim only(String text, Property property) {
    List<Claim> found = claims(text, property);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String figure(Claim claim) {
    return ((ClaimValue.Money) claim.value())
        .amount()
        .figure()
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String period(Frame frame) {
    return frame.scope() == null || frame.scope().period() == null
        ? ""
        : frame.scope().period().iso();
  }
}
