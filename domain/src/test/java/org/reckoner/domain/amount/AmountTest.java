// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  private static BigDecimal dollars(String figure) {
    return new BigDecimal(figure);
  }

  /**
   * {@code =} exactly, {@code ~} about, {@code >} more than, {@code <} up to, {@code a-b} between.
   */
  private static Amount said(String words) {
    String figure = words.substring(1);
    return switch (words.charAt(0)) {
      case '=' -> Amount.exactly(AmountKind.STOLEN, "USD", dollars(figure));
      case '~' -> Amount.about(AmountKind.STOLEN, "USD", dollars(figure));
      case '>' -> Amount.atLeast(AmountKind.STOLEN, "USD", dollars(figure), true);
      case '<' -> Amount.upTo(AmountKind.STOLEN, "USD", dollars(figure), false);
      default -> {
        String[] ends = words.split("-", -1);
        yield Amount.between(AmountKind.STOLEN, "USD", dollars(ends[0]), dollars(ends[1]));
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "~3000000000, =3000000000, true",
    "~3000000000, =3150000000, true",
    "~3000000000, =3200000000, false",
    ">3000000000, =3100000000, true",
    ">3000000000, =2900000000, false",
    "<3000000000, =2900000000, true",
    "<3000000000, =3100000000, false",
    "=55000000, =54000000, false",
    "=55000000, =55000000.00, true",
    "100-200, =150, true",
    "100-200, =250, false",
    ">100, <50, false",
    "<100, >50, true"
  })
  void boundsSayWhatCanBothHold(String one, String other, boolean compatible) {
    assertThat(said(one).compatible(said(other))).isEqualTo(compatible);
    assertThat(said(other).compatible(said(one))).isEqualTo(compatible);
  }

  @Test
  void differentCurrenciesAreIncomparable() {
    Amount yen = Amount.exactly(AmountKind.STOLEN, "JPY", dollars("100"));

    assertThat(yen.compatible(Amount.exactly(AmountKind.STOLEN, "USD", dollars("100")))).isFalse();
  }

  @Test
  void figuresArePlain() {
    Amount amount = Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal("3E+9"));

    assertThat(amount.figure().toPlainString()).isEqualTo("3000000000");
    assertThat(amount.figure().scale()).isZero();
    assertThat(amount).isEqualTo(Amount.exactly(AmountKind.STOLEN, "USD", dollars("3000000000.0")));
  }

  @Test
  void oneFigureStandsWhereOneIsNeeded() {
    assertThat(said("100-200").figure()).isEqualByComparingTo("100");
    assertThat(said("<30").figure()).isEqualByComparingTo("30");
    assertThat(said("<30").floor()).isNull();
    assertThat(said(">30").ceiling()).isNull();
    assertThat(said("~100").floor()).isEqualByComparingTo("95");
    assertThat(said("~100").ceiling()).isEqualByComparingTo("105");
    Amount below =
        new Amount(
            AmountKind.STOLEN,
            "USD",
            null,
            null,
            dollars("9"),
            Qualifier.UP_TO,
            ValuationBasis.UNKNOWN,
            false,
            List.of());
    assertThat(below.figure()).isEqualByComparingTo("9");
  }

  @Test
  void theSameFiguresCanBeOfAnotherKind() {
    assertThat(said("=5").as(AmountKind.FROZEN).kind()).isEqualTo(AmountKind.FROZEN);
  }

  @Test
  void whatCannotBeAnAmountIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.exactly(AmountKind.STOLEN, "dollars", BigDecimal.ONE))
        .withMessage("'dollars' is neither a currency code nor a ticker");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.exactly(AmountKind.STOLEN, "USD", dollars("-1")))
        .withMessage("A stated quantity cannot be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> said("200-100"))
        .withMessage("The bounds cross: min 200, best null, max 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(null, null, null, Qualifier.EXACT, "income"))
        .withMessage("A number needs at least one figure");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssetQuantity("BTC", dollars("-1"), null))
        .withMessage("A negative quantity of BTC");
  }

  @Test
  void aCountIsWholeAndOfSomething() {
    assertThat(Count.exactly(58, "attacks").figure()).isEqualByComparingTo("58");
    assertThatIllegalArgumentException().isThrownBy(() -> Count.exactly(58, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Count(null, dollars("1.5"), null, Qualifier.EXACT, "attacks"))
        .withMessage("A count is a whole number, not 1.5");
  }
}
