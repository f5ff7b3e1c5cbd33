// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** What all resources share of HTTP, over the bundled sample. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ConventionsTest {
  private static final String DECISIONS = "/api/v1/decisions";
  private static final int RACERS = 1000;

  @TestHTTPResource("/")
  URI home;

  @BeforeEach
  void theSample() {
    SampleLedger.takeIn();
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    String tag = given().get("/api/v1/incidents").then().statusCode(200).extract().header("ETag");

    assertThat(tag).matches("\"[0-9a-f]{20}\\.[0-9a-f]{20}\"");
    given()
        .header("If-None-Match", tag)
        .get("/api/v1/incidents")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(equalTo(""));
    given().header("If-None-Match", tag).get("/api/v1/incidents?limit=1").then().statusCode(200);
  }

  @Test
  void aProblemHasNoTag() {
    given().get("/api/v1/incidents/no-such").then().statusCode(404).header("ETag", nullValue());
  }

  @Test
  void aDecisionNamesTheVersionItIsOn() {
    String tag = given().get("/api/v1/ledger").header("ETag");

    decide(null, null, "Without")
        .then()
        .statusCode(428)
        .body("type", problem("precondition-required"));
    decide("\"0123.4567\"", null, "Of another")
        .then()
        .statusCode(412)
        .body("type", problem("stale-version"));
    decide(tag, null, "The first on it").then().statusCode(201);
    decide(tag, null, "The second on it").then().statusCode(412);
  }

  @Test
  void ofRacingDecisionsNoneIsLostAndNoneIsDoneOnAVersionThatIsGone() throws Exception {
    int before = given().get(DECISIONS).then().extract().path("total");
    HttpClient client = HttpClient.newHttpClient();
    ExecutorService racers = Executors.newFixedThreadPool(16);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < RACERS / 100; i++) {
      String tag = given().get("/api/v1/ledger").header("ETag");
      List<Callable<Integer>> volley = new ArrayList<>();
      for (int j = 0; j < 100; j++) {
        String body = alias("racer " + i + "-" + j + " " + UUID.randomUUID());
        volley.add(() -> status(client, tag, body));
      }
      answers.addAll(racers.invokeAll(volley));
    }
    racers.shutdown();
    int made = 0;
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isIn(201, 412);
      made += answer.get() == 201 ? 1 : 0;
    }

    // One of each volley is the first; the others saw a version that is gone.
    assertThat(made).isEqualTo(RACERS / 100);
    int after = given().get(DECISIONS).then().extract().path("total");
    assertThat(after - before).isEqualTo(made);
  }

  @Test
  void aRequestThatIsSentAgainIsDoneOnce() {
    String key = UUID.randomUUID().toString();
    int before = given().get(DECISIONS).then().extract().path("total");

    Response first = decide("*", key, "Once is enough");
    Response second = decide("*", key, "Once is enough");

    first.then().statusCode(201);
    second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    assertThat(second.jsonPath().getString("at")).isEqualTo(first.jsonPath().getString("at"));
    given().get(DECISIONS).then().body("total", equalTo(before + 1));
    decide("*", key, "Something else").then().statusCode(422).body("type", problem("key-reused"));
    decide("*", "has a blank", "x")
        .then()
        .statusCode(400)
        .body("type", problem("invalid-parameter"));
  }

  @Test
  void aRequestThatWasRefusedMaySentAgainWithItsKey() {
    String key = UUID.randomUUID().toString();

    decide("\"0123.4567\"", key, "Twice").then().statusCode(412);
    decide("*", key, "Twice").then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void anUploadThatIsSentAgainIsTheSameRun() {
    String key = UUID.randomUUID().toString();
    byte[] page = "<p>Nothing was stolen from anybody.</p>".getBytes(StandardCharsets.UTF_8);

    Response first =
        given()
            .header("Idempotency-Key", key)
            .multiPart("file", "a.html", page)
            .post("/api/v1/runs");
    Response second =
        given()
            .header("Idempotency-Key", key)
            .multiPart("file", "a.html", page)
            .post("/api/v1/runs");

    SampleLedger.finished(first.then());
    second.then().statusCode(202).body("key", equalTo(first.jsonPath().getString("key")));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void onlyTheFieldsThatAreWantedAreSent() {
    JsonPath page =
        given()
            .get("/api/v1/incidents?limit=1&fields=number,victim,values.property,values.claim")
            .then()
            .statusCode(200)
            .body("total", notNullValue())
            .extract()
            .jsonPath();

    assertThat(page.getMap("items[0]").keySet())
        .containsExactlyInAnyOrder("number", "victim", "values");
    assertThat(page.getMap("items[0].values[0]").keySet())
        .containsExactlyInAnyOrder("property", "claim");
    String one = "/api/v1/incidents/" + page.getInt("items[0].number");
    assertThat(
            given().get(one + "?fields=values.chosen.quote").jsonPath().getMap("values[0].chosen"))
        .containsOnlyKeys("quote");
    given().get("/api/v1/ledger?fields=hash").then().body("size()", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour", "values.colour", "number,,victim", "", "a.b.c.d.e.f.g.h", "*"})
  void aFieldThatThereIsNotIsRefused(String fields) {
    given()
        .queryParam("fields", fields)
        .get("/api/v1/incidents")
        .then()
        .statusCode(400)
        .body("type", problem("invalid-parameter"));
  }

  @Test
  void aListIsATableWhereOneIsAccepted() throws Exception {
    String csv =
        given()
            .accept("text/csv")
            .get("/api/v1/claims?fields=key,property,subject.name,document.title")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    int total = given().get("/api/v1/claims?limit=1").then().extract().path("total");

    List<CSVRecord> rows =
        CSVParser.parse(
                csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
            .getRecords();

    assertThat(rows).hasSize(total);
    assertThat(rows.get(0).toMap().keySet())
        .containsExactly("key", "property", "subject.name", "document.title");
    assertThat(rows.get(0).get("key")).matches("[0-9a-f]{64}");
  }

  @Test
  void whoTakesAListAwayAsATableIsNoted() {
    String table = "/api/v1/claims?fields=key&limit=1&subject=" + UUID.randomUUID();

    given().accept("text/csv").get(table).then().statusCode(200);
    given().get(table + "1").then().statusCode(200);

    List<String> noted = given().get("/api/v1/audit?limit=50").jsonPath().getList("items.target");
    assertThat(noted).contains(table).doesNotContain(table + "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ruling\":\"ALIAS\",\"name\":5,\"value\":\"a\",\"why\":\"b\"}",
        "{\"ruling\":\"ALIAS\",\"name\":true,\"value\":\"a\",\"why\":\"b\"}",
        "{\"ruling\":\"ALIAS\",\"name\":1.5,\"value\":\"a\",\"why\":\"b\"}"
      })
  void aNumberIsNoText(String body) {
    given()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body)
        .post(DECISIONS)
        .then()
        .statusCode(400)
        .body("type", problem("invalid-body"))
        .body("violations.field", equalTo(List.of("name")));
  }

  @Test
  void aListIsJsonLinesWhereTheyAreAccepted() {
    String lines =
        given()
            .accept("application/x-ndjson")
            .get("/api/v1/incidents")
            .then()
            .statusCode(200)
            .contentType(startsWith("application/x-ndjson"))
            .extract()
            .asString();
    int total = given().get("/api/v1/incidents?limit=1").then().extract().path("total");

    assertThat(lines.lines()).hasSize(total);
    assertThat(lines.lines())
        .allSatisfy(one -> assertThat(new JsonPath(one).getString("key")).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents",
        "claims",
        "incidents",
        "totals",
        "conflicts",
        "parties",
        "decisions",
        "runs"
      })
  void everyListIsATable(String list) {
    String csv =
        given()
            .accept("text/csv")
            .get("/api/v1/" + list + "?limit=3")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv.lines().findFirst().orElseThrow()).contains(",");
  }

  @Test
  void whatWouldRunInASpreadsheetIsMadeHarmless() {
    decide("*", null, "=HYPERLINK(\"https://evil.example\")").then().statusCode(201);

    given()
        .accept("text/csv")
        .get(DECISIONS + "?fields=why")
        .then()
        .body(containsString("'=HYPERLINK"));
  }

  @Test
  void answersArePacked() throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(home.resolve("/api/v1/claims"))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.body()).startsWith(0x1f, 0x8b);
  }

  @Test
  void aPageHasAtMostFiveHundredItems() {
    given().get("/api/v1/claims?limit=501").then().statusCode(400);
    given().get("/api/v1/claims?limit=500").then().statusCode(200);
  }

  @Test
  void everyAnswerIsHarmlessToABrowser() {
    for (String path : List.of("/api/v1/ledger", "/api/v1/nothing", "/", "/q/health")) {
      given()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("X-Frame-Options", "DENY")
          .header("Access-Control-Allow-Origin", nullValue());
    }
    given()
        .get("/api/v1/ledger")
        .then()
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void aForeignPageCanAskNothing() {
    given()
        .header("Origin", "https://evil.example")
        .multiPart("file", "a.html", new byte[1])
        .post("/api/v1/runs")
        .then()
        .statusCode(403)
        .body("type", problem("forbidden"));
    given().header("Host", "rebound.example").get("/api/v1/ledger").then().statusCode(403);
  }

  @Test
  void whoDidWhatStandsInTheLog() {
    decide("*", null, "To be noted").then().statusCode(201);
    given().get("/api/v1/ledger/export?format=jsonl").then().statusCode(200);

    JsonPath log = given().get("/api/v1/audit?limit=2").then().statusCode(200).extract().jsonPath();

    assertThat(log.getList("items.target"))
        .containsExactly("/api/v1/ledger/export?format=jsonl", DECISIONS);
    assertThat(log.getList("items.who")).containsExactly("local user", "local user");
    assertThat(log.getList("items.status")).containsExactly(200, 201);
    given()
        .get("/api/v1/audit?limit=1&cursor=" + log.getString("next"))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  private static org.hamcrest.Matcher<String> problem(String slug) {
    return equalTo("/api/v1/problems/" + slug);
  }

  private static String alias(String why) {
    return "{\"ruling\":\"ALIAS\",\"name\":\"Quillbank\",\"value\":\"Quill Bank\",\"why\":"
        + quoted(why)
        + "}";
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\"", "\\\"") + "\"";
  }

  private static Response decide(String ifMatch, String key, String why) {
    var request = given().contentType(ContentType.JSON).body(alias(why));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post(DECISIONS);
  }

  private int status(HttpClient client, String tag, String body) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(home.resolve(DECISIONS))
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
