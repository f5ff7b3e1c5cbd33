// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.access.Endpoint;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunRepository;

/**
 * Everything that changes something takes its condition, and everything that is asked to be done is
 * done once: for the whole table of endpoints, so that a new one cannot be left out.
 */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ChangesTest {
  private static final String ALIAS =
      "{\"ruling\":\"ALIAS\",\"name\":\"Quillbank\",\"value\":\"Bank of Quills\",\"why\":\"its"
          + " seal\"}";

  @Inject RunRepository runs;

  /** How each change is asked for: an address at which there is something, and a body. */
  private final Map<String, Asking> asked =
      Map.ofEntries(
          Map.entry("POST /api/v1/reports", body("/api/v1/reports", "{\"format\":\"md\"}")),
          Map.entry("POST /api/v1/decisions", body("/api/v1/decisions", ALIAS)),
          Map.entry(
              "POST /api/v1/erasures/{id}",
              new Asking(() -> "/api/v1/erasures/" + aDocument(), "{\"why\":\"a court's order\"}")),
          Map.entry(
              "POST /api/v1/runs",
              body("/api/v1/runs", "{\"urls\":[\"https://nobody.invalid/news\"]}")),
          Map.entry("DELETE /api/v1/runs/{key}", new Asking(this::aRun, null)),
          Map.entry(
              "POST /api/v1/feeds",
              body(
                  "/api/v1/feeds",
                  "{\"url\":\"https://nobody.invalid/" + UUID.randomUUID() + "\"}")),
          Map.entry(
              "POST /api/v1/feeds/{key}/look", new Asking(() -> made("feeds") + "/look", null)),
          Map.entry("DELETE /api/v1/feeds/{key}", new Asking(() -> made("feeds"), null)),
          Map.entry(
              "POST /api/v1/webhooks",
              body("/api/v1/webhooks", "{\"url\":\"https://nobody.invalid/hook\"}")),
          Map.entry(
              "POST /api/v1/webhooks/{key}/ping",
              new Asking(() -> made("webhooks") + "/ping", null)),
          Map.entry("DELETE /api/v1/webhooks/{key}", new Asking(() -> made("webhooks"), null)),
          Map.entry(
              "POST /api/v1/tokens",
              body("/api/v1/tokens", "{\"name\":\"a pipeline\",\"role\":\"READER\"}")),
          Map.entry("DELETE /api/v1/tokens/{id}", new Asking(() -> made("tokens"), null)));

  /** Where something is asked for, which is made first, and with what. */
  private record Asking(Supplier<String> address, @Nullable String body) {
    RequestSpecification request() {
      return body == null ? given() : given().contentType(ContentType.JSON).body(body);
    }
  }

  private static Asking body(String path, String body) {
    return new Asking(() -> path, body);
  }

  @BeforeEach
  void theSample() {
    SampleLedger.takeIn();
  }

  static Stream<Endpoint> changes() {
    return Endpoint.ALL.stream()
        .filter(one -> !one.method().equals("GET") && one.path().startsWith("/api/v1/"))
        // Looks up what is too much for an address, and changes nothing.
        .filter(one -> !one.path().endsWith("/screenings"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsThereIsChangedByWhoeverSaysWhatTheySaw(Endpoint endpoint) {
    assertThat(endpoint.conditional() || endpoint.repeatable()).as(endpoint.name()).isTrue();
    Asking asking = asked.get(endpoint.name());
    assertThat(asking).as("how to ask for %s", endpoint.name()).isNotNull();
    if (!endpoint.conditional()) {
      return;
    }
    String address = asking.address().get();

    asking
        .request()
        .request(endpoint.method(), address)
        .then()
        .statusCode(428)
        .body("type", equalTo("/api/v1/problems/precondition-required"));
    asking
        .request()
        .header("If-Match", "\"0123456789\"")
        .request(endpoint.method(), address)
        .then()
        .statusCode(412)
        .body("type", equalTo("/api/v1/problems/stale-version"));
    if (endpoint.method().equals("DELETE")) {
      String tag = given().get(address).then().statusCode(200).extract().header("ETag");
      assertThat(tag).matches("\"[0-9a-f]{20}\"");
      given().header("If-None-Match", tag).get(address).then().statusCode(304);
      given().header("If-Match", tag).delete(address).then().statusCode(2 * 100 + ended(endpoint));
    }
  }

  /** What is removed leaves nothing to be shown. */
  private static int ended(Endpoint endpoint) {
    return List.of("/api/v1/feeds/{key}", "/api/v1/webhooks/{key}").contains(endpoint.path())
        ? 4
        : 0;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsAskedAgainWithItsKeyIsDoneOnce(Endpoint endpoint) {
    if (!endpoint.repeatable()) {
      assertThat(endpoint.method()).as(endpoint.name()).isEqualTo("DELETE");
      return;
    }
    Asking asking = asked.get(endpoint.name());
    String address = asking.address().get();
    String key = UUID.randomUUID().toString();

    Response first = again(asking, key, address);
    Response second = again(asking, key, address);

    assertThat(first.statusCode()).as(first.asString()).isBetween(200, 202);
    first.then().header("Idempotency-Replayed", nullValue());
    second
        .then()
        .statusCode(first.statusCode())
        .header("Idempotency-Replayed", "true")
        .header("Location", equalTo(first.header("Location")));
  }

  private static Response again(Asking asking, String key, String address) {
    return asking.request().header("If-Match", "*").header("Idempotency-Key", key).post(address);
  }

  @Test
  void aSecretIsInTheFirstAnswerAlone() {
    for (String list : List.of("tokens", "webhooks")) {
      Asking asking = asked.get("POST /api/v1/" + list);
      String secret = list.equals("tokens") ? "text" : "secret";
      String key = UUID.randomUUID().toString();

      again(asking, key, "/api/v1/" + list).then().body(secret, notNullValue());
      again(asking, key, "/api/v1/" + list).then().body(secret, nullValue());
    }
  }

  /** One of its own, since it is destroyed. */
  private static String aDocument() {
    String name = "changed-" + UUID.randomUUID() + ".txt";
    byte[] text = ("Nothing was taken from anybody, says " + name + ".").getBytes(UTF_8);
    SampleLedger.finished(given().multiPart("file", name, text).post("/api/v1/runs").then());
    return given()
        .get("/api/v1/documents?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.source.contains('" + name + "') }.id");
  }

  private String aRun() {
    Run run = new Run(UUID.randomUUID().toString(), List.of("elsewhere.html"));
    runs.begin(run, "ada", Instant.now());
    return "/api/v1/runs/" + run.key();
  }

  /** The address of something that was made just now. */
  private static String made(String list) {
    String body =
        list.equals("tokens")
            ? "{\"name\":\"made\",\"role\":\"READER\"}"
            : "{\"url\":\"https://nobody.invalid/" + UUID.randomUUID() + "\"}";
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/" + list)
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }
}
