// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New rows of one table, gathered and then written all at once: by PostgreSQL's {@code COPY} where
 * its driver is there and it is worth the two messages that it takes, else in a batch.
 */
final class Rows {
  /** Fewer rows are sooner inserted than copied. */
  static final int FEW = 24;

  private final String table;
  private final String columns;
  private final int width;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /**
   * @param table its name; never from outside, since it becomes part of a statement
   * @param columns their names, of which the same holds
   */
  Rows(String table, String... columns) {
    this.table = table;
    this.columns = String.join(", ", columns);
    this.width = columns.length;
  }

  /** A row, with as many values as there are columns. */
  void add(@Nullable Object... values) {
    if (values.length != width) {
      throw new IllegalArgumentException(table + " (" + columns + ") takes " + width + " values");
    }
    rows.add(values);
  }

  /** Writes what was gathered. */
  void write(Connection connection) throws SQLException {
    if (rows.size() >= FEW && copies(connection)) {
      PostgresCopy.write(connection, "copy " + table + " (" + columns + ") from stdin", rows);
    } else if (!rows.isEmpty()) {
      insert(connection);
    }
    rows.clear();
  }

  private static boolean copies(Connection connection) throws SQLException {
    // By the driver's name: a class of it may not be touched where it is not there.
    return connection.getMetaData().getDriverName().equals("PostgreSQL JDBC Driver");
  }

  private void insert(Connection connection) throws SQLException {
    String places = String.join(", ", Collections.nCopies(width, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + table + " (" + columns + ") values (" + places + ")")) {
      for (@Nullable Object[] row : rows) {
        Row.set(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
