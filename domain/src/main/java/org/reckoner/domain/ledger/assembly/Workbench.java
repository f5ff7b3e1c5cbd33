// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.List;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.independence.Copies;
import org.reckoner.domain.ledger.independence.Independence;
import org.reckoner.domain.ledger.rule.Candidates;
import org.reckoner.domain.ledger.rule.Resolving;
import org.reckoner.domain.ledger.rule.Restatements;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.ledger.statement.Sight;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.party.PartyNames;

/** What putting a ledger together needs at every step. */
public record Workbench(
    LedgerRules rules,
    Rulings rulings,
    PartyNames names,
    Comparison comparison,
    Independence independence,
    Resolving resolving) {

  /** A workbench for what a view sees, by these rules. */
  public static Workbench of(Sight sight, LedgerRules rules) {
    Comparison comparison = new Comparison(sight.names());
    return new Workbench(
        rules,
        sight.rulings(),
        sight.names(),
        comparison,
        new Independence(new Copies(sight.documents()), comparison, sight.names()),
        new Resolving(rules.order()));
  }

  Candidates candidates(Property property, List<Statement> statements, List<String> victims) {
    return new Candidates(
        property,
        statements,
        new Restatements(property, statements, comparison),
        independence::groupOf,
        asserter -> isVictim(asserter, victims),
        rulings,
        comparison);
  }

  private boolean isVictim(Asserter asserter, List<String> victims) {
    ClaimValue speaker = new ClaimValue.Named(asserter.name(), null);
    return victims.stream()
        .anyMatch(
            victim ->
                names.folded(victim).equals(asserter.id())
                    || comparison.compatible(
                        Property.VICTIM, new ClaimValue.Named(victim, null), speaker));
  }

  static String named(ClaimValue value) {
    return ((ClaimValue.Named) value).name();
  }
}
