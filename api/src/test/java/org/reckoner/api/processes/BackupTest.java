// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.reckoner.api.processes.ReckonerProcess.Build;

/** What operations.md says of backups brings the same ledger back, and a server starts on it. */
class BackupTest {
  private static final String ADMINISTRATOR = "postgres";

  @TempDir Path folder;

  @Test
  void aCopyOfTheDataFolderIsTheLedgerOnH2() throws Exception {
    Build.H2.jar();
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    said(Build.H2, before, Map.of(), "demo", "--no-serve");
    String hash = hash(Build.H2, before, Map.of());

    copy(before.resolve("data"), after.resolve("data"));

    assertThat(hash(Build.H2, after, Map.of())).isEqualTo(hash);
    assertServes(Build.H2, after, Map.of(), hash);
  }

  /**
   * The binaries that the tests bring along have no pg_dump, so what it writes is written here by
   * the same means: every table by COPY, taken in with triggers off, and how far each sequence is.
   */
  @Test
  void theRowsOfEveryTableAreTheLedgerOnPostgresql() throws Exception {
    Build.POSTGRESQL.jar();
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      Path before = folder.resolve("before");
      Path after = folder.resolve("after");
      Map<String, String> first = settings(server, ADMINISTRATOR);
      said(Build.POSTGRESQL, before, first, "demo", "--no-serve");
      String hash = hash(Build.POSTGRESQL, before, first);

      Map<String, byte[]> backup = rows(server, ADMINISTRATOR);
      List<String> sequences = sequences(server, ADMINISTRATOR);
      execute(server, ADMINISTRATOR, "create database restored");
      Map<String, String> second = settings(server, "restored");
      copy(before.resolve("data/archive"), after.resolve("data/archive"));
      String empty = hash(Build.POSTGRESQL, after, second);
      restore(server, "restored", backup);
      for (String sequence : sequences) {
        execute(server, "restored", sequence);
      }

      assertThat(empty).isNotEqualTo(hash);
      assertThat(hash(Build.POSTGRESQL, after, second)).isEqualTo(hash);
      assertServes(Build.POSTGRESQL, after, second, hash);
    }
  }

  private static void assertServes(
      Build build, Path where, Map<String, String> settings, String hash) throws Exception {
    try (ReckonerProcess server = ReckonerProcess.serving(build, where, settings)) {
      String served = server.asked().get("/api/v1/ledger").jsonPath().getString("hash");
      assertThat(served).isEqualTo(hash);
      int documents = total(server);
      assertThat(documents).isPositive();

      String note = "Thieves stole $7 million from the exchange Fernlock in May 2023, it said.";
      String run =
          server
              .asked()
              .multiPart("file", "note.txt", note.getBytes(StandardCharsets.UTF_8), "text/plain")
              .post("/api/v1/runs")
              .then()
              .statusCode(202)
              .extract()
              .path("href");
      JsonPath over =
          server.awaited("it is over", run, one -> one.getString("state").equals("FINISHED"));
      assertThat(over.getInt("added")).isEqualTo(1);
      server.awaited(
          "the ledger has followed",
          "/api/v1/documents?limit=1",
          page -> page.getInt("total") == documents + 1);
    }
  }

  private static int total(ReckonerProcess server) {
    return server.asked().get("/api/v1/documents?limit=1").jsonPath().getInt("total");
  }

  /** Statements that set every sequence to where it is. */
  private static List<String> sequences(EmbeddedPostgres server, String database)
      throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Connection connection = server.getDatabase(ADMINISTRATOR, database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select format('select setval(%L, %s)', sequencename, last_value) from pg_sequences"
                    + " where schemaname = 'public' and last_value is not null")) {
      while (found.next()) {
        statements.add(found.getString(1));
      }
    }
    return statements;
  }

  private static Map<String, byte[]> rows(EmbeddedPostgres server, String database)
      throws SQLException, IOException {
    Map<String, byte[]> rows = new LinkedHashMap<>();
    try (Connection connection = server.getDatabase(ADMINISTRATOR, database).getConnection()) {
      for (String table : tables(connection)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy \"" + table + "\" to stdout", out);
        rows.put(table, out.toByteArray());
      }
    }
    return rows;
  }

  private static void restore(EmbeddedPostgres server, String database, Map<String, byte[]> rows)
      throws SQLException, IOException {
    try (Connection connection = server.getDatabase(ADMINISTRATOR, database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (Map.Entry<String, byte[]> table : rows.entrySet()) {
        statement.execute("delete from \"" + table.getKey() + "\"");
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy \"" + table.getKey() + "\" from stdin",
                new ByteArrayInputStream(table.getValue()));
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' order by 1")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables;
  }

  private static void execute(EmbeddedPostgres server, String database, String sql)
      throws SQLException {
    try (Connection connection = server.getDatabase(ADMINISTRATOR, database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Map<String, String> settings(EmbeddedPostgres server, String database) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl(ADMINISTRATOR, database),
        "QUARKUS_DATASOURCE_USERNAME", ADMINISTRATOR,
        "QUARKUS_DATASOURCE_PASSWORD", ADMINISTRATOR);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path copied = to.resolve(from.relativize(one).toString());
        Files.createDirectories(copied.getParent());
        if (Files.isDirectory(one)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(one, copied);
        }
      }
    }
  }

  private static String hash(Build build, Path where, Map<String, String> settings)
      throws Exception {
    List<String> digests =
        said(build, where, settings, "ledger", "hash")
            .lines()
            .filter(one -> one.matches("[0-9a-f]{64}"))
            .toList();
    assertThat(digests).hasSize(1);
    return digests.get(0);
  }

  private static String said(
      Build build, Path where, Map<String, String> settings, String... command) throws Exception {
    try (ReckonerProcess process = ReckonerProcess.started(build, where, settings, command)) {
      assertThat(process.over()).as(process.said()).isZero();
      return process.said();
    }
  }
}
