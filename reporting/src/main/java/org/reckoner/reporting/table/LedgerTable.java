// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reckoner.domain.ledger.Ledger;

/**
 * One table of a ledger. Rows are made as they are asked for, so that a large ledger is never held
 * twice.
 *
 * @param name plural and lower case: {@code incidents}
 * @param columns from left to right
 * @param rows the rows of a ledger, in the ledger's order
 */
public record LedgerTable<R>(
    String name, List<Column<R>> columns, Function<Ledger, Stream<R>> rows) {
  public LedgerTable {
    columns = List.copyOf(columns);
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The rows of the ledger, each with one cell for each column. */
  public Stream<List<Cell>> cells(Ledger ledger) {
    return rows.apply(ledger)
        .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList());
  }
}
