// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an extractor's pass over a text is worth now, the least first.
 *
 * <p>Worked out here and not in the database: H2 joins what a query works out, such as the newest
 * pass of each text, row by row.
 */
enum PassStanding {
  /** A later pass over the same text is there: what only this one found is superseded. */
  OVERTAKEN,
  /** The newest pass over a text that the work no longer has. */
  NEWEST,
  /** The newest pass over the work's present text. */
  PRESENT;

  private record Pass(long id, long work, long text, int ordinal) {}

  private record WorkText(long work, long text) {}

  /** The standing of every pass of a stretch, by its id. */
  static Map<Long, PassStanding> ofPasses(Connection connection, Stretch stretch)
      throws SQLException {
    Map<Long, Long> texts = presentTexts(connection, stretch);
    List<Pass> passes = passes(connection, stretch);
    Map<WorkText, Integer> newest = new HashMap<>();
    for (Pass pass : passes) {
      newest.merge(new WorkText(pass.work(), pass.text()), pass.ordinal(), Math::max);
    }
    Map<Long, PassStanding> standings = new HashMap<>();
    for (Pass pass : passes) {
      Integer last = newest.get(new WorkText(pass.work(), pass.text()));
      Long present = texts.get(pass.work());
      standings.put(
          pass.id(),
          last == null || last != pass.ordinal()
              ? OVERTAKEN
              : present != null && present == pass.text() ? PRESENT : NEWEST);
    }
    return standings;
  }

  private static List<Pass> passes(Connection connection, Stretch stretch) throws SQLException {
    List<Pass> passes = new ArrayList<>();
    read(
        connection,
        "select id, work_id, text_id, ordinal from extraction where recorded_at <= ? and "
            + stretch.works("work_id")
            + " and "
            + LedgerReader.standing("work_id"),
        stretch,
        row -> passes.add(new Pass(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4))));
    return passes;
  }

  /** The text of every work as it was captured last. */
  private static Map<Long, Long> presentTexts(Connection connection, Stretch stretch)
      throws SQLException {
    Map<Long, Long> texts = new HashMap<>();
    read(
        connection,
        "select p.work_id, p.text_id from (select d.work_id, d.text_id,"
            + " row_number() over (partition by d.work_id order by "
            + LedgerReader.NEWEST
            + ") as place from document d join capture c on c.id = d.capture_id"
            + " where d.recorded_at <= ? and "
            + stretch.works("d.work_id")
            + ") p where p.place = 1",
        stretch,
        row -> texts.put(row.getLong(1), row.getLong(2)));
    return texts;
  }

  /** Does something with a row. */
  private interface Reading {
    void of(ResultSet row) throws SQLException;
  }

  private static void read(Connection connection, String query, Stretch stretch, Reading reading)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(5000);
      Row.set(statement, stretch.values());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reading.of(row);
        }
      }
    }
  }
}
