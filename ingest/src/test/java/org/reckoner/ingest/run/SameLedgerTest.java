// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerReader;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.read.NearCopies;
import org.reckoner.ingest.read.Reader;

/** The whole chain over the sample corpus: one ledger, whatever the database and the order. */
class SameLedgerTest {
  private static final PartyRegister REGISTER = BundledRegister.load();

  @TempDir Path folder;

  @Test
  void theSampleCorpusGivesOneLedgerOnBothDatabasesAndInAnyOrder() throws SQLException {
    List<Target> targets = sample();
    List<Target> reversed = new ArrayList<>(targets);
    Collections.reverse(reversed);
    Set<String> hashes = new LinkedHashSet<>();

    for (TestDatabase database : TestDatabase.values()) {
      DataSource forwards = database.migrated();
      Run first = ingest(forwards, targets);
      hashes.add(hash(forwards));
      Run again = ingest(forwards, reversed);
      hashes.add(hash(forwards));
      DataSource backwards = database.migrated();
      ingest(backwards, reversed);
      hashes.add(hash(backwards));

      assertThat(first.failures()).isEmpty();
      assertThat(first.progress().added()).isEqualTo(targets.size());
      assertThat(again.progress().known()).isEqualTo(targets.size());
    }

    assertThat(hashes).hasSize(1);
  }

  /** The corpus lies with the application, beside this module. */
  private static List<Target> sample() {
    Path corpus = Path.of("").toAbsolutePath().resolveSibling("api/src/main/resources/sample");
    assertThat(Files.isDirectory(corpus)).as("the sample corpus at " + corpus).isTrue();
    return Targets.of(List.of(corpus.toString())).stream()
        .filter(target -> !target.source().endsWith(".md"))
        .filter(target -> !target.source().endsWith("index.txt"))
        .toList();
  }

  private Run ingest(DataSource ledger, List<Target> targets) {
    Reader reader = new Reader();
    Extractor extractor = new Extractor(REGISTER);
    Stages stages = new Stages(reader::read, extractor::extract, NearCopies::signature, "test");
    Run run = new Run("sample", List.of("sample"));
    try (Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT)) {
      new Ingestion(
              fetcher, new Archive(folder), stages, new JdbcIntake(ledger), KilledIngest.CLOCK, 2)
          .carryOut(
              run,
              new IngestRequest(targets, Supplied.NOTHING, "test", Role.ANALYST),
              RunListener.NOBODY);
    }
    return run;
  }

  private static String hash(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Ledger ledger =
          Reckoning.of(
              LedgerReader.input(connection, LedgerInput.View.ALL, REGISTER), LedgerRules.STANDARD);
      assertThat(ledger.incidents()).isNotEmpty();
      return LedgerHash.of(ledger);
    }
  }
}
