// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of a ledger, in the order of a workbook's sheets. */
public final class LedgerTables {
  /** Every table there is. */
  public static final List<LedgerTable<?>> ALL =
      List.of(
          IncidentTable.table(),
          TotalTable.table(),
          ClaimTable.table(),
          ConflictTable.table(),
          EvidenceTable.table(),
          SourceTable.table(),
          AttributionTable.table(),
          ResolutionTable.table(),
          GroupTable.table(),
          AboutTable.table());

  private LedgerTables() {}

  /** The table of that name: {@code incidents}, {@code claims}. */
  public static Optional<LedgerTable<?>> named(String name) {
    return ALL.stream()
        .<LedgerTable<?>>map(one -> one)
        .filter(one -> one.name().equals(name))
        .findFirst();
  }

  /** The names of all tables, for a message that lists them. */
  public static String names() {
    return ALL.stream().map(LedgerTable::name).collect(Collectors.joining(", "));
  }
}
