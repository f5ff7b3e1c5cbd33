// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyRegister;

/** What came in after a position, on both databases. */
class JournalTest {
  private static final PartyRegister REGISTER = PartyRegister.empty();

  private final LedgerWriter writer = new LedgerWriter();

  @ParameterizedTest
  @EnumSource
  void fromTheBeginningItIsEverything(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0"), Sample.loss("1.0")));
    decide(ledger, "HarbourX");

    try (Connection connection = ledger.getConnection()) {
      Recorded all = since(connection, 0);

      assertThat(all.position()).isEqualTo(2);
      assertThat(all.works()).containsExactly(Sample.WORK);
      assertThat(all.facts())
          .isEqualTo(LedgerReader.input(connection, LedgerInput.View.ALL, REGISTER));
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAPositionItIsAllOfTheWorksThatChangedAndTheNewDecisions(TestDatabase database)
      throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0")));
    decide(ledger, "HarbourX");
    try (Connection connection = ledger.getConnection()) {
      long before = Journal.end(connection);
      decide(ledger, "Harbour X");

      Recorded decided = since(connection, before);
      take(ledger, Sample.intake("v1", "1.1", Sample.loss("1.1")));
      allocate(ledger);
      Recorded extracted = since(connection, decided.position());

      assertThat(decided.works()).isEmpty();
      assertThat(decided.facts().documents()).isEmpty();
      assertThat(decided.facts().decisions())
          .singleElement()
          .extracting(one -> ((Ruling.Alias) one.ruling()).alias())
          .isEqualTo("Harbour X");
      assertThat(extracted.works()).containsExactly(Sample.WORK);
      assertThat(extracted.facts().observations())
          .containsExactlyInAnyOrder(Sample.victim("1.0"), Sample.loss("1.1"));
      assertThat(extracted.facts().superseded())
          .containsExactly(Sample.victim("1.0").claim().key().value());
      assertThat(extracted.facts().decisions()).isEmpty();
      assertThat(extracted.facts().allocations()).hasSize(1);
      assertThat(since(connection, extracted.position()).works()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKnownMovesNothing(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0")));

    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0")));

    try (Connection connection = ledger.getConnection()) {
      assertThat(Journal.end(connection)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPositionIsSeenOnlyWhenAllBeforeItAre(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    try (Connection slow = ledger.getConnection();
        Connection reader = ledger.getConnection()) {
      slow.setAutoCommit(false);
      writer.decide(slow, alias("slow"), Sample.NOON);

      CompletableFuture<Void> quick =
          CompletableFuture.runAsync(
              () -> {
                try {
                  decide(ledger, "quick");
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThatThrownBy(() -> quick.get(300, TimeUnit.MILLISECONDS))
          .as("whoever comes second waits for the first to end")
          .isInstanceOf(TimeoutException.class);
      assertThat(since(reader, 0).facts().decisions()).isEmpty();
      slow.commit();
      quick.get(20, TimeUnit.SECONDS);
      assertThat(since(reader, 0).facts().decisions())
          .extracting(one -> ((Ruling.Alias) one.ruling()).alias())
          .containsExactlyInAnyOrder("slow", "quick");
      assertThat(since(reader, 1).facts().decisions())
          .extracting(one -> ((Ruling.Alias) one.ruling()).alias())
          .containsExactly("quick");
    }
  }

  private static Recorded since(Connection connection, long position) throws SQLException {
    return LedgerReader.since(connection, position, LedgerInput.View.ALL, REGISTER);
  }

  private void take(DataSource ledger, Intake intake) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      writer.take(connection, intake, Sample.NOON);
      connection.commit();
    }
  }

  private void decide(DataSource ledger, String alias) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      writer.decide(connection, alias(alias), Sample.NOON);
      connection.commit();
    }
  }

  private void allocate(DataSource ledger) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      writer.allocate(
          connection,
          List.of(new NumberAllocation(1, Sample.victim("1.0").claim().key())),
          Sample.NOON);
      connection.commit();
    }
  }

  private static Decision alias(String alias) {
    return new Decision(
        new Ruling.Alias("Harbour Exchange", alias),
        "ada",
        Role.ANALYST,
        Sample.NOON,
        "Its own imprint");
  }
}
