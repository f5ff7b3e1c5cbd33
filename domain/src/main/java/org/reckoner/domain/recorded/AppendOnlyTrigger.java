// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or remove a row, on H2; on PostgreSQL a function of the database does. Called
 * by H2 only, through the migration that installs it.
 */
public final class AppendOnlyTrigger implements Trigger {
  /** SQL standard class 23, restrict violation: what PostgreSQL's function raises, too. */
  public static final String SQL_STATE = "23001";

  private String table = "";

  @Override
  public void init(
      Connection connection, String schema, String name, String table, boolean before, int type) {
    this.table = table;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    throw new SQLException(
        table + " is append-only: rows are added, never changed or removed", SQL_STATE);
  }
}
