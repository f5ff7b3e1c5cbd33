// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.ledger.rule.Restatements.Restated;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Where an asserter replaced its own figure, the new one stands, as long as no other asserter
 * disagrees with it. Figures that were replaced are out of the question for every other rule too,
 * and who repeats one without crediting anybody does not disagree.
 */
final class LatestRestatement implements ResolutionRule {
  @Override
  public String id() {
    return "latest-restatement";
  }

  @Override
  public String sentence() {
    return "Where an asserter replaced its own figure and no other disagrees, the latest stands.";
  }

  @Override
  public Optional<Choice> choose(Candidates candidates) {
    for (Restated restated : candidates.restatements().all()) {
      List<Statement> latest = restated.steps().get(restated.steps().size() - 1);
      Statement chosen = Candidates.first(latest);
      if (candidates.current().stream().noneMatch(said -> disagrees(said, chosen, candidates))) {
        Statement before = restated.steps().get(restated.steps().size() - 2).get(0);
        String replaced = candidates.shown(before);
        return Optional.of(
            new Choice(
                chosen,
                restated.asserter() + " replaced its own earlier figure of " + replaced + "."));
      }
    }
    return Optional.empty();
  }

  private static boolean disagrees(Statement said, Statement chosen, Candidates candidates) {
    Asserter asserter = said.asserter();
    Asserter own = chosen.asserter();
    return asserter != null
        && own != null
        && !asserter.id().equals(own.id())
        && !candidates.compatible(chosen, said);
  }
}
