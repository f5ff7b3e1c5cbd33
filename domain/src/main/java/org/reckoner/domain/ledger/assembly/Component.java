// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.List;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.ledger.link.Placed;
import org.reckoner.domain.ledger.link.TotalScope;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Claims that have to be looked at together and can be without any other: what follows from them
 * changes only when one of them does. Only totals look beyond, at the incidents inside them.
 */
public sealed interface Component {

  /**
   * Accounts of incidents that may be of one, directly or through others.
   *
   * @param placed the accounts, by key
   * @param pairs the binding decisions on pairs that concern them, those of the highest role first
   */
  record OfIncidents(List<Placed> placed, List<Decision> pairs) implements Component {
    public OfIncidents {
      placed = List.copyOf(placed);
      pairs = List.copyOf(pairs);
    }
  }

  /** All accounts of one total. */
  record OfTotal(TotalScope.Shared shared) implements Component {}

  /**
   * Claims about neither an incident nor a total: a party, a sanction, an advice.
   *
   * @param about of what sort and about whom they are
   * @param said the claims, by key
   */
  record OfMatter(String about, List<Statement> said) implements Component {
    public OfMatter {
      said = List.copyOf(said);
    }
  }
}
