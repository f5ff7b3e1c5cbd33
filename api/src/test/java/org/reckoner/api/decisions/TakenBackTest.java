// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** What was decided and taken back is as if nobody had decided it. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class TakenBackTest {

  @Test
  void aPreferredValueIsLeftToTheRulesAgain() {
    takeIn("On 3 June 2024, hackers stole $31 million from the exchange Wickmere Vale.");
    takeIn("Thieves took $27 million from the exchange Wickmere Vale on 3 June 2024, it said.");
    List<String> losses =
        read("/api/v1/claims?subject=wickmere vale&property=loss").getList("items.key");
    String chosen = chosen();
    String other = losses.stream().filter(key -> !chosen.endsWith(key)).findFirst().orElseThrow();
    String prefers = "\"ruling\":\"PREFER\",\"claim\":\"" + other + "\",\"why\":\"A test\"";

    decide("{" + prefers + ",\"undo\":true}")
        .statusCode(400)
        .body("violations[0].field", equalTo("undo"))
        .body("detail", equalTo("There is nothing to undo: nobody has decided this."));
    decide("{" + prefers + "}").statusCode(201).body("kind", equalTo("Prefer"));
    assertThat(chosen()).endsWith(other);
    decide("{" + prefers + ",\"undo\":true}")
        .statusCode(201)
        .body("kind", equalTo("Undecided"))
        .body("ruling.kind", equalTo("Prefer"))
        .body("ruling.ruling.property", equalTo("loss"));

    assertThat(chosen()).isEqualTo(chosen);
  }

  private static String chosen() {
    return read("/api/v1/incidents?victim=wickmere vale")
        .getString("items[0].values.find { it.property == 'loss' }.claim");
  }

  private static void takeIn(String note) {
    SampleLedger.finished(
        given().multiPart("file", "note.txt", note.getBytes(UTF_8)).post("/api/v1/runs").then());
  }

  private static JsonPath read(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse decide(String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/decisions")
        .then();
  }
}
