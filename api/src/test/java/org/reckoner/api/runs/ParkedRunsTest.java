// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.domain.decision.Role;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunRepository;
import org.reckoner.ingest.run.RunState;
import org.reckoner.ingest.run.Stages;
import org.reckoner.ingest.run.TransactionalIntake;

/** What a process was at when it was asked to end, the next one goes on with. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ParkedRunsTest {
  private static final int NOTES = 6;

  @Inject Fetcher fetcher;
  @Inject Archive archive;
  @Inject Stages stages;
  @Inject TransactionalIntake intake;
  @Inject RunRepository record;
  @Inject Uploads uploads;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String database;

  @TempDir Path folder;

  @Test
  void aRunThatAnEndingProcessWasAtIsGoneOnWith() throws Exception {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Runs ending = process(heldAt("Note 3", atWork, goOn));
    List<Target> notes = notes("Gullcrest");
    RunView run = ending.begin(request(notes), () -> uploads.drop(notes));
    RunView waiting = ending.begin(request(List.of(note("Finchley", 9, "waits"))), () -> {});
    atWork.await();

    Thread end = new Thread(() -> end(ending));
    end.start();
    Thread.sleep(300);
    goOn.countDown();
    end.join(30_000);

    // Whichever process serves takes it up: this one's next beat, or the one below.
    assertThat(given().get(run.href()).jsonPath().getString("state")).isNotEqualTo("CANCELLED");
    process(stages).takeUpParked();
    JsonPath over = awaited(run);
    assertThat(over.getString("state")).isEqualTo("FINISHED");
    assertThat(over.getInt("found")).isEqualTo(NOTES);
    assertThat(over.getInt("added") + over.getInt("known")).isEqualTo(NOTES);
    assertThat(over.getList("failures")).isEmpty();
    assertThat(awaited(waiting).getInt("added")).isEqualTo(1);
    given()
        .get("/api/v1/documents?limit=500")
        .then()
        .body("items.findAll { it.title =~ /Gullcrest/ }.size()", equalTo(NOTES));
    assertThat(notes)
        .as("what was uploaded is dropped at the end only")
        .noneMatch(one -> Files.exists(((Target.FromFile) one).path()));
  }

  @Test
  void whatIsParkedCanBeCancelledAndIsNotTakenUpWithoutItsFiles() throws IOException {
    Run run = new Run(UUID.randomUUID().toString(), List.of("gone.txt"));
    Target gone = new Target.FromFile("gone.txt", folder.resolve("gone.txt"));
    record.begin(run, request(List.of(gone)), clock.instant());
    assertThat(record.park(run.key())).isTrue();

    process(stages).takeUpParked();

    given().get("/api/v1/runs/" + run.key()).then().body("state", equalTo("PARKED"));
    given()
        .header("If-Match", "*")
        .delete("/api/v1/runs/" + run.key())
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
  }

  @Test
  void whatNoWordsSayIsNotParked() {
    Run run = new Run(UUID.randomUUID().toString(), List.of("hand"));
    record.begin(
        run, request(List.of(new Target.InHand("hand", new byte[] {1}, null))), clock.instant());

    assertThat(record.park(run.key())).isFalse();
    record.askToCancel(run.key(), clock.instant());
  }

  private Runs process(Stages with) {
    return new Runs(
        fetcher,
        archive,
        with,
        intake,
        record,
        new OpenRuns(record, clock, database),
        uploads,
        clock,
        new SimpleMeterRegistry(),
        true);
  }

  private Stages heldAt(String words, CountDownLatch atWork, CountDownLatch goOn) {
    return new Stages(
        raw -> {
          if (raw.source().contains(words)) {
            atWork.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          return stages.read().apply(raw);
        },
        stages.extract(),
        stages.sign(),
        stages.version());
  }

  private static void end(Runs process) {
    try {
      process.end(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonPath awaited(RunView run) throws InterruptedException {
    for (int i = 0; i < 1200; i++) {
      JsonPath now = given().get(run.href()).jsonPath();
      if (RunState.valueOf(now.getString("state")).over()) {
        return now;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The run does not end: " + run.key());
  }

  private static IngestRequest request(List<Target> targets) {
    return new IngestRequest(targets, Supplied.NOTHING, "ada", Role.ANALYST);
  }

  private List<Target> notes(String firm) throws IOException {
    List<Target> notes = new ArrayList<>();
    for (int i = 1; i <= NOTES; i++) {
      notes.add(note(firm, i, "tells"));
    }
    return notes;
  }

  private Target note(String firm, int number, String does) throws IOException {
    Path file = folder.resolve(firm + number + ".txt");
    Files.writeString(
        file,
        firm
            + " "
            + does
            + " of theft number "
            + number
            + "\n\nOn May "
            + number
            + ", 2023, hackers stole $"
            + (10 + number)
            + " million from the exchange "
            + firm
            + ", the company said.\n");
    return new Target.FromFile("Note " + number + " on " + firm + ".txt", file);
  }
}
