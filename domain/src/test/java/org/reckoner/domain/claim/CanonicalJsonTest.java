// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

class CanonicalJsonTest {

  @Test
  void writesAnAmountInPlainDigitsWithItsOpenBoundAsNull() {
    Amount amount = Amount.atLeast(AmountKind.STOLEN, "USD", new BigDecimal("3E+9"), true);

    String json = CanonicalJson.write(new ClaimValue.Money(amount));

    assertThat(json)
        .isEqualTo(
            "{\"basis\":\"UNKNOWN\",\"best\":3000000000,\"breakdown\":[],\"currency\":\"USD\",\"kind\":\"STOLEN\","
                + "\"max\":null,\"min\":3000000000,\"qualifier\":\"AT_LEAST\",\"strict\":true}");
    assertThat(CanonicalJson.read(Property.LOSS, json)).isEqualTo(new ClaimValue.Money(amount));
  }

  @Test
  void readsBackEveryKindOfValue() {
    assertSame(
        Property.OCCURRED_ON, new ClaimValue.On(PartialDate.parse("2023-11")), "\"2023-11\"");
    assertSame(
        Property.PERIOD,
        new ClaimValue.During(
            Period.occurred(PartialDate.ofYear(2017), PartialDate.ofMonth(2024, 4))),
        "\"2017/2024-04\"");
    assertSame(
        Property.ATTRIBUTED_TO,
        new ClaimValue.Named("Example Group", PartyKind.INTRUSION_SET),
        "{\"kind\":\"INTRUSION_SET\",\"name\":\"Example Group\"}");
    assertSame(
        Property.PURPOSE,
        new ClaimValue.Term("WEAPONS_PROGRAMMES", "to pay for missiles"),
        "{\"code\":\"WEAPONS_PROGRAMMES\",\"text\":\"to pay for missiles\"}");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> CanonicalJson.read(Property.PURPOSE, "{\"code\":\"A\",\"txt\":\"b\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("txt");
    assertThatThrownBy(() -> CanonicalJson.read(Property.OCCURRED_ON, "\"2023\" 1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertSame(Property property, ClaimValue value, String json) {
    assertThat(CanonicalJson.write(value)).isEqualTo(json);
    assertThat(CanonicalJson.read(property, json)).isEqualTo(value);
  }
}
