// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** The figure of claimed totals by period against the incidents known inside them. */
final class TotalsFigure {
  private static final String CURRENCY = "USD";

  /** More rows than these would not be read; the table of totals has them all. */
  private static final int SHOWN = 24;

  private TotalsFigure() {}

  static Optional<Block.Figure> of(Draft draft) {
    List<Total> priced =
        draft.totals().stream()
            .filter(one -> Totals.amount(one).filter(TotalsFigure::inCurrency).isPresent())
            .limit(SHOWN)
            .toList();
    if (priced.isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Claimed> bars = new ArrayList<>();
    for (Total total : priced) {
      bars.add(bar(draft, total));
    }
    int number = draft.nextFigure();
    return Optional.of(
        new Block.Figure(
            number,
            "Claimed totals by period, against the incidents known here",
            "Bar chart of claimed totals, one bar each, with the part of it that incidents known"
                + " here account for. The data are in the table of totals that follows.",
            new Chart.Totals(CURRENCY + " million", bars),
            null));
  }

  private static boolean inCurrency(Amount amount) {
    return amount.currency().equals(CURRENCY);
  }

  private static Chart.Claimed bar(Draft draft, Total total) {
    Amount amount = Totals.amount(total).orElseThrow();
    Reconciliation held = total.reconciliation();
    boolean comparable = held.incomparable() == null;
    String asserter =
        total
            .resolution(Property.LOSS)
            .map(one -> draft.claim(one.chosen()).claim().assertion().assertedBy())
            .map(VisibleText::of)
            .orElse("nobody credited");
    return new Chart.Claimed(
        VisibleText.of(total.name()),
        asserter,
        Wording.millions(amount.figure()),
        Wording.millions(comparable ? held.certainSum() : BigDecimal.ZERO),
        Wording.millions(comparable ? held.possibleSum() : BigDecimal.ZERO),
        Wording.amount(amount));
  }
}
