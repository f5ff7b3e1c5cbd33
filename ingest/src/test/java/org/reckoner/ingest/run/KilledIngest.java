// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Targets;

/** A process that takes in a folder, says aloud what it has acknowledged, and may be killed. */
final class KilledIngest {
  /** Begins the line that acknowledges an item. */
  static final String ACKNOWLEDGED = "acknowledged ";

  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-23T12:00:00Z"), ZoneOffset.UTC);

  private KilledIngest() {}

  /** Arguments: the database's url, the archive, the folder to take in. */
  public static void main(String[] arguments) throws SQLException {
    DataSource ledger = TestDatabase.at(arguments[0]);
    // Kept open, or H2 would close the file after every transaction.
    Connection open = ledger.getConnection();
    try {
      ingest(ledger, Path.of(arguments[1]), arguments[2], KilledIngest::acknowledge);
    } finally {
      open.close();
    }
  }

  private static void acknowledge(Run run, Outcome outcome) {
    System.out.println(ACKNOWLEDGED + Path.of(outcome.source()).getFileName());
    System.out.flush();
  }

  /** Takes a folder in. */
  static Run ingest(DataSource ledger, Path archive, String folder, RunListener listener) {
    Run run = new Run("killed", List.of(folder));
    try (Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT)) {
      new Ingestion(
              fetcher, new Archive(archive), PlainStages.stages(), new JdbcIntake(ledger), CLOCK, 2)
          .carryOut(
              run,
              new IngestRequest(
                  Targets.of(List.of(folder)), Supplied.NOTHING, "test", Role.ANALYST),
              listener);
    }
    return run;
  }
}
