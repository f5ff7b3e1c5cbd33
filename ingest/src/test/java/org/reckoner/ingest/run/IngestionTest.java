// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.recorded.LedgerReader;
import org.reckoner.domain.recorded.LedgerWriter;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;

/** From files to what the ledger is worked out from, on both databases. */
class IngestionTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-23T12:00:00Z"), ZoneOffset.UTC);

  private final Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT);

  @TempDir Path folder;
  private Path inbox;

  @BeforeEach
  void makeInbox() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  @ParameterizedTest
  @EnumSource
  void oneBadItemNeverEndsARun(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    write("1.txt", "Harbour was robbed.");
    write("2.txt", "");
    write("3.txt", "UNREADABLE");
    write("4.txt", "DEFECT");
    write("5.txt", "Bridge was robbed. Tunnel was robbed.");

    Run run = ingest(ledger, inbox.toString(), folder.resolve("missing").toString());

    assertThat(run.progress()).isEqualTo(new Run.Progress(RunState.FINISHED, 6, 6, 2, 0, 4, 3));
    assertThat(run.failures())
        .extracting(failed -> failed.failure().type())
        .containsExactly(
            Failure.Type.EMPTY,
            Failure.Type.DAMAGED,
            Failure.Type.INTERNAL,
            Failure.Type.NOT_FOUND);
    assertThat(victims(ledger)).containsExactlyInAnyOrder("Harbour", "Bridge", "Tunnel");
    assertThat(run.finishedAt()).contains(CLOCK.instant());
  }

  @ParameterizedTest
  @EnumSource
  void theSameCorpusAgainChangesNothing(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    write("1.txt", "Harbour was robbed.");
    write("2.txt", "Bridge was robbed. --- Tunnel was robbed. --- UNREADABLE");
    write("3.txt", "Ferry was robbed.");
    write("3.txt.meta.json", "{\"published\": \"2024-03\"}");
    Run first = ingest(ledger, inbox.toString());
    LedgerInput before = input(ledger);

    Run second = ingest(ledger, inbox.toString());
    Run third = ingest(ledger, inbox.toString());

    assertThat(first.progress()).isEqualTo(new Run.Progress(RunState.FINISHED, 3, 3, 3, 0, 1, 4));
    assertThat(second.progress()).isEqualTo(new Run.Progress(RunState.FINISHED, 3, 3, 0, 3, 0, 0));
    assertThat(third.progress()).isEqualTo(second.progress());
    assertThat(input(ledger)).usingRecursiveComparison().isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void theSameDocumentTwiceIsOne(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    write("a.txt", "Harbour was robbed.");
    write("copy of a.txt", "Harbour was robbed.");

    Run run = ingest(ledger, inbox.toString());

    assertThat(run.progress()).isEqualTo(new Run.Progress(RunState.FINISHED, 2, 2, 1, 1, 0, 1));
    assertThat(input(ledger).documents()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasErasedIsNeitherTakenInNorKeptAgainAndTheRestIs(TestDatabase database)
      throws Exception {
    DataSource ledger = database.migrated();
    write("a.txt", "Harbour was robbed. canonical https://news.example/harbour");
    ingest(ledger, inbox.toString());
    WorkKey harbour = input(ledger).documents().get(0).work();
    String bytes = input(ledger).documents().get(0).rawSha256();
    erase(ledger, harbour);
    assertThat(new Archive(folder.resolve("archive")).erase(bytes)).isTrue();
    write(
        "b.txt",
        "Bridge was robbed. --- Harbour was robbed again. canonical https://news.example/harbour");

    Run run = ingest(ledger, inbox.toString());
    Run again = ingest(ledger, inbox.toString());

    assertThat(run.failures())
        .extracting(failed -> failed.failure().type())
        .containsExactly(Failure.Type.ERASED, Failure.Type.ERASED);
    assertThat(again.failures()).isEqualTo(run.failures());
    assertThat(victims(ledger)).containsExactly("Bridge");
    try (Stream<Path> kept = Files.walk(folder.resolve("archive"))) {
      assertThat(kept.filter(Files::isRegularFile))
          .as("the second file has the erased words, too")
          .isEmpty();
    }
  }

  private static void erase(DataSource ledger, WorkKey work) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      new LedgerWriter()
          .erase(
              connection,
              new Erasure(
                  work,
                  List.of(),
                  List.of(),
                  Tlp.CLEAR,
                  "cora",
                  Role.CURATOR,
                  CLOCK.instant(),
                  "Asked for"));
      connection.commit();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSuppliedStandsAndIsOnRecord(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    write("a.txt", "Harbour was robbed. canonical https://elsewhere.example/a");
    write("a.txt.meta.json", "{\"publisher\": \"A Gazette\", \"published\": \"2024-03\"}");
    Supplied onCommandLine = Supplied.of("https://www.chainalysis.com/a", null, null, "AMBER");

    ingest(
        ledger,
        new IngestRequest(
            Targets.of(List.of(inbox.toString())), onCommandLine, "ada", Role.CURATOR));

    WorkKey work = WorkKey.ofUrl("https://www.chainalysis.com/a");
    SourceDocument document = input(ledger).documents().get(0);
    assertThat(document.work()).isEqualTo(work);
    assertThat(document.publisherName()).isEqualTo("A Gazette");
    assertThat(document.published())
        .isEqualTo(
            new PublicationDate(PartialDate.parse("2024-03"), PublicationDate.FoundIn.SUPPLIED));
    assertThat(document.publishedNotAfter()).isEqualTo(LocalDate.of(2024, 3, 23));
    assertThat(document.tlp()).isEqualTo(Tlp.AMBER);
    assertThat(input(ledger).decisions())
        .extracting(Decision::ruling, Decision::by, Decision::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new Ruling.OnDocument(work, "url", "https://www.chainalysis.com/a"),
                "ada",
                Role.CURATOR),
            org.assertj.core.groups.Tuple.tuple(
                new Ruling.OnDocument(work, "publisher", "A Gazette"), "ada", Role.CURATOR),
            org.assertj.core.groups.Tuple.tuple(
                new Ruling.OnDocument(work, "published", "2024-03"), "ada", Role.CURATOR),
            org.assertj.core.groups.Tuple.tuple(
                new Ruling.OnDocument(work, "tlp", "AMBER"), "ada", Role.CURATOR));
  }

  @ParameterizedTest
  @EnumSource
  void bytesInHandAreTakenInLikeAFile(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    byte[] bytes = "Harbour was robbed.".getBytes(StandardCharsets.UTF_8);

    Run run =
        ingest(
            ledger,
            new IngestRequest(
                List.of(
                    new Target.InHand("upload.txt", bytes, "text/plain; charset=utf-8"),
                    new Target.InHand("nothing.txt", new byte[0], null)),
                Supplied.NOTHING,
                "ada",
                Role.ANALYST));

    assertThat(victims(ledger)).containsExactly("Harbour");
    assertThat(run.failures()).extracting(Outcome.Failed::source).containsExactly("nothing.txt");
  }

  @ParameterizedTest
  @EnumSource
  void twoRunsAtOnceDoubleNothing(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      write(i + ".txt", "Harbour" + i + " was robbed. Bridge" + i + " was robbed.");
      expected.add("Harbour" + i);
      expected.add("Bridge" + i);
    }
    Run[] runs = new Run[2];
    Thread[] threads = new Thread[2];
    for (int i = 0; i < 2; i++) {
      int one = i;
      threads[i] = new Thread(() -> runs[one] = ingest(ledger, inbox.toString()));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(victims(ledger)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(runs[0].progress().added() + runs[1].progress().added()).isEqualTo(40);
    assertThat(runs[0].progress().known() + runs[1].progress().known()).isEqualTo(40);
  }

  @ParameterizedTest
  @EnumSource
  void charactersThatNoDatabaseTakesStopNothing(TestDatabase database) throws Exception {
    DataSource ledger = database.migrated();
    write("1.txt", "Harbour was robbed.\0 Bridge was robbed.");

    Run run = ingest(ledger, inbox.toString());

    assertThat(run.failures()).isEmpty();
    assertThat(victims(ledger)).containsExactlyInAnyOrder("Harbour", "Bridge");
  }

  @Test
  void aCancelledRunKeepsWhatItHasAndNamesWhatItHasNot() throws Exception {
    DataSource ledger = TestDatabase.H2.migrated();
    for (int i = 0; i < 60; i++) {
      write("%02d.txt".formatted(i), "Harbour" + i + " was robbed.");
    }
    Run run = new Run("r", List.of());

    ingestion(ledger)
        .carryOut(
            run,
            request(inbox.toString()),
            (one, outcome) -> {
              if (one.progress().added() == 3) {
                one.cancel();
              }
            });

    int added = run.progress().added();
    assertThat(added).isBetween(3, 2 + Window.TOGETHER);
    assertThat(run.progress())
        .isEqualTo(new Run.Progress(RunState.CANCELLED, 60, 60, added, 0, 60 - added, added));
    assertThat(run.failures())
        .extracting(failed -> failed.failure().type())
        .containsOnly(Failure.Type.CANCELLED);
    assertThat(victims(ledger))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, added).mapToObj(i -> "Harbour" + i).toList());
  }

  @Test
  void cancellingDoesNotWaitForASlowDocument() throws Exception {
    DataSource ledger = TestDatabase.H2.migrated();
    write("1.txt", "Harbour was robbed.");
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Stages plain = PlainStages.stages();
    Stages slow =
        new Stages(
            raw -> {
              reading.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            },
            plain.extract(),
            plain.sign(),
            plain.version());
    Run run = new Run("r", List.of());
    Ingestion ingestion = ingestion(new JdbcIntake(ledger), slow);
    Thread thread =
        new Thread(() -> ingestion.carryOut(run, request(inbox.toString()), RunListener.NOBODY));
    thread.start();
    reading.await();

    run.cancel();

    assertThat(run.await(5_000)).isTrue();
    assertThat(run.progress().state()).isEqualTo(RunState.CANCELLED);
    thread.join(Duration.ofSeconds(5).toMillis());
  }

  @Test
  void withoutADatabaseARunFailsAndSaysWhy() throws Exception {
    JdbcDataSource nowhere = new JdbcDataSource();
    nowhere.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";IFEXISTS=TRUE");
    write("1.txt", "Harbour was robbed.");

    Run run = new Run("r", List.of());
    ingestion(nowhere)
        .carryOut(
            run,
            new IngestRequest(
                Targets.of(List.of(inbox.toString())),
                Supplied.of(null, "A Gazette", null, null),
                "ada",
                Role.ANALYST),
            RunListener.NOBODY);

    assertThat(run.progress().state()).isEqualTo(RunState.FAILED);
    assertThat(run.reason())
        .hasValueSatisfying(why -> assertThat(why).startsWith("The ledger's database refused"));
  }

  private Run ingest(DataSource ledger, String... names) {
    return ingest(ledger, request(names));
  }

  private Run ingest(DataSource ledger, IngestRequest request) {
    Run run = new Run(UUID.randomUUID().toString(), List.of());
    ingestion(ledger).carryOut(run, request, RunListener.NOBODY);
    return run;
  }

  private static IngestRequest request(String... names) {
    return new IngestRequest(Targets.of(List.of(names)), Supplied.NOTHING, "ada", Role.ANALYST);
  }

  private Ingestion ingestion(DataSource ledger) {
    return ingestion(new JdbcIntake(ledger), PlainStages.stages());
  }

  private Ingestion ingestion(LedgerIntake ledger, Stages stages) {
    return new Ingestion(fetcher, new Archive(folder.resolve("archive")), stages, ledger, CLOCK, 2);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(inbox.resolve(name), content);
  }

  private static List<String> victims(DataSource ledger) throws SQLException {
    return input(ledger).observations().stream()
        .map(observation -> observation.claim().frame().subject())
        .toList();
  }

  private static LedgerInput input(DataSource ledger) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return LedgerReader.input(connection, LedgerInput.View.ALL, PartyRegister.empty());
    }
  }
}
