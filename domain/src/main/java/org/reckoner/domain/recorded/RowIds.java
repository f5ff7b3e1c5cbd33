// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Ids from a sequence that is counted up in blocks: one question to the database for many rows.
 * What is left of a block is kept for the next transaction, so one of these belongs to one
 * database. Safe for use by several threads; ids of a transaction that was rolled back are lost,
 * which harms nothing.
 */
final class RowIds {
  private final String next;
  private final int increment;
  private long current;
  private long end;

  /**
   * @param sequence its name; never from outside, since it becomes part of a statement
   * @param increment what the migration counts it up by
   */
  RowIds(String sequence, int increment) {
    this.next = "select nextval('" + sequence + "')";
    this.increment = increment;
  }

  synchronized long next(Connection connection) throws SQLException {
    if (current == end) {
      try (PreparedStatement statement = connection.prepareStatement(next);
          ResultSet row = statement.executeQuery()) {
        row.next();
        current = row.getLong(1);
        end = current + increment;
      }
    }
    return current++;
  }
}
