// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;

/** One row for each side of each conflict. */
final class ConflictTable {
  private ConflictTable() {}

  private record Row(Conflict conflict, int side) {
    Conflict.Side theSide() {
      return conflict.sides().get(side - 1);
    }
  }

  static LedgerTable<?> table() {
    return new LedgerTable<Row>(
        "conflicts",
        List.of(
            new Column<>("key", row -> Cell.of(row.conflict.key())),
            new Column<>("kind", row -> Cell.of(row.conflict.kind())),
            new Column<>("severity", row -> Cell.of(row.conflict.severity())),
            new Column<>("subjects", row -> Cell.of(row.conflict.subjects())),
            new Column<>("property", ConflictTable::property),
            new Column<>("side", row -> Cell.of(row.side)),
            new Column<>("label", row -> Cell.of(row.theSide().label())),
            new Column<>("claims", ConflictTable::claims),
            new Column<>("groups", row -> Cell.of(row.theSide().groups())),
            new Column<>("reading", row -> Cell.of(row.conflict.reading()))),
        ConflictTable::rows);
  }

  private static Cell property(Row row) {
    return row.conflict.property() == null
        ? Cell.BLANK
        : Cell.of(row.conflict.property().wireName());
  }

  private static Cell claims(Row row) {
    return Cell.of(row.theSide().claims().stream().map(ClaimKey::value).toList());
  }

  private static Stream<Row> rows(Ledger ledger) {
    return ledger.conflicts().stream()
        .flatMap(
            conflict ->
                IntStream.rangeClosed(1, conflict.sides().size())
                    .mapToObj(side -> new Row(conflict, side)));
  }
}
