// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.recorded.ErasedException;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.RecordingException;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Targets;

/** Documents that are ready are taken in together, and none fails for its neighbours. */
class TakenInTogetherTest {
  private static final int DOCUMENTS = 40;

  @TempDir Path folder;
  private Path inbox;

  @BeforeEach
  void write() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(inbox.resolve("%02d.txt".formatted(i)), "Harbour" + i + " was robbed.");
    }
  }

  @Test
  void whatTheDatabaseCannotKeepTakesNoNeighbourWithIt() throws Exception {
    Refusing ledger =
        new Refusing(new RecordingException(new SQLException("too great a number", "22003")));

    Run run = ingest(ledger);

    assertThat(run.progress())
        .isEqualTo(new Run.Progress(RunState.FINISHED, DOCUMENTS, DOCUMENTS, 39, 0, 1, 39));
    assertThat(run.failures())
        .singleElement()
        .extracting(failed -> failed.failure().message())
        .asString()
        .startsWith("The database cannot keep what was found in '")
        .contains(Refusing.NAME);
    assertThat(ledger.taken).hasSize(39).doesNotContain(Refusing.NAME);
  }

  @Test
  void oneThatWasErasedMeanwhileTakesNoNeighbourWithIt() throws Exception {
    Refusing ledger = new Refusing(new ErasedException(WorkKey.named("erased meanwhile")));

    Run run = ingest(ledger);

    assertThat(run.progress().added()).isEqualTo(39);
    assertThat(run.failures())
        .singleElement()
        .extracting(failed -> failed.failure().type())
        .isEqualTo(Failure.Type.ERASED);
    assertThat(ledger.taken).hasSize(39).doesNotContain(Refusing.NAME);
  }

  @Test
  void aDatabaseThatIsGoneIsNotAskedAgainForEach() throws Exception {
    Refusing ledger =
        new Refusing(new RecordingException(new SQLException("the connection is gone", "08006")));

    Run run = ingest(ledger);

    assertThat(run.progress().state()).isEqualTo(RunState.FAILED);
    assertThat(run.reason()).contains("The ledger's database refused: the connection is gone");
    assertThat(ledger.taken).hasSizeLessThanOrEqualTo(20).doesNotContain(Refusing.NAME);
  }

  private Run ingest(LedgerIntake ledger) throws IOException {
    Run run = new Run("r", List.of());
    try (Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT)) {
      new Ingestion(
              fetcher,
              new Archive(folder.resolve("archive")),
              PlainStages.stages(),
              ledger,
              KilledIngest.CLOCK,
              2)
          .carryOut(
              run,
              new IngestRequest(
                  Targets.of(List.of(inbox.toString())), Supplied.NOTHING, "test", Role.ANALYST),
              RunListener.NOBODY);
    }
    return run;
  }

  /** A ledger whose database refuses one file, alone and together with others. */
  private static final class Refusing extends JdbcIntake {
    static final String NAME = "20.txt";

    final Set<String> taken = new TreeSet<>();
    private final RuntimeException refusal;

    Refusing(RuntimeException refusal) throws SQLException {
      super(TestDatabase.H2.migrated());
      this.refusal = refusal;
    }

    @Override
    public List<Intake.Effect> take(List<Intake> intakes, Instant recordedAt) {
      List<String> names = new ArrayList<>();
      intakes.forEach(
          intake -> names.add(Path.of(intake.capture().source()).getFileName().toString()));
      if (names.contains(NAME)) {
        throw refusal;
      }
      List<Intake.Effect> effects = super.take(intakes, recordedAt);
      taken.addAll(names);
      return effects;
    }
  }
}
