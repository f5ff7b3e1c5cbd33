// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.domain.document.WorkKey;

/** Reads from the database what an index of words needs, through JDBC. */
final class SearchReader {
  private SearchReader() {}

  /** When the database was made. */
  static Instant origin(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select made_at from ledger_origin where id = 1");
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("The ledger has no origin: it was not migrated");
      }
      return Row.instant(row, "made_at");
    }
  }

  /**
   * The works with a document or an extraction that is not yet marked as seen; marks them. Ids tell
   * nothing about the order of recording, since processes take them in blocks, so each is looked
   * at.
   */
  static Set<Long> unseen(Connection connection, BitSet documents, BitSet extractions)
      throws SQLException {
    Set<Long> works = new TreeSet<>();
    collect(connection, "select id, work_id from document", documents, works);
    collect(connection, "select id, work_id from extraction", extractions, works);
    return works;
  }

  private static void collect(Connection connection, String query, BitSet seen, Set<Long> works)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(5000);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          int id = Math.toIntExact(row.getLong(1));
          if (!seen.get(id)) {
            seen.set(id);
            works.add(row.getLong(2));
          }
        }
      }
    }
  }

  static List<SearchableWork> works(Connection connection, List<Long> works) throws SQLException {
    if (works.isEmpty()) {
      return List.of();
    }
    String marks = String.join(",", Collections.nCopies(works.size(), "?"));
    Map<Long, List<SearchableWork.SearchableClaim>> claims = claims(connection, marks, works);
    List<SearchableWork> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select w.id, w.work_key, t.text_sha256, d.title, d.publisher_name, t.content"
                + " from document d"
                + " join (select work_id, max(id) as newest from document where work_id in ("
                + marks
                + ") group by work_id) b on b.newest = d.id"
                + " join work w on w.id = d.work_id join text t on t.id = d.text_id where "
                + LedgerReader.standing("w.id")
                + " order by w.id")) {
      Row.set(statement, works.toArray());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new SearchableWork(
                  new WorkKey(row.getString(2)),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  claims.getOrDefault(row.getLong(1), List.of())));
        }
      }
    }
    return found;
  }

  private static Map<Long, List<SearchableWork.SearchableClaim>> claims(
      Connection connection, String marks, List<Long> works) throws SQLException {
    Map<Long, List<SearchableWork.SearchableClaim>> claims = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select work_id, claim_key, quote, party_name, asserted_by from claim"
                + " where work_id in ("
                + marks
                + ") order by id")) {
      Row.set(statement, works.toArray());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          claims
              .computeIfAbsent(row.getLong(1), work -> new ArrayList<>())
              .add(
                  new SearchableWork.SearchableClaim(
                      row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        }
      }
    }
    return claims;
  }
}
