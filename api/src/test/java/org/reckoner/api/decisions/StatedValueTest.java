// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.reporting.table.ValueText;

/** Values as people write them. */
class StatedValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          loss             | USD 308000000
          loss             | USD about 54000000.5
          recovered        | BTC at least 4502.9
          frozen           | USD 1000000 to 2000000
          attackCount      | 58 attacks
          victimCount      | up to 97 companies
          victimShare      | about 44 % of firms attacked
          occurredOn       | 2024-05
          period           | 2017/2024-04
          victim           | DMM Bitcoin
          purpose          | WEAPONS_PROGRAMMES: missiles: and more
          address          | bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
          transaction      | ethereum:0xabc
          """)
  void whatATableWritesIsReadBack(String property, String text) {
    assertThat(ValueText.of(StatedValue.read(Property.named(property), text))).isEqualTo(text);
  }

  @Test
  void overAndUnderExcludeTheFigureItself() {
    Amount over =
        ((ClaimValue.Money) StatedValue.read(Property.LOSS, "USD over 3000000000")).amount();
    Amount under = ((ClaimValue.Money) StatedValue.read(Property.RANSOM, "USD under 5")).amount();

    assertThat(over.strict()).isTrue();
    assertThat(over.max()).isNull();
    assertThat(over.kind()).isEqualTo(AmountKind.STOLEN);
    assertThat(under.min()).isNull();
    assertThat(under.kind()).isEqualTo(AmountKind.RANSOM);
  }

  @Test
  void whatIsWrittenAsJsonIsReadAsJson() {
    ClaimValue advice = new ClaimValue.Mitigation("M1032", "Multi-factor Authentication", null);

    assertThat(StatedValue.read(Property.ADVICE, CanonicalJson.write(advice))).isEqualTo(advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          loss        | 308000000          | An amount is like USD 308000000, not 308000000
          loss        | USD many           | 'many' is no number like 97, at least 97, about 97 or 90 to 97
          loss        | usd 3              | 'usd' is neither a currency code nor a ticker
          attackCount | 58                 | A count of what?
          address     | bitcoin:what       | 'what' has the shape of no address
          advice      | Update it          | 'Update it' is no advice; it may be given as JSON
          """)
  void whatIsNoValueIsRefusedInASentence(String property, String text, String why) {
    assertThatThrownBy(() -> StatedValue.read(Property.named(property), text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }
}
