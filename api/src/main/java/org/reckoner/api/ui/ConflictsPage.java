// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.List;
import org.reckoner.api.ledger.OpenLedger;

/** Every conflict, the gravest first. */
public record ConflictsPage(List<ConflictCard> conflicts) {
  static ConflictsPage of(OpenLedger ledger) {
    return new ConflictsPage(
        ledger.ledger().conflicts().stream().map(one -> ConflictCard.of(one, ledger)).toList());
  }
}
