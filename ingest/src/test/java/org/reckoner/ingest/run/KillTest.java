// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.recorded.TestDatabase;

/**
 * Processes and servers are killed, with SIGKILL, in the middle of taking in a folder. What was
 * acknowledged is there, and who goes on ends with the ledger of an undisturbed run. How often is
 * the system property {@code reckoner.kills}, the kills' moments follow from {@code reckoner.seed}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("reckoner.kills", 3);

  /** A server takes a while to come back, so a build kills one less often. */
  private static final int SERVER_KILLS = Integer.getInteger("reckoner.kills", 1);

  /** More than are taken in together before each kill. */
  private static final int DOCUMENTS_A_KILL = 16;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasAcknowledgedStaysAndNothingIsDoubled(TestDatabase database) throws Exception {
    KilledFolder killed = new KilledFolder(folder, DOCUMENTS_A_KILL * (KILLS + 2));
    String undisturbed = killed.undisturbed(database);
    String url = database.onDisk(folder.resolve("ledger"));
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = killed.started(url, killed.archive);

      // SIGKILL on every platform with signals.
      assertThat(killed.killedAmid(process, 4, process::destroyForcibly)).isTrue();

      process.waitFor();
      assertThat(KilledFolder.takenIn(url)).containsAll(killed.acknowledged);
    }

    killed.goOnAndCompare(url, undisturbed);
  }

  @Test
  void whatWasAcknowledgedSurvivesTheServerOfTheDatabase() throws Exception {
    KilledFolder killed = new KilledFolder(folder, DOCUMENTS_A_KILL * (SERVER_KILLS + 2));
    String undisturbed = killed.undisturbed(TestDatabase.POSTGRESQL);
    try (KilledServer server = new KilledServer(folder.resolve("server"))) {
      TestDatabase.POSTGRESQL.migrate(TestDatabase.at(server.url()));
      for (int kill = 0; kill < SERVER_KILLS; kill++) {
        Process process = killed.started(server.url(), killed.archive);

        assertThat(killed.killedAmid(process, 4, server::kill)).isTrue();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
        assertThat(process.exitValue()).as("its run failed and was ended in order").isZero();
        server.start();
        assertThat(KilledFolder.takenIn(server.url())).containsAll(killed.acknowledged);
      }

      killed.goOnAndCompare(server.url(), undisturbed);
    }
  }

  /** H2 is one process's own; on PostgreSQL two take in one folder at the same time. */
  @Test
  void twoProcessesTakeInTheSameAndNothingIsDoubled() throws Exception {
    int documents = 60;
    KilledFolder taken = new KilledFolder(folder, documents);
    String undisturbed = taken.undisturbed(TestDatabase.POSTGRESQL);
    String url = TestDatabase.POSTGRESQL.onDisk(folder.resolve("ledger"));

    Process one = taken.started(url, taken.archive);
    Process other = taken.started(url, folder.resolve("archive of the other"));
    List<String> ofOne = one.inputReader().lines().toList();
    List<String> ofOther = other.inputReader().lines().toList();

    assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(0, 0);
    assertThat(ofOne).hasSize(documents);
    assertThat(ofOther).hasSize(documents);
    try (Connection connection = TestDatabase.at(url).getConnection()) {
      taken.requireWhole(connection, undisturbed);
    }
  }
}
