// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/**
 * The figure of what a total leaves unaccounted for when the incidents known here are taken off.
 */
final class Waterfall {
  /** More parts than these are drawn as one. */
  private static final int SHOWN = 8;

  private final Reconciliation held;
  private final List<Chart.Step> steps = new ArrayList<>();
  private BigDecimal left;

  private Waterfall(Total total, BigDecimal claimed) {
    this.held = total.reconciliation();
    this.left = claimed;
  }

  /** The figure for the largest total that can be held against incidents. */
  static Optional<Block.Figure> of(Draft draft) {
    return Summary.largest(draft.totals().stream().filter(Waterfall::comparable).toList())
        .map(one -> figure(draft, one));
  }

  private static boolean comparable(Total total) {
    Reconciliation held = total.reconciliation();
    BigDecimal low = held.residualLow();
    return held.knownIncidents() > 0 && low != null && low.signum() >= 0;
  }

  private static Block.Figure figure(Draft draft, Total total) {
    Amount claimed = Totals.amount(total).orElseThrow();
    Waterfall waterfall = new Waterfall(total, claimed.figure());
    waterfall.draw(draft, claimed);
    return new Block.Figure(
        draft.nextFigure(),
        "What the largest total leaves unaccounted for: " + VisibleText.of(total.name()),
        "Waterfall from the amount claimed, less each incident known here that lies certainly or"
            + " possibly inside, to what is not accounted for. The sums are in the table of totals,"
            + " the single amounts in the table of incidents.",
        new Chart.Waterfall(waterfall.held.currency() + " million", waterfall.steps),
        null);
  }

  private void draw(Draft draft, Amount claimed) {
    steps.add(
        new Chart.Step(
            "Claimed",
            Chart.Part.WHOLE,
            BigDecimal.ZERO,
            Wording.millions(left),
            Wording.amount(claimed)));
    take(draft, held.certain(), Chart.Part.CERTAIN, "certain");
    take(draft, held.possible(), Chart.Part.POSSIBLE, "possible");
    steps.add(
        new Chart.Step(
            "Not accounted for",
            Chart.Part.REST,
            BigDecimal.ZERO,
            Wording.millions(left),
            Wording.money(held.currency(), left)));
  }

  private void take(Draft draft, List<String> keys, Chart.Part part, String how) {
    List<Incident> priced =
        Sums.priced(draft, Sums.incidents(draft, keys), held.currency()).stream()
            .sorted(Comparator.comparing(Waterfall::loss).reversed())
            .toList();
    priced.stream().limit(SHOWN).forEach(one -> less(VisibleText.of(one.name()), loss(one), part));
    List<Incident> rest = priced.stream().skip(SHOWN).toList();
    if (!rest.isEmpty()) {
      less(
          Wording.plural(rest.size(), "other") + ", " + how,
          Sums.of(draft, rest, held.currency()),
          part);
    }
  }

  private static BigDecimal loss(Incident incident) {
    return incident.loss().orElseThrow().figure();
  }

  private void less(String label, BigDecimal amount, Chart.Part part) {
    BigDecimal before = left;
    left = left.subtract(amount).max(BigDecimal.ZERO);
    steps.add(
        new Chart.Step(
            label,
            part,
            Wording.millions(left),
            Wording.millions(before),
            Wording.money(held.currency(), amount)));
  }
}
