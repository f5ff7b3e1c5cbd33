// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.assembly.Inclusion.Inside;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.period.Membership;
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
   * @param inside in the order of incidents
   * @param contained the totals that lie inside it
   * @param mayBeOne for the key of an incident those that it may be one with
   */
  Reconciliation of(
      Draft draft,
      Counting counting,
      List<Inside> inside,
      Map<String, Set<String>> mayBeOne,
      Contained.InOne contained) {
    String currency = currency(draft);
    Sums sums = new Sums(currency);
    inside.forEach(one -> sums.add(one, mayBeOne));
    Optional<Amount> stated = amount(draft);
    String obstacle =
        counting.obstacle() == null ? exceeded(stated, sums.certainly) : counting.obstacle();
    Optional<Amount> claimed = obstacle == null ? stated : Optional.empty();
    Optional<BigDecimal> figure = claimed.map(Bounded::figure);
    return new Reconciliation(
        currency,
        List.copyOf(sums.certain),
        sums.possible,
        sums.certainly,
        sums.atMost,
        figure.map(all -> all.subtract(sums.atMost)).orElse(null),
        figure.map(all -> all.subtract(sums.certainly)).orElse(null),
        share(figure, sums.atMost),
        count(draft),
        sums.unpriced,
        contained.totals(),
        origin(draft, figure, sums),
        contained.sums(),
        obstacle);
  }

  /** What the thefts inside a total come to. */
  private final class Sums {
    final String currency;
    final Set<String> certain = new LinkedHashSet<>();
    final List<String> possible = new ArrayList<>();
    final List<Origin.Operand> operands = new ArrayList<>();
    BigDecimal certainly = BigDecimal.ZERO;
    BigDecimal atMost = BigDecimal.ZERO;
    int unpriced;

    Sums(String currency) {
      this.currency = currency;
    }

    void add(Inside one, Map<String, Set<String>> mayBeOne) {
      Incident incident = one.incident();
      boolean sure = one.membership() == Membership.IN && !twice(incident, mayBeOne);
      (sure ? certain : possible).add(incident.key());
      BigDecimal figure = one.figure();
      Origin.Operand operand = one.operand();
      if (figure == null || operand == null) {
        unpriced++;
        return;
      }
      atMost = atMost.add(figure);
      certainly = sure ? certainly.add(figure) : certainly;
      boolean asTold = sure == (one.membership() == Membership.IN);
      operands.add(asTold ? operand : inclusion.told(incident, sure, figure, currency));
    }

    /** Whether it may be one with an incident that is counted already. */
    private boolean twice(Incident incident, Map<String, Set<String>> mayBeOne) {
      Set<String> others = mayBeOne.get(incident.key());
      return others != null && !Collections.disjoint(certain, others);
    }
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

  private static Origin.Derived origin(Draft draft, Optional<BigDecimal> claimed, Sums sums) {
    String certain = Comparison.figure(sums.certainly);
    String atMost = Comparison.figure(sums.atMost);
    if (claimed.isEmpty()) {
      return new Origin.Derived(
          "sum of certain, and of certain and possible: %s, %s".formatted(certain, atMost),
          sums.operands);
    }
    String figure = Comparison.figure(claimed.get());
    List<Origin.Operand> operands = new ArrayList<>();
    operands.add(
        new Origin.Operand(
            "claimed",
            sums.currency + " " + figure,
            new Origin.Sourced(
                List.of(draft.resolution(Property.LOSS).orElseThrow().chosen().value()))));
    operands.addAll(sums.operands);
    return new Origin.Derived(
        "claimed less certain to claimed less certain and possible: %s − %s to %s − %s"
            .formatted(figure, certain, figure, atMost),
        operands);
  }
}
