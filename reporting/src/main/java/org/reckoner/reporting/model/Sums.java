// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;

/** Sums of losses, each with its operands. Only thefts of crypto-assets are added up. */
final class Sums {
  private Sums() {}

  static List<Incident> incidents(Draft draft, List<String> keys) {
    return keys.stream().map(draft::incident).filter(Objects::nonNull).toList();
  }

  /** The thefts among these whose loss is stated in the currency. */
  static List<Incident> priced(Draft draft, List<Incident> incidents, String currency) {
    List<Incident> priced = new ArrayList<>();
    for (Incident incident : incidents) {
      if (draft.stolen(incident).in(currency)) {
        priced.add(incident);
      }
    }
    return priced;
  }

  static BigDecimal of(Draft draft, List<Incident> incidents, String currency) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Incident incident : incidents) {
      Stolen stolen = draft.stolen(incident);
      sum = stolen.in(currency) ? sum.add(stolen.figure()) : sum;
    }
    return sum;
  }

  static Origin.Derived origin(
      Draft draft, String formula, List<Incident> incidents, String currency) {
    List<Origin.Operand> operands = new ArrayList<>(incidents.size());
    for (Incident incident : incidents) {
      Stolen stolen = draft.stolen(incident);
      if (stolen.in(currency)) {
        operands.add(Objects.requireNonNull(stolen.operand()));
      }
    }
    return new Origin.Derived(formula, operands);
  }
}
