// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Rulings;

/** Reads what was decided. What was blanked with an erased document is not read any more. */
final class DecisionReader {
  private DecisionReader() {}

  /** In the order in which they were recorded. */
  static List<Decision> decisions(Connection connection, Stretch stretch) throws SQLException {
    return LedgerReader.rows(
        connection,
        "select * from decision where ruling <> '' and recorded_at <= ? and "
            + stretch.rows("id", "decision_id")
            + " order by id",
        DecisionReader::decision,
        stretch.values());
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        Rulings.read(row.getString("ruling_kind"), row.getString("ruling")),
        row.getString("decided_by"),
        Role.valueOf(row.getString("role")),
        Row.instant(row, "decided_at"),
        row.getString("why"));
  }

  /** The decisions that were made elsewhere, each with how it came in. */
  static Map<Decision, ImportedFrom> imported(Connection connection) throws SQLException {
    Map<Decision, ImportedFrom> imported = new HashMap<>();
    LedgerReader.rows(
            connection,
            "select d.*, i.source, i.imported_by from imported_decision i"
                + " join decision d on d.id = i.decision_id where d.ruling <> ''",
            row ->
                Map.entry(
                    decision(row),
                    new ImportedFrom(
                        row.getString("source"),
                        row.getString("imported_by"),
                        Row.instant(row, "recorded_at"))))
        .forEach(one -> imported.put(one.getKey(), one.getValue()));
    return imported;
  }
}
