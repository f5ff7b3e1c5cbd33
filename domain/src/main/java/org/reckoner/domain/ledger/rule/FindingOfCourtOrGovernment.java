// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Statement;

/** What a court found stands before what a government found, and both before others. */
final class FindingOfCourtOrGovernment implements ResolutionRule {
  @Override
  public String id() {
    return "court-or-government";
  }

  @Override
  public String sentence() {
    return "The finding of a court stands, or else that of a government.";
  }

  @Override
  public Optional<Choice> choose(Candidates candidates) {
    return by(PublisherKind.COURT, "a court", candidates)
        .or(() -> by(PublisherKind.GOVERNMENT, "a government", candidates));
  }

  private static Optional<Choice> by(PublisherKind kind, String whose, Candidates candidates) {
    List<Statement> findings =
        candidates.current().stream()
            .filter(said -> said.asserter() != null && said.asserter().kind() == kind)
            .filter(said -> !candidates.isAccused().test(said.asserter()))
            .toList();
    if (findings.isEmpty()) {
      return Optional.empty();
    }
    Statement chosen = Candidates.first(findings);
    Asserter asserter = chosen.asserter();
    String name = asserter == null ? "" : asserter.name();
    return Optional.of(new Choice(chosen, "It is the finding of " + whose + ": " + name + "."));
  }
}
