// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;

/**
 * A database of every earlier schema, with facts in it, becomes one of the present schema with the
 * same ledger, and more can be recorded in it.
 */
class EarlierSchemaTest {
  /** Those that facts are kept in, each after what it refers to. */
  private static final List<String> TABLES =
      List.of(
          "capture",
          "text",
          "work",
          "document",
          "extraction",
          "frame",
          "claim",
          "observation",
          "evidence",
          "decision",
          "number_allocation",
          "notice",
          "journal");

  private static final List<String> SEQUENCES =
      List.of(
          "work",
          "text",
          "observation",
          "notice",
          "frame",
          "extraction",
          "document",
          "decision",
          "claim",
          "capture");

  @ParameterizedTest
  @EnumSource
  void becomesThePresentOneWithItsFacts(TestDatabase kind) throws SQLException {
    DataSource present = kind.migrated();
    LedgerStore facts = new LedgerStore(present);
    facts.take(
        Sample.intake("v1", "1.0", Sample.victim("1.0"), Sample.loss("1.0"), Sample.attacks("1.0")),
        Sample.NOON);
    facts.decide(
        new Decision(
            new Ruling.OnClaim(Sample.loss("1.0").claim().key(), true),
            "ada",
            Role.ANALYST,
            Sample.NOON,
            "read it"),
        Sample.NOON);
    facts.allocate(
        List.of(new NumberAllocation(1, new ClaimKey(ledger(facts).incidents().get(0).key()))),
        Sample.NOON);
    String hash = LedgerHash.of(ledger(facts));
    List<MigrationVersion> versions =
        Arrays.stream(flyway(kind, present, null).info().all())
            .map(MigrationInfo::getVersion)
            .toList();
    assertThat(versions).hasSizeGreaterThan(10);

    for (MigrationVersion version : versions) {
      DataSource earlier = kind.empty();
      flyway(kind, earlier, version).migrate();
      copy(present, earlier);

      flyway(kind, earlier, null).migrate();

      LedgerStore migrated = new LedgerStore(earlier);
      Ledger ledger = ledger(migrated);
      assertThat(LedgerHash.of(ledger)).as("from %s", version).isEqualTo(hash);
      assertThat(ledger.incidents().get(0).number()).as("from %s", version).isEqualTo(1);
      assertThat(migrated.decisions()).as("from %s", version).isEqualTo(facts.decisions());
      assertThat(migrated.text(Sample.WORK)).contains(Sample.TEXT);
      Intake.Effect more =
          migrated.take(
              Sample.captured("v2", Sample.EVENING, "1.1", Sample.loss("1.1")), Sample.EVENING);
      assertThat(more.changed()).as("from %s", version).isTrue();
      assertThat(migrated.position()).as("from %s", version).isGreaterThan(facts.position());
    }
  }

  private static Ledger ledger(LedgerStore store) {
    return Reckoning.of(
        store.input(LedgerInput.View.ALL, PartyRegister.empty()), LedgerRules.STANDARD);
  }

  private static Flyway flyway(TestDatabase kind, DataSource database, MigrationVersion target) {
    return Flyway.configure()
        .dataSource(database)
        .locations("db/reckoner/common", "db/reckoner/" + kind.name().toLowerCase(Locale.ROOT))
        .target(target == null ? MigrationVersion.LATEST : target)
        .load();
  }

  /** Whatever the earlier schema has room for. */
  private static void copy(DataSource present, DataSource earlier) throws SQLException {
    try (Connection from = present.getConnection();
        Connection to = earlier.getConnection()) {
      for (String table : TABLES) {
        List<String> columns = columns(to, table);
        if (!columns.isEmpty()) {
          copy(from, to, table, columns);
        }
      }
      try (Statement statement = to.createStatement()) {
        if (!columns(to, "journal_end").isEmpty()) {
          statement.execute(
              "update journal_end set last_position = (select count(*) from journal)");
        }
        for (String sequence : SEQUENCES) {
          statement.execute("alter sequence " + sequence + "_seq restart with 100000");
        }
      }
    }
  }

  private static void copy(Connection from, Connection to, String table, List<String> columns)
      throws SQLException {
    String names = String.join(", ", columns);
    String places = columns.stream().map(any -> "?").collect(Collectors.joining(", "));
    try (Statement all = from.createStatement();
        ResultSet rows = all.executeQuery("select " + names + " from " + table);
        PreparedStatement row =
            to.prepareStatement(
                "insert into " + table + " (" + names + ") values (" + places + ")")) {
      while (rows.next()) {
        for (int i = 1; i <= columns.size(); i++) {
          row.setObject(i, rows.getObject(i));
        }
        row.executeUpdate();
      }
    }
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select lower(column_name) from information_schema.columns"
                + " where lower(table_name) = ? and lower(table_schema) = 'public'"
                + " order by ordinal_position")) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }
}
