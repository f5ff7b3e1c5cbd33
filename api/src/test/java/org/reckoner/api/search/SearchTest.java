// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.ledger.Ledgers;

/** Search over documents of several scripts, with the same answers on both databases. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class SearchTest {
  private static final Map<String, String> PAGES =
      Map.of(
          "zurich.html",
          page(
              "Z\u00fcrichvault tells of a theft",
              "On 4 March 2024, hackers stole $9 million from the exchange Z\u00fcrichvault. The"
                  + " keys lay on a laptop. \ud83d\udd11 Nobody had locked Z\u00fcrichvault's cabinet; they never locked the cabinet, said the"
                  + " caretaker of Z\u00fcrichvault."),
          "seoul.html",
          page(
              "\uc11c\uc6b8 \uac70\ub798\uc18c",
              "\ud574\ucee4\ub4e4\uc774 \uac70\ub798\uc18c\uc5d0\uc11c \uc554\ud638\ud654\ud3d0\ub97c"
                  + " \ud6d4\ucce4\ub2e4. \uacbd\ucc30\uc774 \uc218\uc0ac\ud558\uace0 \uc788\ub2e4."),
          "markup.html",
          page(
              "A note on tags",
              "The intruders left the word &lt;script&gt;alert(1)&lt;/script&gt; quaggabeacon in a"
                  + " log file of the desk, and nothing else."));

  @Inject Ledgers ledgers;

  @BeforeEach
  void takeIn() {
    var form = given();
    PAGES.forEach(
        (name, page) ->
            form.multiPart("file", name, page.getBytes(StandardCharsets.UTF_8), "text/html"));
    SampleLedger.finished(form.post("/api/v1/runs").then());
    ledgers.caughtUp(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "ZURICHVAULT, Z\u00fcrichvault tells of a theft",
    "z\u00fcrichvault caretaker, Z\u00fcrichvault tells of a theft",
    "'\"locked the cabinet\"', Z\u00fcrichvault tells of a theft",
    "caretak*, Z\u00fcrichvault tells of a theft",
    "\uacbd\ucc30\uc774, \uc11c\uc6b8 \uac70\ub798\uc18c",
    "quaggabeacon, A note on tags"
  })
  void aDocumentIsFoundByItsWords(String words, String title) {
    assertThat(found(words, "document").getList("items.document.title")).containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zurichvault seal", "\"cabinet the locked\"", "zurichvault -caretaker", "vaultz"})
  void whatHasNotAllTheWordsIsNotFound(String words) {
    assertThat(found(words, "document").getInt("total")).isZero();
  }

  @Test
  void aMatchStandsWhereThePassageSaysInCodePoints() {
    JsonPath found = found("caretaker", "document");
    String passage = found.getString("items[0].passages[0].text");
    int start = found.getInt("items[0].passages[0].matches[0].start");
    int end = found.getInt("items[0].passages[0].matches[0].end");

    int[] points = passage.codePoints().toArray();

    assertThat(new String(points, start, end - start)).isEqualTo("caretaker");
    assertThat(passage).contains("they never locked the cabinet");
  }

  @Test
  void aClaimIsFoundByItsSentenceAndLeadsToItself() {
    JsonPath found = found("zurichvault \"$9 million\"", "claim");

    assertThat(found.getList("items.claim.property")).contains("loss");
    String href = found.getString("items.find { it.claim.property == 'loss' }.claim.href");
    given().get(href).then().statusCode(200).body("value.best", equalTo(9000000));
  }

  @Test
  void pagesFollowOneAnother() {
    JsonPath all = found("zurichvault", "claim");
    assertThat(all.getInt("total")).isGreaterThan(1);

    JsonPath first = given().get("/api/v1/search?q=zurichvault&kind=claim&limit=1").jsonPath();
    JsonPath second =
        given()
            .get("/api/v1/search?q=zurichvault&kind=claim&limit=1&cursor=" + first.get("next"))
            .jsonPath();

    assertThat(
            List.of(first.getString("items[0].claim.key"), second.getString("items[0].claim.key")))
        .isEqualTo(all.getList("items.claim.key").subList(0, 2));
  }

  @Test
  void whatAViewDoesNotHaveIsNotFoundInIt() {
    given()
        .get("/api/v1/search?q=zurichvault&recorded-by=2020-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    SampleLedger.finished(
        given()
            .multiPart(
                "file",
                "amber.html",
                page("Wombatledger", "Thieves took $2 million from the exchange Wombatledger.")
                    .getBytes(StandardCharsets.UTF_8),
                "text/html")
            .multiPart("tlp", "AMBER")
            .post("/api/v1/runs")
            .then());
    ledgers.caughtUp(Duration.ofMinutes(1));
    given().get("/api/v1/search?q=wombatledger").then().body("total", greaterThan(0));
    given().get("/api/v1/search?q=wombatledger&audience=CLEAR").then().body("total", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "(",
        "((((",
        "-",
        "+ | -",
        "\\",
        "*",
        "a* -",
        "~2",
        "\u0000",
        "\ud83d\udd11"
      })
  void oddWordsAreNoDefect(String words) {
    given()
        .queryParam("q", words)
        .get("/api/v1/search")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(200, 400));
  }

  @Test
  void whatIsNoQuestionIsRefused() {
    given().get("/api/v1/search").then().statusCode(400);
    given().queryParam("q", " ").get("/api/v1/search").then().statusCode(400);
    given().get("/api/v1/search?q=" + "x".repeat(301)).then().statusCode(400);
    given()
        .get("/api/v1/search?q=a&kind=poem")
        .then()
        .statusCode(400)
        .body("detail", containsString("document or claim"));
  }

  @Test
  void thePageMarksTheWordsAndRunsNothing() {
    String page =
        given().accept("text/html").get("/search?q=quaggabeacon").then().extract().asString();

    assertThat(page).contains("<mark>quaggabeacon</mark>").doesNotContain("<script>");
  }

  @Test
  void whatIsMissingBecomesLessUntilNothingIs() throws InterruptedException {
    SampleLedger.takeIn();
    ledgers.caughtUp(Duration.ofMinutes(1));

    JsonPath found = found("lazarus", "document");
    for (int i = 0; i < 60 && found.getInt("missing") > 0; i++) {
      Thread.sleep(500);
      found = found("lazarus", "document");
    }

    assertThat(found.getInt("missing")).isZero();
    assertThat(found.getInt("total")).isGreaterThan(5);
  }

  private static JsonPath found(String words, String kind) {
    return given()
        .queryParam("q", words)
        .queryParam("kind", kind)
        .get("/api/v1/search")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String page(String title, String text) {
    return "<html><head><meta charset=utf-8><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></article></body></html>";
  }
}
