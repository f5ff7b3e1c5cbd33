// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.HandSetClock;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.WebPost;

/** A receiver on this machine is told, by one process and by two. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class WebhooksTest {
  @Inject WebhookRepository hooks;
  @Inject DeliveryRepository record;
  @Inject EntityManager database;
  @Inject Ledgers ledgers;
  @Inject WebhooksConfig config;
  @Inject ObjectMapper mapper;

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(204);
  private final AtomicReference<Instant> now = new AtomicReference<>();
  private HttpServer server;
  private WebPost post;
  private Announcements announcements;
  private String url;

  /** A request as it came. */
  private record Heard(String id, String timestamp, String signature, String body) {
    JsonPath json() {
      return new JsonPath(body);
    }
  }

  @BeforeEach
  void serve() throws IOException {
    hooks
        .inOrder()
        .forEach(one -> given().header("If-Match", "*").delete("/api/v1/webhooks/" + one.key()));
    now.set(Instant.now());
    announcements = new Announcements(database, ledgers, new HandSetClock(now));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::hear);
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
    post = new WebPost(limits(/* allowNonPublic= */ true));
  }

  @AfterEach
  void stop() {
    post.close();
    server.stop(0);
  }

  @Test
  void aNewTheftIsToldOnceAndSigned() throws Exception {
    takeIn("Fernmoor", "$12 million", "CLEAR");
    JsonPath made = registered("{\"url\":\"%s\",\"kinds\":[\"INCIDENT\"]}".formatted(url));
    assertThat(tick()).as("what was known before is no news").isZero();
    takeIn("Wexholm", "$13 million", "CLEAR");

    assertThat(tick()).isEqualTo(1);
    assertThat(tick()).isZero();

    Heard one = heard.get(0);
    assertThat(heard).hasSize(1);
    assertThat(one.json().getString("id")).isEqualTo(one.id());
    assertThat(one.json().getString("kind")).isEqualTo("INCIDENT");
    assertThat(one.json().getString("subject.title")).isEqualTo("Wexholm");
    assertThat(one.json().getString("subject.loss.best")).isEqualTo("13000000");
    assertThat(one.body()).doesNotContain("hackers");
    given().get(one.json().getString("subject.href")).then().body("victim", equalTo("Wexholm"));
    assertThat(one.signature())
        .isEqualTo("v1," + hmac(made.getString("secret"), one.id(), one.timestamp(), one.body()));
    given()
        .get(made.getString("webhook.href") + "/deliveries")
        .then()
        .body("total", equalTo(1))
        .body("items[0].event", equalTo(one.id()))
        .body("items[0].state", equalTo("DELIVERED"))
        .body("items[0].lastStatus", equalTo(204));
  }

  @Test
  void sourcesThatDoNotAgreeAreToldAndAFurtherOneOfThemIsNot() {
    registered("{\"url\":\"%s\",\"kinds\":[\"CONFLICT\"]}".formatted(url));
    takeIn("Brackenfold", "$40 million", "CLEAR");
    takeIn("Brackenfold", "$90 million", "CLEAR");
    tick();
    long told = heard.stream().filter(one -> one.body().contains("VALUE")).count();
    assertThat(told).isEqualTo(1);

    takeIn("Brackenfold", "$90 million", "CLEAR");
    tick();

    assertThat(heard.stream().filter(one -> one.body().contains("VALUE"))).hasSize(1);
  }

  @Test
  void whatMayNotBeShownToAnAudienceIsNotToldToIt() {
    registered("{\"url\":\"%s\",\"audience\":\"GREEN\"}".formatted(url));
    takeIn("Ottermarsh", "$14 million", "AMBER");

    assertThat(tick()).isZero();
  }

  @Test
  void whatFailsIsTriedAgainUnderTheSameIdAndAtLastGivenUp() {
    String href = registered(ofIncidents()).getString("webhook.href");
    takeIn("Pellgate", "$15 million", "CLEAR");
    status.set(500);
    tick();
    assertThat(tick()).as("not due yet").isZero();

    for (Duration wait : config.waits()) {
      later(wait);
      assertThat(tick()).isEqualTo(1);
    }

    assertThat(heard).hasSize(1 + config.waits().size());
    assertThat(heard).extracting(Heard::id).containsOnly(heard.get(0).id());
    given()
        .get(href + "/deliveries")
        .then()
        .body("items[0].state", equalTo("ABANDONED"))
        .body("items[0].attempts", equalTo(heard.size()))
        .body("items[0].lastFailure", equalTo("The receiver answers with status 500"));
    later(Duration.ofDays(2));
    assertThat(tick()).isZero();
  }

  @Test
  void whatFailedOnceArrivesLater() {
    String href = registered(ofIncidents()).getString("webhook.href");
    takeIn("Quillhaven", "$16 million", "CLEAR");
    status.set(503);
    tick();
    status.set(200);
    later(config.waits().get(0));

    tick();

    given()
        .get(href + "/deliveries")
        .then()
        .body("items[0].state", equalTo("DELIVERED"))
        .body("items[0].attempts", equalTo(2));
    assertThat(heard.get(1).timestamp()).isNotEqualTo(heard.get(0).timestamp());
  }

  @Test
  void twoProcessesTellEachEventOnce() throws Exception {
    registered(ofIncidents());
    for (String firm : List.of("Aldersea", "Birchmouth", "Cinderwick", "Dunmallow", "Elmsrow")) {
      takeIn(firm, "$17 million", "CLEAR");
    }
    ExecutorService processes = Executors.newFixedThreadPool(2);
    List<Callable<Integer>> both = List.of(this::tick, this::tick);
    int attempts = 0;
    for (Future<Integer> one : processes.invokeAll(both)) {
      attempts += one.get();
    }
    attempts += tick();
    processes.shutdown();

    assertThat(attempts).isEqualTo(5);
    assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void whatAKilledProcessWasAtIsTakenOverWhenItsLeaseHasEnded() {
    String key = registered(ofIncidents()).getString("webhook.key");
    takeIn("Farrowdene", "$18 million", "CLEAR");
    Webhook hook = hooks.byKey(key).orElseThrow();
    assertThat(hooks.lease(hook, "killed", now.get(), config.lease())).isTrue();

    assertThat(tick()).as("the lease holds").isZero();
    later(config.lease().plusSeconds(1));

    assertThat(tick()).as("the lease has ended").isEqualTo(1);
  }

  @Test
  void nothingIsSentToAnAddressThatIsNotPublic() {
    String href = registered(ofIncidents()).getString("webhook.href");
    takeIn("Grimsthorpe", "$19 million", "CLEAR");
    try (WebPost usual = new WebPost(limits(/* allowNonPublic= */ false))) {
      announcements.look(hooks.inOrder());
      process(usual).sendDue();
    }

    assertThat(heard).isEmpty();
    assertThat(given().get(href + "/deliveries").jsonPath().getString("items[0].lastFailure"))
        .contains("not a public address");
  }

  @Test
  void aReceiverThatIsGoneIsToldNoMore() {
    String href = registered(ofIncidents()).getString("webhook.href");
    takeIn("Hollowbeck", "$20 million", "CLEAR");
    status.set(410);
    tick();
    takeIn("Ivelstone", "$21 million", "CLEAR");

    assertThat(tick()).isZero();
    given().get(href).then().body("active", equalTo(false));
    given().get(href + "/deliveries").then().body("items[0].state", equalTo("ABANDONED"));
  }

  @Test
  void whatWasErasedMeanwhileIsNotTold() {
    String href = registered(ofIncidents()).getString("webhook.href");
    takeIn("Jessamere", "$22 million", "CLEAR");
    announcements.look(hooks.inOrder());
    String document =
        given()
            .get("/api/v1/documents?limit=500")
            .jsonPath()
            .getString("items.find { it.source =~ /Jessamere/ }.id");
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"why\":\"the test asks for it\"}")
        .post("/api/v1/erasures/" + document)
        .then()
        .statusCode(201);

    tick();

    assertThat(heard).isEmpty();
    given().get(href + "/deliveries").then().body("items[0].state", equalTo("WITHDRAWN"));
  }

  @Test
  void aPingTellsWhetherItArrives() {
    String href = registered(ofIncidents()).getString("webhook.href");

    given().post(href + "/ping").then().statusCode(202);
    later(Duration.ofMinutes(1));
    tick();

    assertThat(heard.get(0).json().getString("kind")).isEqualTo("PING");
  }

  @Test
  void theSecretIsShownOnce() {
    JsonPath made = registered(ofIncidents());
    String secret = made.getString("secret");

    assertThat(secret).startsWith("whsec_");
    assertThat(given().get(made.getString("webhook.href")).asString()).doesNotContain(secret);
    assertThat(given().get("/api/v1/webhooks").asString()).doesNotContain(secret);
    assertThat(hooks.inOrder().get(0).secret().toString()).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"url\":\"file:///etc/passwd\"}",
        "{\"url\":\"x\"}",
        "{\"url\":\"https://u:p@a.example/\"}",
        "{\"url\":\"https://a.example/\",\"kinds\":[]}",
        "{\"url\":\"https://a.example/\",\"kinds\":[\"PING\"]}",
        "{\"url\":\"https://a.example/\",\"kinds\":[\"THEFT\"]}",
        "{\"url\":\"https://a.example/\",\"secret\":\"mine\"}"
      })
  void whatCannotBeToldIsRefused(String request) {
    posted(request).then().statusCode(400).contentType("application/problem+json");
  }

  private int tick() {
    announcements.look(hooks.inOrder());
    return process(post).sendDue();
  }

  private Deliveries process(WebPost by) {
    return new Deliveries(hooks, record, ledgers, by, config, mapper, new HandSetClock(now));
  }

  private void later(Duration by) {
    now.updateAndGet(before -> before.plus(by));
  }

  private static FetchLimits limits(boolean allowNonPublic) {
    return new FetchLimits(
        1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(10), 0, allowNonPublic);
  }

  private String ofIncidents() {
    return "{\"url\":\"%s\",\"kinds\":[\"INCIDENT\"]}".formatted(url);
  }

  private JsonPath registered(String request) {
    return posted(request).then().statusCode(201).extract().jsonPath();
  }

  private static Response posted(String request) {
    return given().contentType(ContentType.JSON).body(request).post("/api/v1/webhooks");
  }

  private final AtomicInteger taken = new AtomicInteger();

  private void takeIn(String firm, String sum, String tlp) {
    String note =
        "Report %d on %s\n\nOn 12 May 2023, hackers stole %s from the exchange %s, its founder said."
            .formatted(taken.incrementAndGet(), firm, sum, firm);
    SampleLedger.finished(
        given()
            .multiPart(
                "file",
                firm + taken.get() + ".txt",
                note.getBytes(StandardCharsets.UTF_8),
                "text/plain")
            .multiPart("tlp", tlp)
            .multiPart("publisher", "Desk " + taken.get() + " of " + firm)
            .post("/api/v1/runs")
            .then());
  }

  private static String hmac(String secret, String id, String timestamp, String body)
      throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    return Base64.getEncoder()
        .encodeToString(
            mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
  }

  private void hear(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(
        new Heard(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            body));
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }
}
