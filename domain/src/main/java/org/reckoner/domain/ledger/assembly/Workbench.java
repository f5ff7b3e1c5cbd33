// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.List;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.independence.Copies;
import org.reckoner.domain.ledger.independence.Independence;
import org.reckoner.domain.ledger.link.VictimNames;
import org.reckoner.domain.ledger.rule.Candidates;
import org.reckoner.domain.ledger.rule.Resolving;
import org.reckoner.domain.ledger.rule.Restatements;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.ledger.statement.Sight;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyNames;

/** What putting a ledger together needs at every step. */
public record Workbench(
    LedgerRules rules,
    Rulings rulings,
    PartyNames names,
    VictimNames firms,
    Comparison comparison,
    Copies copies,
    Independence independence,
    Resolving resolving) {

  /** A workbench for what a view sees, by these rules. */
  public static Workbench of(Sight sight, LedgerRules rules) {
    VictimNames firms = new VictimNames(sight.names());
    Comparison comparison = new Comparison(sight.names(), firms);
    Copies copies = new Copies(sight.documents());
    return new Workbench(
        rules,
        sight.rulings(),
        sight.names(),
        firms,
        comparison,
        copies,
        new Independence(copies, comparison, sight.names()),
        new Resolving(rules.order()));
  }

  /** The same where other decisions bind; names are known by the aliases of before. */
  public Workbench with(Rulings others) {
    return new Workbench(rules, others, names, firms, comparison, copies, independence, resolving);
  }

  /** The same with nothing grouped yet, for a part that has nothing to do with others. */
  Workbench cleared() {
    return with(copies);
  }

  /** The same with nothing grouped yet, and these copies. */
  public Workbench with(Copies others) {
    return new Workbench(
        rules,
        rulings,
        names,
        firms,
        comparison,
        others,
        new Independence(others, comparison, names),
        resolving);
  }

  Candidates candidates(Property property, List<Statement> statements, Involved involved) {
    return new Candidates(
        property,
        statements,
        new Restatements(property, statements, comparison),
        independence::groupOf,
        asserter -> isVictim(asserter, involved.victims()),
        asserter -> isAccused(asserter, involved.accused()),
        rulings,
        comparison);
  }

  private boolean isVictim(Asserter asserter, List<String> victims) {
    ClaimValue speaker = new ClaimValue.Named(asserter.name(), null);
    return victims.stream()
        .anyMatch(
            victim ->
                names.folded(victim).equals(asserter.id())
                    || owns(asserter, victim)
                    || comparison.compatible(
                        Property.VICTIM, new ClaimValue.Named(victim, null), speaker));
  }

  /** A firm that speaks for one that belongs to it, by the register. */
  private boolean owns(Asserter asserter, String victim) {
    return names
        .named(asserter.name())
        .filter(party -> party.kind() == PartyKind.ORGANISATION)
        .flatMap(owner -> names.named(victim).map(firm -> belongs(firm, owner)))
        .orElse(false);
  }

  private boolean belongs(Party firm, Party owner) {
    return names.register().lineage(firm).contains(owner);
  }

  private boolean isAccused(Asserter asserter, List<String> accused) {
    return accused.stream().anyMatch(actor -> names.related(asserter.name(), actor));
  }

  /** The robbed and the accused of one incident or total, by the names that are used of them. */
  record Involved(List<String> victims, List<String> accused) {
    Involved {
      victims = List.copyOf(victims);
      accused = List.copyOf(accused);
    }
  }

  static String named(ClaimValue value) {
    return ((ClaimValue.Named) value).name();
  }
}
