// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;

/** Sums of losses, each with its operands. Only thefts of crypto-assets are added up. */
final class Sums {
  private Sums() {}

  static List<Incident> incidents(Draft draft, List<String> keys) {
    return keys.stream().map(draft::incident).filter(Objects::nonNull).toList();
  }

  /** The thefts among these whose loss is stated in the currency. */
  static List<Incident> priced(List<Incident> incidents, String currency) {
    return incidents.stream()
        .filter(one -> one.type() == IncidentType.CRYPTO_THEFT)
        .filter(one -> one.loss().filter(loss -> loss.currency().equals(currency)).isPresent())
        .toList();
  }

  static BigDecimal of(List<Incident> incidents, String currency) {
    return priced(incidents, currency).stream()
        .map(one -> one.loss().orElseThrow().figure())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Origin.Derived origin(
      Draft draft, String formula, List<Incident> incidents, String currency) {
    List<Origin.Operand> operands = new ArrayList<>();
    for (Incident incident : priced(incidents, currency)) {
      draft.loss(incident).ifPresent(operands::add);
    }
    return new Origin.Derived(formula, operands);
  }
}
