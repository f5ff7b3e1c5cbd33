// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.access.Caller;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.runs.OpenRuns;
import org.reckoner.api.runs.RunView;
import org.reckoner.api.runs.Runs;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;
import org.reckoner.ingest.run.RunRepository;
import org.reckoner.reporting.form.ReportForm;
import org.reckoner.reporting.form.ReportProgress;

/** Reports that are written as long work. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ReportRunsTest {
  private static final Caller ADA = new Caller("ada", Role.ADMIN, Tlp.RED);

  @Inject Ledgers ledgers;
  @Inject ReportResults results;
  @Inject Runs runs;
  @Inject RunRepository record;
  @Inject MeterRegistry registry;
  @Inject ReportsConfig config;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String database;

  private static boolean taken;

  @BeforeAll
  static void nothingYet() {
    taken = false;
  }

  private static void sample() {
    if (!taken) {
      SampleLedger.takeIn();
      taken = true;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "html", "docx", "md", "json", "zip"})
  void aReportIsFoundAtItsAddressWhenItIsWritten(String format) {
    sample();
    byte[] expected = given().get("/api/v1/reports/report." + format + "?kind=brief").asByteArray();

    ValidatableResponse run =
        SampleLedger.finished(ordered("{\"format\":\"%s\",\"kind\":\"brief\"}".formatted(format)));

    run.body("kind", equalTo("REPORT"))
        .body("state", equalTo("FINISHED"))
        .body("step", equalTo("done"))
        .body("done", equalTo(5))
        .body("found", equalTo(5))
        .body("inputs[0]", equalTo("brief report as " + format));
    byte[] written =
        given()
            .get(run.extract().<String>path("result"))
            .then()
            .statusCode(200)
            .header("Content-Disposition", "inline; filename=\"brief." + format + "\"")
            .extract()
            .asByteArray();
    assertThat(written).isEqualTo(expected);
  }

  @Test
  void whoeverLoadsItKnowsWhenAllOfItIsThere() {
    sample();
    String result =
        SampleLedger.finished(ordered("{\"format\":\"pdf\",\"kind\":\"brief\"}"))
            .extract()
            .path("result");

    var file = given().get(result).then().statusCode(200).extract();

    assertThat(file.header("Content-Length"))
        .isEqualTo(Integer.toString(file.asByteArray().length));
  }

  @Test
  void itIsFollowedStepByStep() {
    sample();
    String href = ordered("{\"format\":\"pdf\"}").extract().path("href");

    String events = given().get(href + "/events").then().statusCode(200).extract().asString();

    assertThat(events).contains("event:end").contains("\"step\":\"done\"").contains("\"result\":");
  }

  @Test
  void whatIsCancelledBeforeItsTurnMakesNothing() {
    sample();
    ordered("{\"format\":\"pdf\"}");
    String href = ordered("{\"format\":\"pdf\"}").extract().path("href");

    given().header("If-Match", "*").delete(href).then().statusCode(200);

    JsonPath over = awaited(href);
    assertThat(over.getString("state")).isEqualTo("CANCELLED");
    assertThat(over.getString("result")).isNull();
    String key = over.getString("key");
    given().get("/api/v1/reports/results/" + key).then().statusCode(404);
  }

  @Test
  void whatTheLedgerDoesNotHoldEndsWithTheReason() {
    SampleLedger.finished(
            ordered("{\"format\":\"md\",\"kind\":\"incident\",\"incident\":\"no-such-slug\"}"))
        .body("state", equalTo("FAILED"))
        .body("reason", containsString("no-such-slug"))
        .body("result", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\":\"exe\"}",
        "{\"format\":\"pdf\",\"kind\":\"novel\"}",
        "{\"format\":\"pdf\",\"kind\":\"digest\"}",
        "{\"format\":\"pdf\",\"kind\":\"incident\"}",
        "{\"format\":\"pdf\",\"since\":\"yesterday\"}",
        "{\"format\":\"pdf\",\"period\":\"soon\"}",
        "{\"format\":\"pdf\",\"audience\":\"everybody\"}",
        "{\"format\":\"pdf\",\"colour\":\"red\"}"
      })
  void whatCannotBeAskedForIsRefusedAtOnce(String order) {
    given()
        .contentType(ContentType.JSON)
        .body(order)
        .post("/api/v1/reports")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void theSameKeyOrdersOneReport() {
    String order = "{\"format\":\"md\",\"kind\":\"brief\"}";
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      keys.add(
          given()
              .contentType(ContentType.JSON)
              .header("Idempotency-Key", "one-brief-of-the-test-of-report-runs")
              .body(order)
              .post("/api/v1/reports")
              .then()
              .statusCode(202)
              .extract()
              .path("key"));
    }

    assertThat(keys.get(1)).isEqualTo(keys.get(0));
  }

  @Test
  void whatMayQuoteAnErasedDocumentIsGone() {
    SampleLedger.finished(
        given()
            .multiPart(
                "file",
                "tallowreach.txt",
                "Tallowreach robbed\n\nOn 2 May 2023, hackers stole $8 million from the exchange Tallowreach."
                    .getBytes(StandardCharsets.UTF_8),
                "text/plain")
            .post("/api/v1/runs")
            .then());
    String result =
        SampleLedger.finished(ordered("{\"format\":\"md\",\"victim\":\"Tallowreach\"}"))
            .extract()
            .path("result");
    given().get(result).then().statusCode(200).body(containsString("Tallowreach"));
    String document =
        given()
            .get("/api/v1/documents?limit=500")
            .jsonPath()
            .getString("items.find { it.source == 'tallowreach.txt' }.id");

    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"why\":\"the test asks for it\"}")
        .post("/api/v1/erasures/" + document)
        .then()
        .statusCode(201);

    given().get(result).then().statusCode(404);
  }

  @Test
  void whatTheEndOfItsProcessCutsOffIsWrittenByTheNext() throws Exception {
    sample();
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ReportRuns ending = process(new Held(ledgers, atWork, goOn));
    RunView run = ending.begin(markdown(), ADA);
    RunView waiting = ending.begin(markdown(), ADA);
    atWork.await();

    Thread end = new Thread(() -> end(ending));
    end.start();
    Thread.sleep(300);
    goOn.countDown();
    end.join(30_000);

    process(new Reports(ledgers)).takeUpParked();
    for (RunView one : List.of(run, waiting)) {
      JsonPath over = awaited(one.href());
      assertThat(over.getString("state")).isEqualTo("FINISHED");
      given().get(over.getString("result")).then().statusCode(200);
    }
  }

  /** Reports that are held at their second step until they are let go on. */
  private static final class Held extends Reports {
    private final CountDownLatch atWork;
    private final CountDownLatch goOn;

    Held(Ledgers ledgers, CountDownLatch atWork, CountDownLatch goOn) {
      super(ledgers);
      this.atWork = atWork;
      this.goOn = goOn;
    }

    @Override
    public void write(Wanted wanted, ReportForm form, ReportProgress progress, OutputStream out)
        throws IOException {
      atWork.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      super.write(wanted, form, progress, out);
    }
  }

  private ReportRuns process(Reports reports) {
    return new ReportRuns(
        reports,
        results,
        runs,
        new OpenRuns(record, clock, database),
        record,
        registry,
        config,
        clock,
        true);
  }

  private static ReportOrder markdown() {
    return new ReportOrder("md", null, null, null, null, null, null, null, null, null);
  }

  private static void end(ReportRuns process) {
    try {
      process.end(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ValidatableResponse ordered(String order) {
    return given()
        .contentType(ContentType.JSON)
        .body(order)
        .post("/api/v1/reports")
        .then()
        .statusCode(202);
  }

  private static JsonPath awaited(String href) {
    for (int i = 0; i < 1200; i++) {
      JsonPath now = given().get(href).jsonPath();
      if (!List.of("PENDING", "RUNNING", "PARKED").contains(now.getString("state"))) {
        return now;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("The run does not end: " + href);
  }
}
