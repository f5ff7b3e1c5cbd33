// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.OpenLedger;

/** The conflicts, the gravest first. */
public record ConflictsPage(Portion<ConflictCard> conflicts) {
  static ConflictsPage of(OpenLedger ledger, @Nullable String from) {
    return new ConflictsPage(
        Portion.of(
            ledger.ledger().conflicts(), from, "/conflicts", one -> ConflictCard.of(one, ledger)));
  }
}
