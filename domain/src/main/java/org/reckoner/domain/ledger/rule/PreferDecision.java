// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.Comparator;
import java.util.Optional;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.ledger.statement.Statement;

/** The value that an analyst decided to prefer; of several such decisions the latest. */
final class PreferDecision implements ResolutionRule {
  private record Preferred(Statement statement, Decision decision) {}

  @Override
  public String id() {
    return "prefer-decision";
  }

  @Override
  public String sentence() {
    return "The value that an analyst decided to prefer stands.";
  }

  @Override
  public Optional<Choice> choose(Candidates candidates) {
    return candidates.statements().stream()
        .flatMap(
            said ->
                candidates.rulings().preferred(said.key(), candidates.property()).stream()
                    .map(decision -> new Preferred(said, decision)))
        .max(
            Comparator.comparing((Preferred one) -> one.decision().role())
                .thenComparing(one -> one.decision().at())
                .thenComparing(one -> one.statement().key()))
        .map(
            one ->
                new Choice(
                    one.statement(),
                    one.decision().by() + " decided to prefer it: " + one.decision().why()));
  }
}
