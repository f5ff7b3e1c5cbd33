// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.incident.NumberAllocation;

/** Facts are added and stay; the database itself sees to it. */
class AppendOnlyTest {
  /** Each table with a column of it. */
  private static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("capture", "source"),
              Map.entry("text", "content"),
              Map.entry("work", "work_key"),
              Map.entry("document", "title"),
              Map.entry("extraction", "extractor_version"),
              Map.entry("frame", "subject"),
              Map.entry("claim", "claim_value"),
              Map.entry("observation", "rule"),
              Map.entry("evidence", "exact"),
              Map.entry("decision", "why"),
              Map.entry("imported_decision", "source"),
              Map.entry("number_allocation", "anchor"),
              Map.entry("notice", "kind"),
              Map.entry("journal", "position"),
              Map.entry("run_failure", "message")));

  @ParameterizedTest
  @EnumSource
  void noFactIsChangedOrRemoved(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    fill(ledger);

    try (Connection connection = ledger.getConnection()) {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        assertThat(Row.find(connection, "select count(*) from " + table.getKey()).orElseThrow())
            .as("a trigger fires for a row, so there must be one in " + table.getKey())
            .isPositive();
        refuses(
            connection,
            "update "
                + table.getKey()
                + " set "
                + table.getValue()
                + " = "
                + other(table.getKey()));
        refuses(connection, "delete from " + table.getKey());
      }
    }
  }

  private static String other(String table) {
    return table.equals("journal") ? "77" : "'x'";
  }

  private static void refuses(Connection connection, String statement) {
    assertThatThrownBy(
            () -> {
              try (Statement change = connection.createStatement()) {
                change.executeUpdate(statement);
              }
            })
        .as(statement)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("is append-only")
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo(AppendOnlyTrigger.SQL_STATE);
  }

  private static void fill(DataSource ledger) throws SQLException {
    LedgerWriter writer = new LedgerWriter();
    try (Connection connection = ledger.getConnection()) {
      writer.take(connection, Sample.intake("v1", "1.0", Sample.loss("1.0")), Sample.NOON);
      writer.decide(
          connection,
          new Decision(
              new Ruling.Alias("Harbour Exchange", "HarbourX"),
              "ada",
              Role.ANALYST,
              Sample.NOON,
              "Its own imprint"),
          Sample.NOON);
      writer.carry(
          connection,
          List.of(
              new Decision(
                  new Ruling.Alias("Harbour Exchange", "Hafen"),
                  "bo",
                  Role.ANALYST,
                  Sample.NOON,
                  "Its German pages")),
          new ImportedFrom("decisions.jsonl", "ada", Sample.NOON));
      writer.notice(
          connection,
          new DocumentNotice(
              Sample.WORK,
              DocumentNotice.Kind.UPDATED,
              LocalDate.of(2024, 3, 25),
              Sample.loss("1.0").claim().evidence().get(0)),
          Sample.NOON);
      writer.allocate(
          connection,
          List.of(new NumberAllocation(1, Sample.loss("1.0").claim().key())),
          Sample.NOON);
      Row.insert(
          connection,
          "insert into ingest_run (id, run_key, state, inputs, found, added, known, failed, claims,"
              + " started_at) values (1, 'r', 'FAILED', '[]', 1, 0, 0, 1, 0, ?)",
          Sample.NOON);
      Row.insert(connection, "insert into run_failure values (1, 1, 'a', 'EMPTY', 'b')");
    }
  }
}
