// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.util.List;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Statement;

/** What stands on the side of a total in a conflict: the claims that agree with its value. */
record TotalSides(Comparison comparison, Conflicts conflicts) {

  Side of(Draft draft, Property property, Resolution resolution) {
    List<Statement> said =
        draft.subject().statements().stream()
            .filter(Statement::candidate)
            .filter(one -> one.claim().property() == property)
            .filter(one -> comparison.compatible(property, resolution.value(), one.claim().value()))
            .toList();
    return conflicts.side(
        comparison.shown(property, resolution.value()) + " (" + draft.name() + ")", said);
  }
}
