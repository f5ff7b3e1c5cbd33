// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.period.PartialDate;

/**
 * A theft as totals in one currency count it, certainly or as possible; the same one for every
 * total that does.
 */
final class Inside {
  private final Incident incident;
  private final boolean sure;
  private final String currency;
  private final @Nullable BigDecimal figure;
  private final @Nullable Resolution loss;
  private final @Nullable PartialDate date;
  private @Nullable Inside otherwise;

  /** How it is told; made when it is first asked for, by whichever thread asks. */
  private Origin.@Nullable Operand operand;

  /**
   * @param figure its loss in that currency, or null where there is none
   */
  Inside(Incident incident, boolean sure, String currency, @Nullable BigDecimal figure) {
    this.incident = incident;
    this.sure = sure;
    this.currency = currency;
    this.figure = figure;
    this.date = incident.occurredOn().orElse(null);
    this.loss = figure == null ? null : incident.resolution(Property.LOSS).orElseThrow();
  }

  Incident incident() {
    return incident;
  }

  /** When it happened, or null where that is unknown: totals ask for it again and again. */
  @Nullable PartialDate date() {
    return date;
  }

  /** Whether it is counted for certain. */
  boolean sure() {
    return sure;
  }

  /** The same, counted for certain or as possible. */
  Inside counted(boolean certainly) {
    if (certainly == sure) {
      return this;
    }
    Inside other = otherwise;
    if (other == null) {
      other = new Inside(incident, certainly, currency, figure);
      other.otherwise = this;
      otherwise = other;
    }
    return other;
  }

  /** Whether it has a loss in the total's currency. */
  boolean hasPrice() {
    return figure != null;
  }

  /** Its loss, where it has one. */
  BigDecimal priced() {
    return Objects.requireNonNull(figure);
  }

  /** The claim that stands for its loss, where it has one. */
  ClaimKey claimed() {
    return Objects.requireNonNull(loss).chosen();
  }

  /** Its loss as it is told, where it has one. */
  Origin.Operand operand() {
    Origin.Operand told = operand;
    if (told == null) {
      told =
          new Origin.Operand(
              (sure ? "certain: " : "possible: ") + incident.name(),
              currency + " " + Comparison.figure(priced()),
              new Origin.Sourced(List.of(claimed().value())));
      operand = told;
    }
    return told;
  }
}
