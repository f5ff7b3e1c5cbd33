// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.total.Reconciliation;

/**
 * Holds a total against the incidents inside its scope. A theft that may be one with another that
 * is certain is only possible. Where no source says whose thefts a total counts, or over which
 * time, it is held against nothing; where the certain ones alone come to more than it claims, it
 * counts something narrower than its scope, and no share and no residual follow.
 */
final class Reconciling {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Inclusion inclusion;
  private final String usualCurrency;

  Reconciling(Workbench bench) {
    this.inclusion = new Inclusion(bench.names());
    this.usualCurrency = bench.rules().currency();
  }

  /** Who is asked which incidents lie inside. */
  Inclusion inclusion() {
    return inclusion;
  }

  /** In which currency a total's thefts are added up. */
  String currency(Draft draft) {
    return amount(draft).map(Amount::currency).orElse(usualCurrency);
  }

  /**
   * A total held against the incidents inside its scope.
   *
   * @param contained the totals that lie inside it
   */
  Reconciliation of(Draft draft, Counting counting, Counted counted, Contained.InOne contained) {
    String currency = currency(draft);
    BigDecimal certainly = counted.certainSum();
    BigDecimal atMost = counted.possibleSum();
    Optional<Amount> stated = amount(draft);
    String obstacle =
        counting.obstacle() == null ? exceeded(stated, certainly) : counting.obstacle();
    Optional<Amount> claimed = obstacle == null ? stated : Optional.empty();
    Optional<BigDecimal> figure = claimed.map(Bounded::figure);
    return new Reconciliation(
        currency,
        counted.certain(),
        counted.possible(),
        certainly,
        atMost,
        figure.map(all -> all.subtract(atMost)).orElse(null),
        figure.map(all -> all.subtract(certainly)).orElse(null),
        share(figure, atMost),
        count(draft),
        counted.unpriced(),
        contained.totals(),
        origin(draft, figure, currency, counted),
        contained.sums(),
        obstacle);
  }

  /** Why a total that claims less than is known for certain cannot be held against it. */
  private static @Nullable String exceeded(Optional<Amount> stated, BigDecimal certain) {
    BigDecimal ceiling = stated.map(Bounded::ceiling).orElse(null);
    return ceiling == null || certain.compareTo(ceiling) <= 0
        ? null
        : "The thefts known here that lie certainly inside come to more than it claims, so it"
            + " counts something narrower than its scope says and cannot be held against them.";
  }

  /** There is no share above the whole: where more may be known than is claimed, there is none. */
  private static @Nullable BigDecimal share(Optional<BigDecimal> claimed, BigDecimal sum) {
    return claimed
        .filter(figure -> figure.signum() > 0 && sum.compareTo(figure) <= 0)
        .map(
            figure ->
                sum.multiply(HUNDRED)
                    .divide(figure, MathContext.DECIMAL64)
                    .setScale(1, RoundingMode.HALF_UP))
        .orElse(null);
  }

  private static @Nullable BigDecimal count(Draft draft) {
    return draft
        .resolution(Property.ATTACK_COUNT)
        .flatMap(one -> one.value().bounded())
        .map(Bounded::figure)
        .orElse(null);
  }

  private static Optional<Amount> amount(Draft draft) {
    return draft.resolution(Property.LOSS).map(one -> ((ClaimValue.Money) one.value()).amount());
  }

  private static Origin.Derived origin(
      Draft draft, Optional<BigDecimal> claimed, String currency, Counted counted) {
    String certain = Comparison.figure(counted.certainSum());
    String atMost = Comparison.figure(counted.possibleSum());
    if (claimed.isEmpty()) {
      return new Origin.Derived(
          "sum of certain, and of certain and possible: %s, %s".formatted(certain, atMost),
          counted.operands(List.of()));
    }
    String figure = Comparison.figure(claimed.get());
    Origin.Operand whole =
        new Origin.Operand(
            "claimed",
            currency + " " + figure,
            new Origin.Sourced(
                List.of(draft.resolution(Property.LOSS).orElseThrow().chosen().value())));
    return new Origin.Derived(
        "claimed less certain to claimed less certain and possible: %s − %s to %s − %s"
            .formatted(figure, certain, figure, atMost),
        counted.operands(List.of(whole)));
  }
}
