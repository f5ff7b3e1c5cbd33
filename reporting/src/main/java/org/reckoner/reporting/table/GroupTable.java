// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.SourceGroup;

/** One row for each independent group of sources. */
final class GroupTable {
  private GroupTable() {}

  static LedgerTable<?> table() {
    return new LedgerTable<SourceGroup>(
        "groups",
        List.of(
            new Column<>("key", group -> Cell.of(group.key())),
            new Column<>("origin", group -> Cell.of(group.origin())),
            new Column<>(
                "works", group -> Cell.of(group.works().stream().map(WorkKey::value).toList())),
            new Column<>(
                "claims", group -> Cell.of(group.claims().stream().map(ClaimKey::value).toList())),
            new Column<>("reason", group -> Cell.of(group.reason()))),
        (Ledger ledger) -> ledger.groups().stream());
  }
}
