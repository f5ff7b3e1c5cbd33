// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.domain.decision.Role;

/** Who may do what, with API tokens and with tokens of an OpenID provider. */
@QuarkusTest
@TestProfile(RolesTest.WithTokens.class)
@QuarkusTestResource(PostgresqlForTests.class)
class RolesTest {
  private static final ProviderForTests PROVIDER = new ProviderForTests();

  @Inject Tokens tokens;

  /** Authentication on, and a provider on this machine. */
  public static class WithTokens implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "reckoner.access.authentication", "TOKENS",
          "reckoner.access.oidc.issuer", ProviderForTests.ISSUER,
          "reckoner.access.oidc.keys", ProviderForTests.KEYS);
    }
  }

  @BeforeAll
  static void start() {
    PROVIDER.start();
  }

  @AfterAll
  static void stop() {
    PROVIDER.stop();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyEndpointIsOpenToItsRoleAndThoseAboveOnly(Role role) {
    String token = tokens.make("a " + role, role, "test", null).text();
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.ALL) {
      int status = status(as(token), endpoint);
      boolean refused = status == 403;
      if (refused == role.atLeast(endpoint.role()) || status == 401 || status >= 500) {
        wrong.add(endpoint.name() + " answers " + status);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void withoutATokenEverythingIsClosed() {
    for (Endpoint endpoint : Endpoint.ALL) {
      assertThat(status(given(), endpoint)).as(endpoint.name()).isEqualTo(401);
    }
    given()
        .get("/api/v1/ledger")
        .then()
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("/api/v1/problems/unauthorized"));
    given().accept("text/html").get("/").then().header("WWW-Authenticate", startsWith("Basic"));
    given()
        .get("/taxii2/")
        .then()
        .header("WWW-Authenticate", startsWith("Basic"))
        .body("error_code", equalTo("unauthorized"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rk_",
        "rk_0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "x",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
        "..",
        "\u00e9"
      })
  void aTokenThatIsNoneIsRefused(String token) {
    as(token).get("/api/v1/ledger").then().statusCode(401);
  }

  @Test
  void aSecretIsNotKept() {
    Tokens.Made made = tokens.make("nobody", Role.READER, "test", null);
    String changed = made.text().substring(0, made.text().length() - 1) + "-";

    as(made.text()).get("/api/v1/ledger").then().statusCode(200);
    as(changed).get("/api/v1/ledger").then().statusCode(401);
    as(admin()).get("/api/v1/tokens?limit=500").then().body("text", equalTo(null));
  }

  @Test
  void aBrowserSendsTheTokenAsPassword() {
    String token = tokens.make("a browser", Role.READER, "test", null).text();

    given()
        .header(
            "Authorization",
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(("x:" + token).getBytes(StandardCharsets.UTF_8)))
        .get("/")
        .then()
        .statusCode(200);
  }

  @Test
  void anAdministratorMakesAndRevokesTokens() {
    JsonPath made =
        as(admin())
            .contentType(ContentType.JSON)
            .body("{\"name\":\"pipeline\",\"role\":\"ANALYST\",\"days\":30}")
            .post("/api/v1/tokens")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    String text = made.getString("text");
    as(text).get("/api/v1/runs").then().statusCode(200);

    as(admin())
        .header("If-Match", "*")
        .delete("/api/v1/tokens/" + made.getString("token.id"))
        .then()
        .statusCode(200);

    as(text).get("/api/v1/runs").then().statusCode(401);
    assertThat(as(admin()).get("/api/v1/audit?limit=500").jsonPath().getList("items.action"))
        .contains("login", "DELETE", "POST");
  }

  @Test
  void aTokenEndsWhenItsTimeIsOver() {
    String past =
        tokens.make("late", Role.READER, "test", Instant.now().minus(Duration.ofSeconds(1))).text();

    as(past).get("/api/v1/ledger").then().statusCode(401);
  }

  @Test
  void whoeverTheProviderVouchesForHasTheRoleItSays() {
    as(PROVIDER.token("ada", "reckoner-analyst", "reckoner", 600))
        .get("/api/v1/runs")
        .then()
        .statusCode(200);
    as(PROVIDER.token("bob", "reader", "reckoner", 600)).get("/api/v1/runs").then().statusCode(403);
  }

  @Test
  void aTokenThatIsNotForUsOrNotOfTheProviderIsRefused() {
    as(PROVIDER.token("ada", "admin", "another", 600)).get("/api/v1/runs").then().statusCode(401);
    as(PROVIDER.token("ada", "admin", "reckoner", -600)).get("/api/v1/runs").then().statusCode(401);
    as(PROVIDER.token("ada", "guest", "reckoner", 600)).get("/api/v1/runs").then().statusCode(401);
    as(new ProviderForTests().token("ada", "admin", "reckoner", 600))
        .get("/api/v1/runs")
        .then()
        .statusCode(401);
  }

  @Test
  void aReaderSeesNothingOfWhatIsMarkedStricter() {
    String secret =
        "<html><head><title>Vaultmere notice</title></head><body><article><h1>Vaultmere notice</h1>"
            + "<p>On 3 June 2024, hackers stole $44 million from the exchange Vaultmere.</p>"
            + "</article></body></html>";
    String analyst = tokens.make("an analyst", Role.ANALYST, "test", null).text();
    String reader = tokens.make("a reader", Role.READER, "test", null).text();
    JsonPath begun =
        as(analyst)
            .multiPart(
                "file", "vaultmere.html", secret.getBytes(StandardCharsets.UTF_8), "text/html")
            .multiPart("tlp", "AMBER")
            .post("/api/v1/runs")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath();
    awaitEnd(analyst, begun.getString("href"));

    as(analyst).get("/api/v1/incidents?victim=vaultmere").then().body("total", equalTo(1));
    as(reader).get("/api/v1/incidents?victim=vaultmere").then().body("total", equalTo(0));
    as(reader)
        .get("/api/v1/documents")
        .then()
        .body("items.findAll { !(it.tlp in ['CLEAR', 'GREEN']) }.size()", equalTo(0));
    assertThat(as(reader).get("/").asString()).doesNotContain("Vaultmere");
    as(reader).get("/api/v1/ledger?audience=AMBER").then().statusCode(403);
    String pulled = "/taxii2/ledger/collections/%s/objects/?match[type]=incident";
    as(reader).get(pulled.formatted("core-amber")).then().statusCode(404);
    assertThat(as(reader).get(pulled.formatted("core-green")).asString())
        .doesNotContain("Vaultmere");
    assertThat(as(analyst).get(pulled.formatted("core-amber")).asString()).contains("Vaultmere");
    assertThat(as(reader).get("/api/v1/misp/manifest.json").asString()).doesNotContain("Vaultmere");
    assertThat(as(analyst).get("/api/v1/misp/manifest.json").asString()).contains("Vaultmere");
    as(analyst).get("/api/v1/ledger?audience=CLEAR").then().statusCode(200);
    assertThat(as(reader).get("/api/v1/decisions").asString()).doesNotContain("AMBER");
  }

  @Test
  void whatIsKeptIsGivenToNobodyWhoMayNotHaveIt() {
    String address = "/api/v1/incidents?limit=3";
    Tokens.Made reader = tokens.make("a reader who is known", Role.READER, "test", null);
    for (int i = 0; i < 3; i++) {
      as(reader.text()).get(address).then().statusCode(200);
    }

    as("rk_0123456789abcdef_" + "A".repeat(43)).get(address).then().statusCode(401);
    given().get(address).then().statusCode(401);
    tokens.revoke(reader.token().id());
    as(reader.text()).get(address).then().statusCode(401);
  }

  @Test
  void aReportIsFoundByWhoeverAskedForItAndThoseWhoMaySeeAsMuch() {
    String analyst = tokens.make("an analyst of reports", Role.ANALYST, "test", null).text();
    String reader = tokens.make("a reader of reports", Role.READER, "test", null).text();
    String other = tokens.make("another reader", Role.READER, "test", null).text();
    String strict = ordered(analyst, "{\"format\":\"md\"}");
    String open = ordered(reader, "{\"format\":\"md\"}");
    awaitEnd(analyst, strict);
    awaitEnd(reader, open);

    as(reader).get(as(reader).get(open).jsonPath().getString("result")).then().statusCode(200);
    as(analyst).get(open).then().statusCode(200);
    as(other).get(open).then().statusCode(404);
    as(other).header("If-Match", "*").delete(open).then().statusCode(404);
    as(other).get(open + "/events").then().statusCode(404);
    as(other).get(open + "/failures").then().statusCode(404);
    as(reader).get(strict).then().statusCode(404);
    String result = as(analyst).get(strict).jsonPath().getString("result");
    as(analyst).get(result).then().statusCode(200);
    as(reader).get(result).then().statusCode(404);
    as(reader)
        .contentType(ContentType.JSON)
        .body("{\"format\":\"md\",\"audience\":\"RED\"}")
        .post("/api/v1/reports")
        .then()
        .statusCode(403);
  }

  private static String ordered(String token, String order) {
    return as(token)
        .contentType(ContentType.JSON)
        .body(order)
        .post("/api/v1/reports")
        .then()
        .statusCode(202)
        .extract()
        .path("href");
  }

  private String admin() {
    return tokens.make("an admin", Role.ADMIN, "test", null).text();
  }

  private static void awaitEnd(String token, String href) {
    for (int i = 0; i < 600; i++) {
      String state = as(token).get(href).jsonPath().getString("state");
      if (!List.of("PENDING", "RUNNING").contains(state)) {
        assertThat(state).isEqualTo("FINISHED");
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("The run does not end");
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static int status(RequestSpecification request, Endpoint endpoint) {
    String path = endpoint.path().replaceAll("\\{[a-z]+}", "x");
    if (endpoint.method().equals("POST")) {
      boolean lines = endpoint.path().endsWith("/screenings");
      request.contentType(lines ? ContentType.TEXT : ContentType.JSON).body("{}");
    }
    return request.redirects().follow(false).request(endpoint.method(), path).statusCode();
  }
}
