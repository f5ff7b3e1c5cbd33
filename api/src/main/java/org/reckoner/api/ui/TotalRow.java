// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.math.BigDecimal;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;
import org.reckoner.reporting.model.Wording;

/**
 * A total in a table, held against the incidents known here.
 *
 * @param href where it is explained
 * @param name what it is a total of
 * @param count the number of attacks or victims claimed, or "not stated"
 * @param amount the amount claimed, or "not stated"
 * @param known what the incidents inside it come to: certain, and with the possible ones
 * @param residual what of the amount is not accounted for here
 */
public record TotalRow(
    String href, String name, String count, String amount, String known, String residual) {

  static TotalRow of(Total total) {
    return new TotalRow(
        href(total),
        total.name(),
        value(
            total,
            total.resolution(Property.ATTACK_COUNT).isPresent()
                ? Property.ATTACK_COUNT
                : Property.VICTIM_COUNT),
        value(total, Property.LOSS),
        known(total.reconciliation()),
        residual(total.reconciliation()));
  }

  static String href(Total total) {
    return "/totals/" + total.key();
  }

  private static String value(Total total, Property property) {
    return total
        .resolution(property)
        .map(one -> Wording.value(one.value()))
        .orElse(IncidentRow.NOT_STATED);
  }

  static String known(Reconciliation known) {
    if (known.incomparable() != null && known.knownIncidents() == 0) {
      return "no comparison";
    }
    return Wording.span(known.currency(), known.certainSum(), known.possibleSum())
        + " in "
        + Wording.plural(known.knownIncidents(), "incident");
  }

  static String residual(Reconciliation known) {
    BigDecimal low = known.residualLow();
    BigDecimal high = known.residualHigh();
    if (known.incomparable() != null) {
      return known.incomparable();
    }
    if (low == null || high == null) {
      return "no amount is claimed";
    }
    // A sum below zero is a riddle: what is known here is more than what is claimed.
    return high.signum() < 0
        ? "nothing; "
            + Wording.span(known.currency(), high.negate(), low.negate())
            + " more is known here"
        : Wording.span(known.currency(), low, high);
  }
}
