// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.recorded.Erasures;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.LedgerReader;
import org.reckoner.domain.recorded.LedgerWriter;
import org.reckoner.domain.recorded.RecordingException;

/** The ledger without a container: one transaction for what is taken in together. */
class JdbcIntake implements LedgerIntake {
  private final DataSource database;
  private final LedgerWriter writer = new LedgerWriter();

  JdbcIntake(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean knows(String rawSha256, String version) {
    try (Connection connection = database.getConnection()) {
      return LedgerReader.knows(connection, rawSha256, version);
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }

  @Override
  public boolean erased(String rawSha256) {
    try (Connection connection = database.getConnection()) {
      return Erasures.holds(connection, rawSha256);
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }

  @Override
  public boolean erased(WorkKey work, String textSha256) {
    try (Connection connection = database.getConnection()) {
      return Erasures.holds(connection, work, textSha256);
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }

  @Override
  public List<Intake.Effect> take(List<Intake> intakes, Instant recordedAt) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        List<Intake.Effect> effects = writer.take(connection, intakes, recordedAt);
        connection.commit();
        return effects;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }
}
