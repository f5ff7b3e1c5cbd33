// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunRepository;

/** Runs as they stand on record and as they are followed. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class RunsTest {
  private static final Instant LONG_AGO = Instant.parse("2024-03-24T09:00:00Z");

  @TestHTTPResource("/")
  URI home;

  @Inject RunRepository record;

  /** One event of a stream. */
  private record Event(String name, String id, JsonPath data) {}

  @Test
  void aRunIsFollowedToItsEndWithEveryFailure() throws Exception {
    String href = begun("first.pdf", "second.pdf", "third.pdf").extract().path("href");

    List<Event> events = events(href, null);

    assertThat(events.stream().filter(one -> one.name().equals("failure")))
        .extracting(one -> one.data().getString("source"))
        .containsExactly("first.pdf", "second.pdf", "third.pdf");
    Event last = events.get(events.size() - 1);
    assertThat(last.name()).isEqualTo("end");
    assertThat(last.id()).isEqualTo("3");
    assertThat(last.data().getString("state")).isEqualTo("FINISHED");
    assertThat(last.data().getInt("failed")).isEqualTo(3);
  }

  @Test
  void whoeverComesBackIsToldOnlyWhatTheyHaveNotHeard() throws Exception {
    String href = begun("one.pdf", "two.pdf").extract().path("href");
    events(href, null);

    List<Event> again = events(href, "1");

    assertThat(again).extracting(Event::name).containsExactly("failure", "end");
    assertThat(again.get(0).data().getString("source")).isEqualTo("two.pdf");
  }

  @Test
  void theFailuresOfARunStayOnRecord() {
    ValidatableResponse over = SampleLedger.finished(begun("north.pdf", "south.pdf"));
    String href = over.extract().path("href");

    over.body("askedBy", equalTo("local user"))
        .body("inputs", contains("north.pdf", "south.pdf"))
        .body("askedAt", notNullValue())
        .body("finishedAt", notNullValue());
    JsonPath first =
        given().get(href + "/failures?limit=1").then().statusCode(200).extract().jsonPath();
    assertThat(first.getInt("total")).isEqualTo(2);
    assertThat(first.getString("items[0].source")).isEqualTo("north.pdf");
    given()
        .get(href + "/failures?limit=1&cursor=" + first.getString("next"))
        .then()
        .body("items.source", contains("south.pdf"))
        .body("items[0].error.type", equalTo("damaged"))
        .body("next", nullValue());
  }

  @Test
  void theListHasTheLatestFirstAndGoesOnByCursor() {
    String older = SampleLedger.finished(begun("older.pdf")).extract().path("key");
    String newer = SampleLedger.finished(begun("newer.pdf")).extract().path("key");

    JsonPath first = given().get("/api/v1/runs?limit=1").then().extract().jsonPath();
    JsonPath second =
        given().get("/api/v1/runs?limit=1&cursor=" + first.getString("next")).jsonPath();

    assertThat(first.getString("items[0].key")).isEqualTo(newer);
    assertThat(second.getString("items[0].key")).isEqualTo(older);
  }

  @Test
  void aRunWhoseProcessIsGoneIsInterrupted() {
    Run left = new Run(UUID.randomUUID().toString(), List.of("left-behind.html"));
    record.begin(left, "ada", LONG_AGO);

    record.closeInterrupted(LONG_AGO.plusSeconds(60), LONG_AGO.plusSeconds(90));

    given()
        .get("/api/v1/runs/{key}", left.key())
        .then()
        .body("state", equalTo("INTERRUPTED"))
        .body("askedBy", equalTo("ada"))
        .body("finishedAt", equalTo("2024-03-24T09:01:30Z"));
  }

  @Test
  void aRunOfAnotherProcessIsAskedToEnd() {
    Run elsewhere = new Run(UUID.randomUUID().toString(), List.of("elsewhere.html"));
    record.begin(elsewhere, "ada", Instant.now());

    given()
        .header("If-Match", "*")
        .delete("/api/v1/runs/{key}", elsewhere.key())
        .then()
        .statusCode(200);

    assertThat(record.keep(elsewhere, Instant.now())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none/events", "none/failures", "%00", "%00/events", "%00/failures"})
  void aRunThatIsNoneIsNotFollowed(String what) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/runs/" + what)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private static ValidatableResponse begun(String... names) {
    var form = given();
    for (String name : names) {
      form.multiPart(
          "file", name, "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "application/pdf");
    }
    return form.post("/api/v1/runs").then();
  }

  private List<Event> events(String href, String after) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home.resolve(href + "/events")).timeout(Duration.ofSeconds(60));
    if (after != null) {
      request.header("Last-Event-ID", after);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    List<Event> events = new ArrayList<>();
    for (String block : answer.body().split("\n\n", -1)) {
      String name = line(block, "event");
      if (!name.isEmpty()) {
        events.add(new Event(name, line(block, "id"), new JsonPath(line(block, "data"))));
      }
    }
    return events;
  }

  private static String line(String block, String field) {
    return block
        .lines()
        .filter(one -> one.startsWith(field + ":"))
        .map(one -> one.substring(field.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
