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
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerReader;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.archive.Archive;

/** A folder of documents that processes take in, and what has to come of it whatever is killed. */
final class KilledFolder {
  /** What a process acknowledges takes some milliseconds more or less, and so does the kill. */
  private static final int SOME_MILLIS = 25;

  final Path archive;
  final Set<String> acknowledged = new TreeSet<>();
  private final Path folder;
  private final Path inbox;
  private final int documents;
  private final Random dice = new Random(Long.getLong("reckoner.seed", 20240323));

  /**
   * @param documents how many there are, each with three claims
   */
  KilledFolder(Path folder, int documents) throws IOException {
    this.folder = folder;
    this.inbox = Files.createDirectory(folder.resolve("inbox"));
    this.archive = folder.resolve("archive");
    this.documents = documents;
    for (int i = 0; i < documents; i++) {
      Files.writeString(
          inbox.resolve("%04d.txt".formatted(i)),
          "Harbour%d was robbed. Bridge%d was robbed. --- Tunnel%d was robbed.".formatted(i, i, i));
    }
  }

  /** The hash of the ledger that an undisturbed run leaves. */
  String undisturbed(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    try (Connection connection = ledger.getConnection()) {
      KilledIngest.ingest(
          ledger, folder.resolve("another archive"), inbox.toString(), RunListener.NOBODY);
      return hash(input(connection));
    }
  }

  /** A process that takes the folder in. */
  Process started(String url, Path itsArchive) throws IOException {
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

  /**
   * Listens to a process to its end, and has something killed a moment after it has acknowledged so
   * many documents as nobody before it had.
   *
   * @param most at most so many
   * @return whether it came to that
   */
  boolean killedAmid(Process process, int most, Runnable kill) throws InterruptedException {
    int items = 1 + dice.nextInt(most);
    int fresh = 0;
    boolean killed = false;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(KilledIngest.ACKNOWLEDGED)
            && acknowledged.add(line.substring(KilledIngest.ACKNOWLEDGED.length()))) {
          fresh++;
        }
        if (!killed && fresh == items) {
          Thread.sleep(dice.nextInt(SOME_MILLIS));
          kill.run();
          killed = true;
        }
      }
    } catch (IOException e) {
      // Its end of the pipe is gone, as it should be; the lines already sent were read.
    }
    return killed;
  }

  /** The files of which anything is recorded. */
  static Set<String> takenIn(String url) throws SQLException {
    try (Connection connection = TestDatabase.at(url).getConnection()) {
      return input(connection).documents().stream()
          .map(document -> Path.of(document.source()).getFileName().toString())
          .map(name -> name.replaceFirst("#.*", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Goes on to the end, and holds the ledger against that of an undisturbed run. */
  void goOnAndCompare(String url, String undisturbed) throws Exception {
    DataSource ledger = TestDatabase.at(url);
    try (Connection connection = ledger.getConnection()) {
      Run last = KilledIngest.ingest(ledger, archive, inbox.toString(), RunListener.NOBODY);

      assertThat(last.progress().state()).isEqualTo(RunState.FINISHED);
      assertThat(last.progress().known()).isGreaterThanOrEqualTo(acknowledged.size());
      requireWhole(connection, undisturbed);
      for (SourceDocument document : input(connection).documents()) {
        assertThat(new Archive(archive).read(document.rawSha256())).isPresent();
      }
    }
  }

  /** Every claim is there once, and the ledger is that of an undisturbed run. */
  void requireWhole(Connection connection, String undisturbed) throws SQLException {
    LedgerInput input = input(connection);
    assertThat(input.observations())
        .extracting(one -> one.claim().frame().subject())
        .containsExactlyInAnyOrderElementsOf(subjects());
    assertThat(hash(input)).isEqualTo(undisturbed);
  }

  private List<String> subjects() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
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
