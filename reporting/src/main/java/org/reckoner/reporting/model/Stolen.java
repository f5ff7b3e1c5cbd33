// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;

/**
 * The loss that stands for an incident, as it enters sums.
 *
 * @param currency what it is stated in; null where it enters no sum, for no loss is stated or the
 *     incident is no theft of crypto-assets
 * @param figure the amount
 * @param operand as it stands among the operands of a sum; null where currency is
 */
record Stolen(@Nullable String currency, BigDecimal figure, Origin.@Nullable Operand operand) {
  private static final Stolen NOTHING = new Stolen(null, BigDecimal.ZERO, null);

  static Stolen of(Incident incident, Draft draft) {
    if (incident.type() != IncidentType.CRYPTO_THEFT) {
      return NOTHING;
    }
    return incident.resolution(Property.LOSS).map(one -> of(incident, one, draft)).orElse(NOTHING);
  }

  private static Stolen of(Incident incident, Resolution loss, Draft draft) {
    var amount = ((ClaimValue.Money) loss.value()).amount();
    return new Stolen(
        amount.currency(),
        amount.figure(),
        new Origin.Operand(
            incident.name(), Wording.value(loss.value()), draft.sourced(loss.chosen())));
  }

  /** Whether it enters a sum in that currency. */
  boolean in(String other) {
    return other.equals(currency);
  }
}
