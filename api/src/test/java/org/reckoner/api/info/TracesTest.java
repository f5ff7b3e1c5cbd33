// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.info;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** Requests leave traces where that is asked for, and what documents say is not in them. */
@QuarkusTest
@TestProfile(TracesTest.WithTraces.class)
@QuarkusTestResource(PostgresqlForTests.class)
class TracesTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final String SENTENCE =
      "On May 4, 2022, hackers stole $12 million from the exchange Quillhaven.";

  @Inject InMemorySpanExporter exported;

  /** Traces on, by the one setting. */
  public static class WithTraces implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "50ms");
    }
  }

  /** Where the spans go in tests. */
  @Singleton
  static class InMemory {
    @Produces
    @Singleton
    InMemorySpanExporter exporter() {
      return InMemorySpanExporter.create();
    }
  }

  @Test
  void requestsAreTracedWithoutWhatDocumentsSay() throws InterruptedException {
    SampleLedger.finished(
        given()
            .multiPart(
                "file",
                "quillhaven.txt",
                ("Thieves empty Quillhaven\n\n" + SENTENCE + "\n").getBytes(StandardCharsets.UTF_8),
                "text/plain")
            .post("/api/v1/runs")
            .then());
    given().get("/api/v1/claims?limit=5").then().statusCode(200);

    List<SpanData> spans = awaited("GET /api/v1/claims");

    assertThat(spans).extracting(SpanData::getName).contains("POST /api/v1/runs");
    assertThat(spans)
        .filteredOn(span -> span.getName().equals("GET /api/v1/claims"))
        .allSatisfy(span -> assertThat(span.getAttributes().toString()).contains("200"));
    assertThat(spans.toString()).doesNotContain("Quillhaven", "hackers", "$12 million");
  }

  private List<SpanData> awaited(String name) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      List<SpanData> spans = exported.getFinishedSpanItems();
      if (spans.stream().anyMatch(span -> span.getName().equals(name))) {
        return spans;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("No span of that name: " + exported.getFinishedSpanItems());
  }
}
