// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.feeds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** Pulls the feed as a MISP does: by the headers that it sends, and by what the manifest names. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class MispFeedPullTest {
  private static final String FEED = "/api/v1/misp";
  private static final String ACCEPT = "application/json, text/plain, text/*";

  @BeforeEach
  void theSample() {
    SampleLedger.takeIn();
  }

  @Test
  void everyEventOfTheManifestIsThereAsTheManifestSays() {
    Map<String, Map<String, Object>> manifest = pulled("/manifest.json").jsonPath().getMap("");

    assertThat(manifest).isNotEmpty();
    manifest.forEach(
        (uuid, entry) -> {
          JsonPath event = pulled("/" + uuid + ".json").jsonPath();
          assertThat(event.getString("Event.uuid")).isEqualTo(uuid);
          for (String member : List.of("info", "date", "timestamp", "analysis")) {
            assertThat(event.getString("Event." + member)).as(member).isEqualTo(entry.get(member));
          }
          assertThat(event.getString("Event.EventReport[0].content")).contains("> ");
        });
  }

  @Test
  void theDigestsAreOfEventsOfTheManifest() {
    Map<String, Object> manifest = pulled("/manifest.json").jsonPath().getMap("");

    List<String> lines = pulled("/hashes.csv").asString().lines().toList();

    assertThat(lines).isNotEmpty().allMatch(line -> line.matches("[0-9a-f]{32},[0-9a-f-]{36}"));
    assertThat(manifest.keySet())
        .containsAll(lines.stream().map(line -> line.substring(33)).collect(Collectors.toSet()));
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String tag = pulled("/manifest.json").header("ETag");

    given()
        .header("If-None-Match", tag)
        .accept(ACCEPT)
        .get(FEED + "/manifest.json")
        .then()
        .statusCode(304);
  }

  @Test
  void aFileThatIsNotInTheFeedIsNotFound() {
    for (String name : List.of("0b2b6c1a-0000-4000-8000-000000000000.json", "manifest", "x.json")) {
      given()
          .get(FEED + "/" + name)
          .then()
          .statusCode(404)
          .body("type", equalTo("/api/v1/problems/not-found"));
    }
  }

  private static Response pulled(String file) {
    return given()
        .accept(ACCEPT)
        .header("MISP-version", "2.5.0")
        .get(FEED + file)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }
}
