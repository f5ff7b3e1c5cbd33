// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * The value that more independent groups of sources give than any other, and at least two. It says
 * nothing where two values have as many.
 */
final class IndependentCorroboration implements ResolutionRule {
  @Override
  public String id() {
    return "independent-corroboration";
  }

  @Override
  public String sentence() {
    return "The value that the most independent groups of sources give stands, if two do.";
  }

  @Override
  public Optional<Choice> choose(Candidates candidates) {
    List<Statement> best = null;
    int most = 1;
    for (List<Statement> side : candidates.byValue()) {
      int groups = candidates.independent(side);
      if (groups > most) {
        most = groups;
        best = side;
      } else if (groups == most) {
        best = null;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Choice(Candidates.first(best), most + " independent groups of sources agree on it."));
  }
}
