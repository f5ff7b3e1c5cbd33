// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which facts were recorded. A position is taken while the row of the last one is
 * locked, and the lock is held until the transaction ends: whoever has read up to a position has
 * missed nothing before it. To be written last in a transaction, so that others wait shortly.
 */
public final class Journal {
  private Journal() {}

  /** The last position; 0 where nothing was recorded yet. */
  public static long end(Connection connection) throws SQLException {
    return Row.find(connection, "select last_position from journal_end where id = 1")
        .orElseThrow(() -> new SQLException("The journal has no end: it was not migrated"));
  }

  /** Notes that something new is known of these works. */
  public static void works(Connection connection, Collection<Long> workIds) throws SQLException {
    add(connection, "work_id", workIds);
  }

  /** As {@link LedgerStore#changedSince}. */
  static boolean changedSince(Connection connection, long position, Instant recordedBy)
      throws SQLException {
    return Row.find(
            connection,
            "select 1 from journal j where j.position > ? and ("
                + "exists (select 1 from document d where d.work_id = j.work_id"
                + " and d.recorded_at <= ?)"
                + " or exists (select 1 from erasure e where e.work_id = j.work_id)"
                + " or exists (select 1 from decision c where c.id = j.decision_id"
                + " and c.recorded_at <= ?)"
                + " or exists (select 1 from number_allocation n where"
                + " n.incident_number = j.incident_number and not exists"
                + " (select 1 from claim c where c.claim_key = n.anchor and c.recorded_at > ?)))"
                + " fetch first 1 rows only",
            position,
            recordedBy,
            recordedBy,
            recordedBy)
        .isPresent();
  }

  static void decisions(Connection connection, Collection<Long> decisionIds) throws SQLException {
    add(connection, "decision_id", decisionIds);
  }

  static void numbers(Connection connection, List<Integer> numbers) throws SQLException {
    add(connection, "incident_number", numbers);
  }

  private static void add(Connection connection, String column, Collection<? extends Number> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Row.insert(
        connection,
        "update journal_end set last_position = last_position + ? where id = 1",
        (long) rows.size());
    long position = end(connection) - rows.size();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into journal (position, " + column + ") values (?, ?)")) {
      for (@Nullable Number row : rows) {
        Row.set(insert, ++position, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
