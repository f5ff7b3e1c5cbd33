// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.valuation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.period.DatePrecision;
import org.reckoner.domain.period.PartialDate;

/**
 * A quantity of an asset that one source states, at the price of the day of the theft, beside the
 * loss in US dollars that stands. A difference says that the figure may be valued at another day,
 * or that one of the two is wrong; it changes nothing in the ledger.
 *
 * @param incident key of the incident
 * @param quantity the claim of the quantity
 * @param valuation the claim of the loss that stands
 * @param atPrice the quantity at the price of that day, in US dollars and cents
 * @param agrees whether the two differ by no more than a tenth of the larger
 * @param origin formula, operands and the dataset of the price
 */
public record ValuationCheck(
    String incident,
    ClaimKey quantity,
    ClaimKey valuation,
    BigDecimal atPrice,
    boolean agrees,
    Origin.Derived origin) {
  private static final String DOLLARS = "USD";
  private static final BigDecimal NEAR = new BigDecimal("0.10");

  /** The checks that can be made of a ledger by these prices, in the order of its incidents. */
  public static List<ValuationCheck> of(Ledger ledger, PriceTable prices) {
    Map<ClaimKey, LedgerClaim> claims = ledger.claimsByKey();
    List<ValuationCheck> checks = new ArrayList<>();
    for (Incident incident : ledger.incidents()) {
      Optional<LocalDate> day =
          incident
              .occurredOn()
              .filter(date -> date.precision() == DatePrecision.DAY)
              .map(PartialDate::earliest);
      Optional<Resolution> loss =
          incident
              .resolution(Property.LOSS)
              .filter(one -> amount(one.value()).currency().equals(DOLLARS));
      if (day.isPresent() && loss.isPresent()) {
        for (ClaimKey key : incident.claims()) {
          LedgerClaim one = claims.get(key);
          if (one != null && one.eligible() && quantity(one.claim())) {
            check(incident, one.claim(), loss.get(), day.get(), prices).ifPresent(checks::add);
          }
        }
      }
    }
    return checks;
  }

  private static Amount amount(ClaimValue value) {
    return ((ClaimValue.Money) value).amount();
  }

  private static boolean quantity(Claim claim) {
    if (claim.property() != Property.LOSS
        || claim.assertion().polarity() == Polarity.DENIED
        || claim.assertion().modality() != Modality.ASSERTED) {
      return false;
    }
    Amount amount = amount(claim.value());
    return !amount.currency().equals(DOLLARS)
        && amount.kind() != AmountKind.ATTEMPTED
        && (amount.qualifier() == Qualifier.EXACT || amount.qualifier() == Qualifier.APPROXIMATE);
  }

  private static Optional<ValuationCheck> check(
      Incident incident, Claim claim, Resolution loss, LocalDate day, PriceTable prices) {
    Amount quantity = amount(claim.value());
    return prices
        .price(quantity.currency(), day)
        .map(
            price -> {
              BigDecimal atPrice =
                  quantity.figure().multiply(price).setScale(2, RoundingMode.HALF_UP);
              BigDecimal stated = amount(loss.value()).figure();
              boolean agrees = Comparison.difference(atPrice, stated).compareTo(NEAR) <= 0;
              return new ValuationCheck(
                  incident.key(),
                  claim.key(),
                  loss.chosen(),
                  atPrice,
                  agrees,
                  origin(claim, price, day, prices));
            });
  }

  private static Origin.Derived origin(
      Claim claim, BigDecimal price, LocalDate day, PriceTable prices) {
    Amount quantity = amount(claim.value());
    String asset = quantity.currency();
    return new Origin.Derived(
        quantity.figure().toPlainString() + " × " + price.toPlainString(),
        List.of(
            new Origin.Operand(
                "quantity",
                asset + " " + quantity.figure().toPlainString(),
                new Origin.Sourced(List.of(claim.key().value()))),
            new Origin.Operand(
                "price of " + asset + " on " + day,
                DOLLARS + " " + price.toPlainString(),
                new Origin.Reference(prices.dataset(), prices.version(), asset + " " + day))));
  }
}
