// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.AssetQuantity;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * One sum as a sentence gives it, perhaps in several ways: "41,000 ETH, worth $41 million" is one.
 *
 * @param amounts the ways, in order
 * @param role what it is a sum of
 */
record Sum(List<Money> amounts, AmountRole role) {
  Sum {
    amounts = List.copyOf(amounts);
  }

  /** The sums of a passage, each with the role of its first amount. */
  static List<Sum> of(Passage passage, List<AmountRole> roles) {
    return of(passage, passage.money(), roles);
  }

  /** The sums of some of a passage's amounts. */
  static List<Sum> of(Passage passage, List<Money> amounts, List<AmountRole> roles) {
    List<Sum> sums = new ArrayList<>(2);
    List<Money> open = new ArrayList<>(2);
    for (int i = 0; i < amounts.size(); i++) {
      Money amount = amounts.get(i);
      Money last = open.isEmpty() ? null : open.get(open.size() - 1);
      if (last != null && !AmountSeries.restates(passage.sentence(), last, amount)) {
        sums.add(new Sum(open, roles.get(i - 1)));
        open.clear();
      }
      open.add(amount);
    }
    if (!open.isEmpty()) {
      sums.add(new Sum(open, roles.get(roles.size() - 1)));
    }
    return sums;
  }

  int from() {
    return amounts.get(0).from();
  }

  int to() {
    return amounts.get(amounts.size() - 1).to();
  }

  boolean within(Segment segment) {
    return from() >= segment.from() && from() < segment.to();
  }

  /** The way in money, where there is one; else the first. */
  Money leading() {
    return amounts.stream().filter(amount -> !amount.asset()).findFirst().orElse(amounts.get(0));
  }

  /** The sum as an amount of a kind, with the quantities of assets given beside it. */
  Amount amount(AmountKind kind) {
    Money leading = leading();
    List<AssetQuantity> quantities =
        amounts.stream()
            .filter(amount -> amount.asset() && !amount.equals(leading))
            .map(amount -> new AssetQuantity(amount.currency(), amount.figures().figure(), null))
            .toList();
    Amount plain = leading.amount(kind);
    return new Amount(
        kind,
        plain.currency(),
        plain.min(),
        plain.best(),
        plain.max(),
        plain.qualifier(),
        plain.basis(),
        plain.strict(),
        quantities);
  }

  /** The same in other currencies: "$5.9 billion, or A$9.1 billion at the day's rate". */
  List<Money> conversions() {
    Money leading = leading();
    return amounts.stream().filter(amount -> !amount.asset() && !amount.equals(leading)).toList();
  }

  /** The other ways: quantities of assets beside the money, and the same in other currencies. */
  List<Money> restated() {
    Money leading = leading();
    return amounts.stream().filter(amount -> !amount.equals(leading)).toList();
  }

  /** What an amount says of its size: its bounds and its best figure, as far as it has them. */
  static Stream<BigDecimal> figures(Amount amount) {
    return Stream.of(amount.min(), amount.best(), amount.max()).filter(Objects::nonNull);
  }
}
