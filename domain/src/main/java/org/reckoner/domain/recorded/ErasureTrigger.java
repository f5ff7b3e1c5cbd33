// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or remove a row unless the row is of an erased work and is blanked, on H2; on
 * PostgreSQL a function of the database does. Called by H2 only, through the migration that
 * installs it.
 */
public final class ErasureTrigger implements Trigger {
  private static final String ERASED = "not exists (select 1 from erasure e where e.work_id = ";

  private String table = "";
  private List<String> columns = List.of();

  @Override
  public void init(
      Connection connection, String schema, String name, String table, boolean before, int type)
      throws SQLException {
    this.table = table;
    List<String> found = new ArrayList<>();
    try (ResultSet column = connection.getMetaData().getColumns(null, schema, table, null)) {
      while (column.next()) {
        found.add(column.getString("COLUMN_NAME"));
      }
    }
    columns = found;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    if (oldRow == null
        || newRow == null
        || !blanked(oldRow, newRow)
        || !erased(connection, oldRow)) {
      throw new SQLException(
          table + " is append-only: rows are added, never changed or removed",
          AppendOnlyTrigger.SQL_STATE);
    }
  }

  private static boolean blanked(@Nullable Object[] oldRow, @Nullable Object[] newRow)
      throws SQLException {
    for (int i = 0; i < newRow.length; i++) {
      Object becomes = newRow[i];
      boolean blank =
          becomes == null
              || becomes.equals("")
              || becomes.equals("[]")
              || (becomes instanceof Clob text && text.length() == 0);
      if (!blank && !Objects.equals(oldRow[i], becomes)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every work that the row is of was erased, and there is one. */
  private boolean erased(Connection connection, @Nullable Object[] row) throws SQLException {
    return switch (table) {
      case "TEXT" -> all(connection, "document d where d.text_id = ?", "d", row, "ID");
      case "OBSERVATION" -> all(connection, "claim c where c.id = ?", "c", row, "CLAIM_ID");
      case "EVIDENCE" ->
          all(
              connection,
              "observation o join claim c on c.id = o.claim_id where o.id = ?",
              "c",
              row,
              "OBSERVATION_ID");
      case "DECISION" -> all(connection, "work w where w.work_key = ?", "w", row, "WORK_KEY");
      default -> all(connection, "work w where w.id = ?", "w", row, "WORK_ID");
    };
  }

  private boolean all(
      Connection connection, String from, String alias, @Nullable Object[] row, String column)
      throws SQLException {
    Object value = row[columns.indexOf(column)];
    String work = alias.equals("w") ? "w.id" : alias + ".work_id";
    return Row.find(connection, "select 1 from " + from, value).isPresent()
        && Row.find(connection, "select 1 from " + from + " and " + ERASED + work + ")", value)
            .isEmpty();
  }
}
