// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.ledger.statement.Statement;

/** What the robbed firm itself disclosed stands before what others estimate. */
final class OwnDisclosure implements ResolutionRule {
  @Override
  public String id() {
    return "own-disclosure";
  }

  @Override
  public String sentence() {
    return "What the victim itself disclosed stands, in its latest version.";
  }

  @Override
  public Optional<Choice> choose(Candidates candidates) {
    List<Statement> own =
        candidates.current().stream()
            .filter(said -> said.asserter() != null && candidates.isVictim().test(said.asserter()))
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Statement chosen = Candidates.first(own);
    return Optional.of(
        new Choice(chosen, "The victim itself disclosed it (" + chosen.voice() + ")."));
  }
}
