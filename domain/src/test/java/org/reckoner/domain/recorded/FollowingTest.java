// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.ledger.IncrementalReckoning;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;

/**
 * A ledger that follows the journal while two write equals the rebuild of everything, on both
 * databases. How many random histories are tried is {@code reckoner.followed}, from {@code
 * reckoner.seed} on.
 */
class FollowingTest {
  private static final int HISTORIES = Integer.getInteger("reckoner.followed", 3);
  private static final long SEED = Long.getLong("reckoner.seed", 20240323);
  private static final PartyRegister REGISTER = PartyRegister.empty();

  @ParameterizedTest
  @EnumSource
  void whatGrewWithTwoWritersEqualsTheRebuild(TestDatabase database) throws Exception {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      DataSource ledger = database.migrated();
      LedgerWriter writer = new LedgerWriter();
      List<RandomWrites.Write> writes = new ArrayList<>(RandomWrites.of(new Random(seed)));
      Collections.shuffle(writes, new Random(seed));

      Ledger grown = followed(ledger, writer, writes);

      Ledger rebuilt = rebuilt(ledger);
      assertThat(grown).as("the history of seed %d", seed).isEqualTo(rebuilt);
      assertThat(LedgerHash.of(grown)).isEqualTo(LedgerHash.of(rebuilt));
    }
  }

  /** Two threads write the even and the odd ones; the ledger follows meanwhile and to the end. */
  private static Ledger followed(
      DataSource ledger, LedgerWriter writer, List<RandomWrites.Write> writes) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Void>> both = new ArrayList<>();
      for (int first = 0; first < 2; first++) {
        both.add(writers.submit(everySecond(ledger, writer, writes, first)));
      }
      Recorded begun = since(ledger, 0);
      IncrementalReckoning growing = IncrementalReckoning.of(begun.facts(), LedgerRules.STANDARD);
      long position = begun.position();
      boolean over = false;
      while (!over) {
        over = both.stream().allMatch(Future::isDone);
        Recorded more = since(ledger, position);
        growing.take(more.works(), more.facts());
        position = more.position();
      }
      for (Future<Void> one : both) {
        one.get();
      }
      return growing.ledger();
    } finally {
      writers.shutdownNow();
    }
  }

  private static Callable<Void> everySecond(
      DataSource ledger, LedgerWriter writer, List<RandomWrites.Write> writes, int first) {
    return () -> {
      for (int i = first; i < writes.size(); i += 2) {
        write(ledger, writer, writes.get(i));
      }
      return null;
    };
  }

  /** Whoever collides with the other does it again, as an ingestion does. */
  private static void write(DataSource ledger, LedgerWriter writer, RandomWrites.Write write)
      throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = ledger.getConnection()) {
        connection.setAutoCommit(false);
        try {
          write.by(writer, connection);
          connection.commit();
          return;
        } catch (SQLException e) {
          connection.rollback();
          if (!new RecordingException(e).collision() || attempt == 10) {
            throw e;
          }
        }
      }
    }
  }

  private static Recorded since(DataSource ledger, long position) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return LedgerReader.since(connection, position, LedgerInput.View.ALL, REGISTER);
    }
  }

  private static Ledger rebuilt(DataSource ledger) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return Reckoning.of(
          LedgerReader.input(connection, LedgerInput.View.ALL, REGISTER), LedgerRules.STANDARD);
    }
  }
}
