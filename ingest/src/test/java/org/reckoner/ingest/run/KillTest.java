// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerReader;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.archive.Archive;

/**
 * Processes are killed, with SIGKILL, in the middle of taking in a folder. What they acknowledged
 * is there, and who goes on ends with the ledger of an undisturbed run. How often is the system
 * property {@code reckoner.kills}, the kills' moments follow from {@code reckoner.seed}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("reckoner.kills", 3);
  private static final int DOCUMENTS = Math.max(60, 2 * KILLS);
  private static final Random DICE = new Random(Long.getLong("reckoner.seed", 20240323));

  @TempDir Path folder;
  private Path inbox;
  private Path archive;

  @BeforeEach
  void write() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    archive = folder.resolve("archive");
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          inbox.resolve("%03d.txt".formatted(i)),
          "Harbour%d was robbed. Bridge%d was robbed. --- Tunnel%d was robbed.".formatted(i, i, i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasAcknowledgedStaysAndNothingIsDoubled(TestDatabase database) throws Exception {
    String undisturbed = undisturbed(database);
    String url = database.onDisk(folder.resolve("ledger"));
    Set<String> acknowledged = new TreeSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      killedAfter(url, 1 + DICE.nextInt(Math.max(1, DOCUMENTS / KILLS)), acknowledged);

      assertThat(takenIn(url)).containsAll(acknowledged);
    }

    DataSource ledger = TestDatabase.at(url);
    try (Connection connection = ledger.getConnection()) {
      Run last = KilledIngest.ingest(ledger, archive, inbox.toString(), RunListener.NOBODY);
      LedgerInput input = input(connection);

      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(Math.min(KILLS, DOCUMENTS));
      assertThat(last.progress().state()).isEqualTo(RunState.FINISHED);
      assertThat(last.progress().known()).isGreaterThanOrEqualTo(acknowledged.size());
      assertThat(subjects(input)).containsExactlyInAnyOrderElementsOf(expectedSubjects());
      assertThat(hash(input)).isEqualTo(undisturbed);
      for (SourceDocument document : input.documents()) {
        assertThat(new Archive(archive).read(document.rawSha256())).isPresent();
      }
    }
  }

  /** H2 is one process's own; on PostgreSQL two take in one folder at the same time. */
  @Test
  void twoProcessesTakeInTheSameAndNothingIsDoubled() throws Exception {
    String undisturbed = undisturbed(TestDatabase.POSTGRESQL);
    String url = TestDatabase.POSTGRESQL.onDisk(folder.resolve("ledger"));

    Process one = started(url, archive);
    Process other = started(url, folder.resolve("archive of the other"));
    List<String> ofOne = one.inputReader().lines().toList();
    List<String> ofOther = other.inputReader().lines().toList();

    assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(0, 0);
    assertThat(ofOne).hasSize(DOCUMENTS);
    assertThat(ofOther).hasSize(DOCUMENTS);
    try (Connection connection = TestDatabase.at(url).getConnection()) {
      LedgerInput input = input(connection);
      assertThat(subjects(input)).containsExactlyInAnyOrderElementsOf(expectedSubjects());
      assertThat(hash(input)).isEqualTo(undisturbed);
    }
  }

  private String undisturbed(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    try (Connection connection = ledger.getConnection()) {
      KilledIngest.ingest(
          ledger, folder.resolve("another archive"), inbox.toString(), RunListener.NOBODY);
      return hash(input(connection));
    }
  }

  /**
   * Runs a process and kills it when it has acknowledged so many that none before it had.
   *
   * @param acknowledged by those before it; what it acknowledges is added
   */
  private void killedAfter(String url, int items, Set<String> acknowledged) throws Exception {
    Process process = started(url, archive);
    int fresh = 0;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(KilledIngest.ACKNOWLEDGED)
            && acknowledged.add(line.substring(KilledIngest.ACKNOWLEDGED.length()))) {
          fresh++;
        }
        if (fresh == items) {
          // SIGKILL on every platform with signals; the lines already sent still count.
          process.destroyForcibly();
        }
      }
    } catch (IOException e) {
      // Its end of the pipe is gone, as it should be.
    }
    process.waitFor();
  }

  private Process started(String url, Path itsArchive) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KilledIngest.class.getName(),
            url,
            itsArchive.toString(),
            inbox.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Set<String> takenIn(String url) throws SQLException {
    try (Connection connection = TestDatabase.at(url).getConnection()) {
      return input(connection).documents().stream()
          .map(document -> Path.of(document.source()).getFileName().toString())
          .map(name -> name.replaceFirst("#.*", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> subjects(LedgerInput input) {
    return input.observations().stream().map(one -> one.claim().frame().subject()).toList();
  }

  private static List<String> expectedSubjects() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      expected.addAll(List.of("Harbour" + i, "Bridge" + i, "Tunnel" + i));
    }
    return expected;
  }

  private static LedgerInput input(Connection connection) throws SQLException {
    return LedgerReader.input(connection, LedgerInput.View.ALL, PartyRegister.empty());
  }

  private static String hash(LedgerInput input) {
    return LedgerHash.of(Reckoning.of(input, LedgerRules.STANDARD));
  }
}
