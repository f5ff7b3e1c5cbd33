// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** The figure of claimed totals by period against the incidents known inside them. */
final class TotalsFigure {
  private static final String CURRENCY = "USD";

  /** More rows than these would not be read; the table of totals has them all. */
  private static final int SHOWN = 24;

  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Total", 34, false),
          new Block.Column("Claimed", 22, true),
          new Block.Column("Known, certain", 22, true),
          new Block.Column("Known, at most", 22, true));

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
    List<Block.Row> rows = new ArrayList<>();
    for (Total total : priced) {
      bars.add(bar(draft, total));
      rows.add(row(draft, total));
    }
    int number = draft.nextFigure();
    return Optional.of(
        new Block.Figure(
            number,
            "Claimed totals by period, against the incidents known here",
            "Bar chart of claimed totals, one bar each, with the part of it that incidents known"
                + " here account for. The data are in the table below the chart.",
            new Chart.Totals(CURRENCY + " million", bars),
            draft.table("Data of the figure on claimed totals", COLUMNS, rows)));
  }

  private static boolean inCurrency(Amount amount) {
    return amount.currency().equals(CURRENCY);
  }

  private static Chart.Claimed bar(Draft draft, Total total) {
    Amount amount = Totals.amount(total).orElseThrow();
    Reconciliation held = total.reconciliation();
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
        Wording.millions(held.certainSum()),
        Wording.millions(held.possibleSum()),
        Wording.amount(amount));
  }

  private static Block.Row row(Draft draft, Total total) {
    Reconciliation held = total.reconciliation();
    var loss = total.resolution(Property.LOSS).orElseThrow();
    Origin origin = held.origin();
    return new Block.Row(
        null,
        List.of(
            new Prose().name(VisibleText.of(total.name()), draft.sourced(total.claims())).runs(),
            new Prose().value(Wording.value(loss.value()), draft.sourced(loss.chosen())).runs(),
            new Prose().value(Wording.money(held.currency(), held.certainSum()), origin).runs(),
            new Prose().value(Wording.money(held.currency(), held.possibleSum()), origin).runs()));
  }
}
