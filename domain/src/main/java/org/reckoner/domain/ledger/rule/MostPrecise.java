// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * The most precise value: an exact figure before an approximate one and a bound, more digits before
 * fewer, a day before a month. Of equally precise ones the first published. It always chooses.
 */
final class MostPrecise implements ResolutionRule {
  @Override
  public String id() {
    return "most-precise";
  }

  @Override
  public String sentence() {
    return "The most precise value stands, of equally precise ones the first published.";
  }

  @Override
  public Optional<Choice> choose(Candidates candidates) {
    List<Statement> current = candidates.current();
    int least =
        current.stream()
            .mapToInt(said -> Candidates.vagueness(said.claim().value()))
            .min()
            .orElseThrow();
    List<Statement> precise =
        current.stream()
            .filter(said -> Candidates.vagueness(said.claim().value()) == least)
            .toList();
    return Optional.of(
        new Choice(
            Candidates.first(precise),
            current.size() > 1
                ? "It is the most precise of the values stated."
                : candidates.statements().size() > 1
                    ? "It is the only value left: the others say less or were replaced."
                    : "It is the only value stated."));
  }
}
