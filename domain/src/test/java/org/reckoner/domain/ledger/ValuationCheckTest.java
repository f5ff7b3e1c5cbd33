// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.ledger.valuation.PriceTable;
import org.reckoner.domain.ledger.valuation.ValuationCheck;

class ValuationCheckTest {
  private final Library library = new Library();

  private static final PriceTable PRICES =
      PriceTable.of(
          "Prices of this test",
          "1",
          List.of("# day, asset, dollars", "2024-05-31\tBTC\t68400", "2024-06-30\tBTC\t61000"));

  private List<ValuationCheck> checks(String day, String dollars) {
    library
        .article("a")
        .theftFrom("DMM Bitcoin")
        .happened(day)
        .worth(Amount.exactly(AmountKind.STOLEN, "BTC", new BigDecimal("4502.9")))
        .worth(dollars);
    return ValuationCheck.of(library.reckon(), PRICES);
  }

  @Test
  void aQuantityAtThePriceOfTheDayAgreesWithWhatIsStated() {
    assertThat(checks("2024-05-31", "308000000"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.atPrice()).isEqualByComparingTo("307998360");
              assertThat(check.agrees()).isTrue();
              assertThat(check.origin().formula()).isEqualTo("4502.9 × 68400");
              assertThat(check.origin().operands())
                  .extracting(operand -> operand.value())
                  .containsExactly("BTC 4502.9", "USD 68400");
            });
  }

  @Test
  void aFigureOfAnotherDayDoesNotAgreeAndStandsAllTheSame() {
    List<ValuationCheck> checks = checks("2024-05-31", "420000000");

    assertThat(checks).extracting(ValuationCheck::agrees).containsExactly(false);
    assertThat(library.reckon().incidents().get(0).loss().orElseThrow().figure())
        .isEqualByComparingTo("420000000");
  }

  @Test
  void withoutADayOrAPriceNothingIsChecked() {
    assertThat(checks("2024-05", "308000000")).isEmpty();
    assertThat(checks("2023-05-31", "308000000")).isEmpty();
  }

  @Test
  void aLineThatIsNoPriceIsRefusedByItsNumber() {
    assertThatThrownBy(() -> PriceTable.of("p", "1", List.of("2024-05-31\tBTC\t68400", "BTC\t1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Line 2 of the prices has 2 columns instead of 3");
    assertThatThrownBy(() -> PriceTable.of("p", "1", List.of("31 May\tBTC\t68400")))
        .hasMessage("Line 1 of the prices does not begin with a day: '31 May'");
    assertThatThrownBy(() -> PriceTable.of("p", "1", List.of("2024-05-31\tBTC\tmuch")))
        .hasMessage("Line 1 of the prices does not end with a price: 'much'");
    assertThatThrownBy(() -> PriceTable.of("p", "1", List.of("2024-05-31\tBTC\t0")))
        .hasMessage("Line 1 of the prices gives a price that is not above 0");
  }
}
