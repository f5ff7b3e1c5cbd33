// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.claim.Resolution.Alternative;
import org.reckoner.domain.ledger.statement.Statement;

/** Chooses the value that stands, by the first rule of an order that applies. */
public final class Resolving {
  private static final Map<String, ResolutionRule> RULES = ResolutionRule.all();

  private final List<ResolutionRule> order = new ArrayList<>();

  /**
   * @param ruleIds the order; the most precise value ends every order, since it always chooses
   */
  public Resolving(List<String> ruleIds) {
    ruleIds.forEach(id -> order.add(Objects.requireNonNull(RULES.get(id))));
    ResolutionRule last = Objects.requireNonNull(RULES.get("most-precise"));
    if (!order.contains(last)) {
      order.add(last);
    }
  }

  /** The value that stands among the candidates, with what each other rule would have chosen. */
  public Resolution resolve(Candidates candidates) {
    ResolutionRule decided = null;
    Choice choice = null;
    List<Alternative> alternatives = new ArrayList<>();
    for (ResolutionRule rule : order) {
      Optional<Choice> would = rule.choose(candidates);
      if (would.isEmpty()) {
        continue;
      }
      if (choice == null) {
        choice = would.get();
        decided = rule;
      } else {
        Statement other = would.get().chosen();
        alternatives.add(new Alternative(rule.id(), other.claim().value(), other.key()));
      }
    }
    if (choice == null || decided == null) {
      throw new IllegalStateException("The last rule always chooses");
    }
    return new Resolution(
        candidates.property(),
        choice.chosen().claim().value(),
        choice.chosen().key(),
        ordered(candidates),
        decided.id(),
        decided.version(),
        choice.rationale(),
        alternatives,
        candidates.groupsFor(choice.chosen().claim().value()));
  }

  private static List<ClaimKey> ordered(Candidates candidates) {
    return candidates.statements().stream()
        .sorted(
            Comparator.comparing((Statement said) -> candidates.restatements().replaced(said))
                .thenComparing(Candidates.FIRST))
        .map(Statement::key)
        .toList();
  }
}
