// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What works have in one table, by key: what is on record, and what is on its way there. */
final class KeyedRows {
  private final Map<Long, Map<String, Long>> byWork = new HashMap<>();

  private KeyedRows() {}

  /**
   * Looks up what is on record.
   *
   * @param query answers the work's id, the key and a number, and takes an array of works
   * @param works rows of those that may have anything; nothing is asked where there are none
   */
  static KeyedRows of(Connection connection, String query, Collection<Long> works)
      throws SQLException {
    KeyedRows rows = new KeyedRows();
    if (!works.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setArray(1, connection.createArrayOf("bigint", works.toArray()));
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            rows.put(row.getLong(1), row.getString(2), row.getLong(3));
          }
        }
      }
    }
    return rows;
  }

  /** The numbers that belong to some of these keys. */
  static Map<String, Long> byKey(Connection connection, String query, Collection<String> keys)
      throws SQLException {
    Map<String, Long> found = new LinkedHashMap<>();
    if (!keys.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            found.put(row.getString(1), row.getLong(2));
          }
        }
      }
    }
    return found;
  }

  Map<String, Long> of(long work) {
    return byWork.computeIfAbsent(work, any -> new HashMap<>());
  }

  @Nullable Long get(long work, String key) {
    return of(work).get(key);
  }

  /** Whether there was none before. */
  boolean putIfAbsent(long work, String key, long number) {
    return of(work).putIfAbsent(key, number) == null;
  }

  void put(long work, String key, long number) {
    of(work).put(key, number);
  }
}
