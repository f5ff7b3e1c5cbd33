// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.period.PartialDate;

/**
 * The searchable parts of a claim's value. Null where a value has no such part; also a number too
 * great for its column is, since the value itself stands beside it in full.
 */
record ClaimColumns(
    @Nullable String amountKind,
    @Nullable String currency,
    @Nullable BigDecimal min,
    @Nullable BigDecimal best,
    @Nullable BigDecimal max,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String party) {
  private static final int SCALE = 18;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(38 - SCALE);

  static ClaimColumns of(ClaimValue value) {
    Optional<Bounded> number = value.bounded();
    String kind = null;
    String currency = null;
    LocalDate from = null;
    LocalDate to = null;
    String party = null;
    if (value instanceof ClaimValue.Money money) {
      kind = money.amount().kind().name();
      currency = money.amount().currency();
    } else if (value instanceof ClaimValue.On on) {
      from = on.date().earliest();
      to = on.date().latest();
    } else if (value instanceof ClaimValue.During during) {
      PartialDate start = during.period().start();
      PartialDate end = during.period().end();
      from = start == null ? null : start.earliest();
      to = end == null ? null : end.latest();
    } else if (value instanceof ClaimValue.Named named) {
      party = named.name();
    }
    return new ClaimColumns(
        kind,
        currency,
        fitting(number.map(Bounded::min).orElse(null)),
        fitting(number.map(Bounded::best).orElse(null)),
        fitting(number.map(Bounded::max).orElse(null)),
        from,
        to,
        party);
  }

  private static @Nullable BigDecimal fitting(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal rounded =
        number.scale() > SCALE ? number.setScale(SCALE, RoundingMode.HALF_EVEN) : number;
    return rounded.abs().compareTo(LIMIT) < 0 ? rounded : null;
  }
}
