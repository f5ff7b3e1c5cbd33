// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as a source states it. Nothing is converted: amounts in different currencies
 * are incomparable.
 *
 * @param kind what it is an amount of
 * @param currency ISO 4217 code ({@code USD}, {@code JPY}) or, for a quantity of a crypto-asset,
 *     its ticker ({@code ETH}); upper case
 * @param min least value stated, or null where open
 * @param best the figure given where just one is, or null for a range
 * @param max greatest value stated, or null where open
 * @param qualifier how the words bound it
 * @param basis at which moment's prices it is valued
 * @param strict whether a bound itself is excluded ("more than", "under")
 * @param breakdown quantities by asset, empty where the source gives none
 */
public record Amount(
    AmountKind kind,
    String currency,
    @Nullable BigDecimal min,
    @Nullable BigDecimal best,
    @Nullable BigDecimal max,
    Qualifier qualifier,
    ValuationBasis basis,
    boolean strict,
    List<AssetQuantity> breakdown)
    implements Bounded {
  private static final Set<String> MONEY =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

  /**
   * @throws IllegalArgumentException if there is no figure, a negative one, the bounds cross, or
   *     the currency is not 2 to 12 upper-case letters and digits
   */
  public Amount {
    Bounded.check(min, best, max);
    if (!CODE.matcher(currency).matches()) {
      throw new IllegalArgumentException(
          "'" + currency + "' is neither a currency code nor a ticker");
    }
    best = Bounded.plain(best);
    min = sameAs(best, Bounded.plain(min));
    max = sameAs(best, Bounded.plain(max));
    breakdown = List.copyOf(breakdown);
  }

  /** One object for equal figures: a ledger holds millions of amounts, and most are exact. */
  private static @Nullable BigDecimal sameAs(
      @Nullable BigDecimal best, @Nullable BigDecimal bound) {
    boolean same =
        best != null
            && bound != null
            && best.scale() == bound.scale()
            && best.compareTo(bound) == 0;
    return same ? best : bound;
  }

  public static Amount exactly(AmountKind kind, String currency, BigDecimal figure) {
    return new Amount(
        kind,
        currency,
        figure,
        figure,
        figure,
        Qualifier.EXACT,
        ValuationBasis.UNKNOWN,
        false,
        List.of());
  }

  public static Amount about(AmountKind kind, String currency, BigDecimal figure) {
    return new Amount(
        kind,
        currency,
        null,
        figure,
        null,
        Qualifier.APPROXIMATE,
        ValuationBasis.UNKNOWN,
        false,
        List.of());
  }

  /** At least the figure; {@code strict} for "more than", which excludes it. */
  public static Amount atLeast(
      AmountKind kind, String currency, BigDecimal figure, boolean strict) {
    return new Amount(
        kind,
        currency,
        figure,
        figure,
        null,
        Qualifier.AT_LEAST,
        ValuationBasis.UNKNOWN,
        strict,
        List.of());
  }

  /** At most the figure; {@code strict} for "less than", which excludes it. */
  public static Amount upTo(AmountKind kind, String currency, BigDecimal figure, boolean strict) {
    return new Amount(
        kind,
        currency,
        null,
        figure,
        figure,
        Qualifier.UP_TO,
        ValuationBasis.UNKNOWN,
        strict,
        List.of());
  }

  public static Amount between(AmountKind kind, String currency, BigDecimal min, BigDecimal max) {
    return new Amount(
        kind, currency, min, null, max, Qualifier.RANGE, ValuationBasis.UNKNOWN, false, List.of());
  }

  /** Whether it is money, and not a quantity of an asset: whether ISO 4217 lists the code. */
  public boolean inMoney() {
    return MONEY.contains(currency);
  }

  /** The same figures as an amount of another kind. */
  public Amount as(AmountKind other) {
    return new Amount(other, currency, min, best, max, qualifier, basis, strict, breakdown);
  }

  /** Whether one true amount could satisfy both; false where the currencies differ. */
  public boolean compatible(Amount other) {
    return currency.equals(other.currency) && Bounded.super.compatible(other);
  }
}
