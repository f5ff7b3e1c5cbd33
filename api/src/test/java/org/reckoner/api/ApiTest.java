// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST API over a small ledger, on the database of the profile. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ApiTest {
  private static final String PAGE =
      "<!doctype html><html lang=en><head><title>Thieves empty Quillbank</title>"
          + "<link rel=canonical href='https://courier.example/2024/quillbank'>"
          + "<meta property='article:published_time' content='2024-05-20T08:00:00Z'></head><body>"
          + "<nav><a href=/>Home</a></nav><article><h1>Thieves empty Quillbank</h1>"
          + "<p>On May 17, 2024, hackers stole $12 million from the exchange Quillbank, the company"
          + " said on Saturday.</p><p>The FBI said that the Lazarus Group was behind the"
          + " theft from Quillbank.</p></article></body></html>";

  @BeforeEach
  void aLedgerWithOneArticle() {
    run(upload("quillbank.html", PAGE));
  }

  @Test
  void whatWasUploadedIsADocumentWithItsTextAndClaims() {
    String id = documentId();

    given()
        .get("/api/v1/documents/{id}", id)
        .then()
        .statusCode(200)
        .body("document.title", equalTo("Thieves empty Quillbank"))
        .body("document.url", equalTo("https://courier.example/2024/quillbank"))
        .body("document.published.date", equalTo("2024-05-20"))
        .body("text", containsString("hackers stole $12 million from the exchange Quillbank"))
        .body("claims.property", hasItem("loss"))
        .body("claims.find { it.property == 'loss' }.value.best", equalTo(12000000))
        .body(
            "claims.find { it.property == 'loss' }.evidence[0].exact",
            containsString("stole $12 million"));
    given()
        .get("/api/v1/documents/{id}/text", id)
        .then()
        .contentType(ContentType.TEXT)
        .body(not(containsString("Home")));
  }

  @Test
  void theBytesComeBackAsTheyWere() {
    byte[] bytes =
        given()
            .get("/api/v1/documents/{id}/original", documentId())
            .then()
            .statusCode(200)
            .contentType("application/octet-stream")
            .header("Content-Disposition", startsWith("attachment"))
            .extract()
            .asByteArray();

    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void aQuotationStandsAtItsPositionInTheText() {
    JsonPath document =
        given().get("/api/v1/documents/{id}", documentId()).then().extract().jsonPath();
    String text = document.getString("text");
    int[] points = text.codePoints().toArray();

    List<Integer> starts = document.getList("claims.collect { it.evidence[0].start }");
    List<Integer> ends = document.getList("claims.collect { it.evidence[0].end }");
    List<String> words = document.getList("claims.collect { it.evidence[0].exact }");

    assertThat(words).isNotEmpty();
    for (int i = 0; i < words.size(); i++) {
      assertThat(new String(points, starts.get(i), ends.get(i) - starts.get(i)))
          .isEqualTo(words.get(i));
    }
  }

  @Test
  void theIncidentHasANumberAndCitesTheSentenceOfItsLoss() {
    JsonPath page =
        given()
            .get("/api/v1/incidents?victim=quillbank")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(page.getInt("total")).isEqualTo(1);
    int number = page.getInt("items[0].number");
    assertThat(number).isPositive();
    given()
        .get("/api/v1/incidents/{number}", number)
        .then()
        .statusCode(200)
        .body("victim", equalTo("Quillbank"))
        .body("values.find { it.property == 'loss' }.value.best", equalTo(12000000))
        .body(
            "values.find { it.property == 'loss' }.chosen.quote",
            containsString("stole $12 million from the exchange Quillbank"))
        .body("values.find { it.property == 'loss' }.rationale", not(equalTo("")))
        .body("values.find { it.property == 'occurredOn' }.value", equalTo("2024-05-17"));
    given().get("/api/v1/incidents/{number}/claims", number).then().body("total", greaterThan(1));
  }

  @Test
  void takingTheSameInAgainChangesNothing() {
    String hash = given().get("/api/v1/ledger").then().extract().path("hash");

    ValidatableResponse second = run(upload("quillbank.html", PAGE));

    second.body("added", equalTo(0)).body("known", equalTo(1)).body("claims", equalTo(0));
    given().get("/api/v1/ledger").then().body("hash", equalTo(hash));
  }

  @Test
  void aRunCollectsWhatFailsAndGoesOn() {
    ValidatableResponse run =
        run(
            given()
                .multiPart("file", "empty.pdf", new byte[0], "application/pdf")
                .multiPart("file", "quillbank.html", PAGE.getBytes(StandardCharsets.UTF_8))
                .multiPart("file", "cut.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/runs")
                .then());

    run.body("state", equalTo("FINISHED"))
        .body("found", equalTo(3))
        .body("failed", equalTo(2))
        .body("failures.error.type", hasItems("empty", "damaged"));
  }

  @Test
  void anAddressOfThisMachineIsRefused() {
    ValidatableResponse run =
        run(
            given()
                .contentType(ContentType.JSON)
                .body("{\"urls\":[\"http://127.0.0.1:9/\"]}")
                .post("/api/v1/runs")
                .then());

    run.body("failures.error.type", equalTo(List.of("non-public-address")));
  }

  @Test
  void aRejectedClaimIsSetAsideAndAcceptingBringsItBack() {
    String path = "items.find { it.property == 'loss' }.";
    JsonPath claims =
        given().get("/api/v1/claims?subject=quillbank&property=loss").then().extract().jsonPath();
    String key = claims.getString(path + "key");

    decide("{\"ruling\":\"REJECT\",\"claim\":\"" + key + "\",\"why\":\"A test of the ledger\"}")
        .statusCode(201)
        .body("by", equalTo("local user"));
    given().get("/api/v1/claims/{key}", key).then().body("standing", equalTo("REJECTED"));
    decide("{\"ruling\":\"ACCEPT\",\"claim\":\"" + key + "\",\"why\":\"The test is over\"}")
        .statusCode(201);

    given()
        .get("/api/v1/claims/{key}", key)
        .then()
        .body("standing", equalTo("ELIGIBLE"))
        .body("because", nullValue());
    given().get("/api/v1/decisions?limit=500").then().body("total", greaterThan(1));
  }

  @Test
  void aViewOfAnEarlierDayKnowsLess() {
    given()
        .get("/api/v1/incidents?victim=quillbank&published-by=2024-05-01")
        .then()
        .body("total", equalTo(0));
    given()
        .get("/api/v1/incidents?victim=quillbank&published-by=2024-06-01")
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void aCursorLeadsThroughAllPages() {
    int total = given().get("/api/v1/claims").then().extract().path("total");
    String cursor = "";
    int seen = 0;
    do {
      JsonPath page =
          given()
              .get("/api/v1/claims?limit=2" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen += page.getList("items").size();
      String next = page.getString("next");
      cursor = next == null ? null : "&cursor=" + next;
    } while (cursor != null);

    assertThat(seen).isEqualTo(total).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/ledger",
        "/api/v1/totals",
        "/api/v1/conflicts",
        "/api/v1/parties",
        "/api/v1/attributions",
        "/api/v1/sanctions",
        "/api/v1/responses",
        "/api/v1/investigations",
        "/api/v1/recommendations",
        "/api/v1/impacts",
        "/api/v1/parties/lazarus-group",
        "/api/v1/problems",
        "/api/v1/problems/not-found",
        "/api/v1/runs",
        "/q/openapi",
        "/q/metrics",
        "/q/health/ready"
      })
  void everyListAnswers(String path) {
    given().get(path).then().statusCode(200);
  }

  @Test
  void whoWatchesItSeesWhatTheLedgerHoldsAndWhatFailed() {
    run(
        given()
            .multiPart("file", "empty.pdf", new byte[0], "application/pdf")
            .post("/api/v1/runs")
            .then());
    int claims = given().get("/api/v1/ledger").then().extract().path("claims");

    given()
        .get("/q/metrics")
        .then()
        .body(containsString("reckoner_ledger_claims " + claims + ".0"))
        .body(containsString("reckoner_runs_failures_total{type=\"EMPTY\"}"))
        .body(containsString("reckoner_runs_waiting"))
        .body(containsString("reckoner_feeds_failures_total{type=\"TIMEOUT\"}"))
        .body(containsString("reckoner_rules{version="));
  }

  @Test
  void whatRunsIsSaidWithTheVersionsOfRulesAndModels() {
    JsonPath running = given().get("/q/info").then().statusCode(200).extract().jsonPath();

    assertThat(running.getString("rules")).isNotBlank();
    assertThat(running.getList("models.name")).contains("article title", "confidence of claims");
    assertThat(running.<String>getList("models.version"))
        .hasSize(4)
        .doesNotHaveDuplicates()
        .allMatch(version -> version.matches("[0-9a-f]{16}"));
  }

  @Test
  void aSumNamesTheIncidentsItIsOf() {
    JsonPath year =
        given()
            .get("/api/v1/statistics?by=victim&limit=500")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("items.find { it.group == 'Quillbank' }");

    assertThat(year.getInt("incidents")).isEqualTo(1);
    assertThat(year.getInt("sumUsd")).isEqualTo(12_000_000);
    String incident = year.getList("operands", String.class).get(0);
    given().get(incident).then().statusCode(200).body("victim", equalTo("Quillbank"));
    given().get("/api/v1/statistics?by=colour").then().statusCode(400);
  }

  @Test
  void theLedgerLeavesAsCsvAndJsonLines() {
    given()
        .get("/api/v1/ledger/export?format=csv&table=incidents")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("Quillbank"));
    given()
        .get("/api/v1/ledger/export?format=jsonl")
        .then()
        .statusCode(200)
        .body(containsString("Quillbank"));
  }

  @Test
  void theReportIsTheSameBytesTwice() {
    byte[] first =
        given().get("/api/v1/reports/report.pdf").then().statusCode(200).extract().asByteArray();
    byte[] second = given().get("/api/v1/reports/report.pdf").then().extract().asByteArray();

    assertThat(new String(first, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(second).isEqualTo(first);
    given()
        .get("/api/v1/reports/report.html?period=2024")
        .then()
        .statusCode(200)
        .body(containsString("Quillbank"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/nothing                              | 404 | not-found
          /api/v1/claims/no-such-claim                 | 404 | not-found
          /api/v1/documents/0123                       | 404 | not-found
          /api/v1/incidents/999999                     | 404 | not-found
          /api/v1/incidents/99999999999999999999       | 404 | not-found
          /api/v1/totals/x                             | 404 | not-found
          /api/v1/runs/x                               | 404 | not-found
          /api/v1/parties/x                            | 404 | not-found
          /api/v1/reports/report.doc                   | 404 | not-found
          /api/v1/claims?limit=0                       | 400 | invalid-parameter
          /api/v1/claims?limit=many                    | 400 | invalid-parameter
          /api/v1/claims?cursor=%00                    | 400 | invalid-parameter
          /api/v1/claims?property=colour               | 400 | invalid-parameter
          /api/v1/claims?kind=x                        | 400 | invalid-parameter
          /api/v1/conflicts?kind=x                     | 400 | invalid-parameter
          /api/v1/incidents?year=soon                  | 400 | invalid-parameter
          /api/v1/ledger?published-by=yesterday        | 400 | invalid-parameter
          /api/v1/ledger?recorded-by=x                 | 400 | invalid-parameter
          /api/v1/ledger?audience=x                    | 400 | invalid-parameter
          /api/v1/ledger/export?format=doc             | 400 | invalid-parameter
          /api/v1/ledger/export?format=csv&table=x     | 400 | invalid-parameter
          /api/v1/reports/report.pdf?period=2024..2023 | 400 | invalid-parameter
          /api/v1/reports/report.pdf?kind=novel        | 400 | invalid-parameter
          /api/v1/reports/report.pdf?kind=incident     | 400 | invalid-parameter
          /api/v1/reports/report.pdf?kind=digest       | 400 | invalid-parameter
          /api/v1/reports/report.pdf?since=yesterday   | 400 | invalid-parameter
          /api/v1/reports/report.pdf?incident=999999   | 404 | not-found
          """)
  void whatIsNotRightIsAProblemOfItsType(String path, int status, String type) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/api/v1/problems/" + type))
        .body("detail", not(nullValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/decisions | {                                              | malformed-json
          /api/v1/decisions | [1]                                            | invalid-body
          /api/v1/decisions | {"ruling":"REJECT","why":"x","why":"y"}        | malformed-json
          /api/v1/decisions | {"ruling":"REJECT","why":"x"} {}               | malformed-json
          /api/v1/decisions | {"ruling":"REJECT","why":"x","colour":1}       | invalid-body
          /api/v1/decisions | {"ruling":"MAYBE","why":"x"}                   | invalid-body
          /api/v1/decisions | {"ruling":"REJECT","why":"x"}                  | invalid-body
          /api/v1/decisions | {"ruling":"REJECT","claim":"abc","why":"x"}    | invalid-body
          /api/v1/decisions | {"ruling":"CREDIBILITY","claim":"1","value":"high","why":"x"} | invalid-body
          /api/v1/decisions | {"ruling":"RELIABILITY","name":"N","value":"Z","why":"x"} | invalid-body
          /api/v1/decisions | {"ruling":"ASSERT","name":"x","why":"x"}       | invalid-body
          /api/v1/decisions | {"ruling":"REJECT","claim":"abc","why":" "}    | invalid-value
          /api/v1/decisions | {"why":"x"}                                    | invalid-value
          /api/v1/runs      | {"urls":[]}                                    | invalid-value
          /api/v1/runs      | {}                                             | invalid-value
          /api/v1/runs      | {"urls":[null]}                                | invalid-value
          /api/v1/runs      | {"urls":["/etc/passwd"]}                       | invalid-body
          /api/v1/runs      | {"urls":["file:///etc/passwd"]}                | invalid-body
          /api/v1/runs      | {"urls":["https://e.example"],"tlp":"PINK"}    | invalid-body
          """)
  void aBodyThatIsNotRightIsAProblemOfItsType(String path, String body, String type) {
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/api/v1/problems/" + type));
  }

  @Test
  void anEmptyBodyAndAnEmptyFormAreRefused() {
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .post("/api/v1/decisions")
        .then()
        .statusCode(400);
    given().contentType("text/plain").body("x").post("/api/v1/decisions").then().statusCode(415);
    given().multiPart("publisher", "Nobody").post("/api/v1/runs").then().statusCode(400);
    given().delete("/api/v1/claims").then().statusCode(405);
  }

  private static ValidatableResponse decide(String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/decisions")
        .then();
  }

  private static ValidatableResponse upload(String name, String content) {
    return given()
        .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), "text/html")
        .post("/api/v1/runs")
        .then();
  }

  private static ValidatableResponse run(ValidatableResponse begun) {
    return SampleLedger.finished(begun);
  }

  private static String documentId() {
    return given()
        .get("/api/v1/documents?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.title == 'Thieves empty Quillbank' }.id");
  }
}
