// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;

/** Decisions of another ledger stand among one's own, as they were made, and are marked. */
class ImportedDecisionsTest {
  private static final Decision OWN =
      new Decision(
          new Ruling.Alias("Harbour Exchange", "HarbourX"),
          "ada",
          Role.ANALYST,
          Sample.NOON,
          "Its own imprint");
  private static final Decision FOREIGN =
      new Decision(
          new Ruling.OnSource("The Quay", 'B'),
          "bo",
          Role.CURATOR,
          Sample.NOON.minusSeconds(3600),
          "Two years without a correction");
  private static final ImportedFrom FROM =
      new ImportedFrom("decisions.jsonl", "ada", Sample.NOON.plusSeconds(60));

  @ParameterizedTest
  @EnumSource
  void whatIsOnRecordIsNotRecordedAgain(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    LedgerWriter writer = new LedgerWriter();
    try (Connection connection = ledger.getConnection()) {
      writer.decide(connection, OWN, Sample.NOON);

      int first = writer.carry(connection, List.of(OWN, FOREIGN, FOREIGN), FROM);
      long end = Journal.end(connection);
      int again = writer.carry(connection, List.of(FOREIGN, OWN), FROM);

      assertThat(first).isEqualTo(1);
      assertThat(again).isZero();
      assertThat(Journal.end(connection)).as("the journal has nothing new").isEqualTo(end);
      assertThat(DecisionReader.decisions(connection, Stretch.until(null)))
          .containsExactly(OWN, FOREIGN);
      assertThat(DecisionReader.imported(connection)).isEqualTo(Map.of(FOREIGN, FROM));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLedgerIsToldOfThem(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    LedgerStore store = new LedgerStore(ledger);
    long before = store.position();
    try (Connection connection = ledger.getConnection()) {
      new LedgerWriter().carry(connection, List.of(FOREIGN), FROM);
    }

    assertThat(store.position()).isGreaterThan(before);
    assertThat(store.decisions()).containsExactly(FOREIGN);
    assertThat(store.imported()).containsOnlyKeys(FOREIGN);
  }
}
