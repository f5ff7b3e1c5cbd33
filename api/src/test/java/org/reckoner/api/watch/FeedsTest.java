// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.HandSetClock;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.runs.Runs;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.watch.Politeness;

/** Feeds on a server of this machine, looked at by one process and by two. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class FeedsTest {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(40);

  @Inject WatchedFeeds feeds;
  @Inject Runs runs;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<Long> askedAt = new CopyOnWriteArrayList<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final CountDownLatch held = new CountDownLatch(1);
  private HttpServer server;
  private Fetcher fetcher;
  private String home;

  @BeforeEach
  void serve() throws IOException {
    feeds.inOrder().forEach(feed -> feeds.remove(feed.key()));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort();
    FetchLimits usual = FetchLimits.DEFAULT;
    fetcher =
        new Fetcher(
            new FetchLimits(1_000_000, usual.connectTimeout(), Duration.ofSeconds(20), 2, true));
  }

  @AfterEach
  void stop() {
    held.countDown();
    fetcher.close();
    server.stop(0);
  }

  @Test
  void whatAFeedNewlyTellsOfIsTakenInAndWhatIsKnownIsNotAskedForAgain() throws Exception {
    page("/one", "Ravenholt");
    feed("/one");
    String href = watched("/feed");
    Looks looks = looks();

    assertThat(looks.atAllDue()).isEqualTo(1);

    assertThat(asked).containsExactly("/robots.txt", "/feed", "/one");
    given().get("/api/v1/incidents?victim=Ravenholt").then().body("total", equalTo(1));
    String run = given().get(href).then().body("failures", equalTo(0)).extract().path("lastRun");
    given()
        .get("/api/v1/runs/" + run)
        .then()
        .body("inputs[0]", equalTo(home + "/one"))
        .body("askedBy", equalTo("local user"));

    assertThat(looks.atAllDue()).as("not due yet").isZero();
    later(Duration.ofHours(1));
    looks.atAllDue();
    assertThat(asked).as("304").containsExactly("/robots.txt", "/feed", "/one", "/feed");

    page("/two", "Thornquay");
    feed("/two", "/one");
    later(Duration.ofHours(1));
    looks.atAllDue();
    assertThat(asked.subList(4, asked.size())).containsExactly("/feed", "/two");
    given().get("/api/v1/incidents?victim=Thornquay").then().body("total", equalTo(1));
  }

  @Test
  void aCollectionIsPulledWhereSomethingWasAddedToIt() throws Exception {
    String objects = "/collections/one/objects/";
    String since = objects + "?added_after=2024-01-01T00%3A00%3A00.000001Z&limit=1";
    pages.put(objects, "{\"objects\":[" + group(1, "Umber Dunlin") + "]}");
    pages.put(since, "{}");
    String href = watchedCollection("/collections/one/");
    Looks looks = looks();

    looks.atAllDue();

    assertThat(asked).containsExactly("/robots.txt", objects);
    assertThat(accepted).containsOnly("application/taxii+json;version=2.1");
    assertThat(told).containsOnly("Bearer 127.0.0.1");
    given().get(href).then().body("failures", equalTo(0)).body("lastFailure", equalTo(null));
    later(Duration.ofHours(1));
    looks.atAllDue();
    assertThat(asked).as("nothing new").containsExactly("/robots.txt", objects, since);

    pages.put(since, pages.get(objects));
    pages.put(
        objects,
        "{\"objects\":[" + group(1, "Umber Dunlin") + "," + group(2, "Pied Whimbrel") + "]}");
    later(Duration.ofHours(1));
    looks.atAllDue();
    assertThat(asked).hasSize(5).endsWith(since, objects);
    String run = given().get(href).then().extract().path("lastRun");
    given().get("/api/v1/runs/" + run).then().body("state", equalTo("FINISHED"));
    pages.remove(objects);
    pages.remove(since);
    later(Duration.ofHours(1));
    looks.atAllDue();
    given().get(href).then().body("failures", equalTo(1));
  }

  private static String group(int number, String name) {
    return "{\"type\":\"intrusion-set\",\"spec_version\":\"2.1\",\"id\":"
        + "\"intrusion-set--00000000-0000-4000-8000-00000000000"
        + number
        + "\",\"name\":\""
        + name
        + "\",\"aliases\":[\"Other "
        + name
        + "\"]}";
  }

  @Test
  void aHostIsAskedOneAfterTheOtherAndOnlyForWhatItAllows() throws Exception {
    pages.put("/robots.txt", "User-agent: *\nDisallow: /private\n");
    page("/open", "Larkmoor");
    page("/private/one", "Hiddenby");
    feed("/private/one", "/open");
    String href = watched("/feed");

    looks().atAllDue();

    assertThat(asked).containsExactly("/robots.txt", "/feed", "/open");
    for (int i = 1; i < askedAt.size(); i++) {
      assertThat(Duration.ofNanos(askedAt.get(i) - askedAt.get(i - 1)))
          .as("heard by the host, to which a request takes its time")
          .isGreaterThanOrEqualTo(PAUSE.dividedBy(2));
    }
    assertThat(given().get(href).jsonPath().getString("lastFailure"))
        .contains("robots.txt")
        .contains("/private/one");
  }

  @Test
  void aFeedThatFailsIsAskedLessAndLess() throws Exception {
    String href = watched("/feed");
    Instant begun = now.get().truncatedTo(ChronoUnit.MICROS);
    Looks looks = looks();

    looks.atAllDue();
    Instant second = Instant.parse(given().get(href).jsonPath().getString("nextAt"));
    now.set(second);
    looks.atAllDue();
    Instant third = Instant.parse(given().get(href).jsonPath().getString("nextAt"));

    assertThat(Duration.between(begun, second)).isEqualTo(Duration.ofHours(2));
    assertThat(Duration.between(second, third)).isEqualTo(Duration.ofHours(4));
    given().get(href).then().body("failures", equalTo(2));
    feed();
    page("/feed", "Mendonshaw");
    now.set(third);
    looks.atAllDue();
    given().get(href).then().body("failures", equalTo(0)).body("lastFailure", nullValue());
    given().get("/api/v1/incidents?victim=Mendonshaw").then().body("total", equalTo(1));
  }

  @Test
  void twoProcessesLookAtEachFeedOnce() throws Exception {
    for (int i = 0; i < 6; i++) {
      page("/page" + i, "Firm" + (char) ('a' + i) + "worth");
      pages.put("/feed" + i, rss("/page" + i));
      watched("/feed" + i);
    }
    ExecutorService processes = Executors.newFixedThreadPool(2);

    List<Callable<Integer>> both = List.of(this::allDue, this::allDue);
    int looked = 0;
    for (Future<Integer> one : processes.invokeAll(both)) {
      looked += one.get();
    }
    // Both begin on one host, so one may have had to leave a feed to the next tick.
    looked += allDue();
    processes.shutdown();

    assertThat(looked).isEqualTo(6);
    for (int i = 0; i < 6; i++) {
      assertThat(asked).containsOnlyOnce("/feed" + i).containsOnlyOnce("/page" + i);
    }
  }

  @Test
  void whatAKilledProcessWasAtIsTakenOverWhenItsLeaseHasEnded() throws Exception {
    page("/held", "Oxburrow");
    feed("/held");
    String href = watched("/feed");
    Thread killed =
        new Thread(
            () -> {
              try {
                looks().atAllDue();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    killed.start();
    awaitAsked("/held");

    assertThat(allDue()).as("the lease holds").isZero();
    later(LEASE.plusSeconds(1));
    pages.put("/free", "");
    assertThat(allDue()).as("the lease has ended").isEqualTo(1);
    String taken = given().get(href).jsonPath().getString("lastRun");
    held.countDown();
    killed.join(20_000);

    given().get(href).then().body("lastRun", equalTo(taken)).body("failures", equalTo(0));
    given().get("/api/v1/incidents?victim=Oxburrow").then().body("total", equalTo(1));
    given()
        .get("/api/v1/documents?limit=500")
        .then()
        .body("items.findAll { it.url == '" + home + "/held' }.size()", equalTo(1));
  }

  @Test
  void anAddressIsWatchedOnce() {
    String href = watched("/feed");

    post(home + "/feed", 60).then().statusCode(409);
    given().get("/api/v1/feeds").then().body("total", equalTo(1));
    given().post(href + "/look").then().statusCode(200).body("url", equalTo(home + "/feed"));
    given().header("If-Match", "*").delete(href).then().statusCode(204);
    given().get(href).then().statusCode(404);
    given().header("If-Match", "*").delete(href).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://a.example/", "x", "http://", "a b"})
  void whatIsNoAddressIsNotWatched(String url) {
    post(url, 60).then().statusCode(400).contentType("application/problem+json");
    post(home + "/feed", 1).then().statusCode(400);
  }

  private int allDue() throws InterruptedException {
    return looks().atAllDue();
  }

  private Looks looks() {
    Clock clock = new HandSetClock(now);
    return new Looks(
        feeds,
        runs,
        new Politeness(fetcher, PAUSE, clock),
        clock,
        LEASE,
        host -> host == null ? null : "Bearer " + host,
        failure -> {});
  }

  private void later(Duration by) {
    now.updateAndGet(before -> before.plus(by));
  }

  private String watched(String path) {
    String href = post(home + path, 60).then().statusCode(201).extract().header("Location");
    now.updateAndGet(before -> Instant.now().isAfter(before) ? Instant.now() : before);
    return href.substring(href.indexOf("/api/"));
  }

  private String watchedCollection(String path) {
    String href =
        given()
            .contentType(ContentType.JSON)
            .body("{\"url\":\"" + home + path + "\",\"kind\":\"TAXII\"}")
            .post("/api/v1/feeds")
            .then()
            .statusCode(201)
            .body("kind", equalTo("TAXII"))
            .extract()
            .header("Location");
    now.updateAndGet(before -> Instant.now().isAfter(before) ? Instant.now() : before);
    return href.substring(href.indexOf("/api/"));
  }

  private static io.restassured.response.Response post(String url, int minutes) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"url\":\"" + url + "\",\"minutes\":" + minutes + "}")
        .post("/api/v1/feeds");
  }

  private void awaitAsked(String path) throws InterruptedException {
    for (int i = 0; i < 600 && !asked.contains(path); i++) {
      Thread.sleep(50);
    }
    assertThat(asked).contains(path);
  }

  private void page(String path, String firm) {
    pages.put(
        path,
        "<html><head><title>"
            + firm
            + " robbed</title></head><body><article><h1>"
            + firm
            + " robbed</h1><p>On 12 May 2023, hackers stole $19 million from the exchange "
            + firm
            + ", its founder said.</p></article></body></html>");
  }

  private void feed(String... paths) {
    pages.put("/feed", rss(paths));
  }

  private String rss(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items
          .append("<item><title>t</title><link>")
          .append(home)
          .append(path)
          .append("</link></item>");
    }
    return "<rss version=\"2.0\"><channel><title>A desk</title>" + items + "</channel></rss>";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String path = exchange.getRequestURI().getPath() + (query == null ? "" : "?" + query);
    asked.add(path);
    askedAt.add(System.nanoTime());
    if (path.equals("/held") && !pages.containsKey("/free")) {
      try {
        held.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    String body = pages.get(path);
    String tag = "\"" + (body == null ? 0 : body.hashCode()) + "\"";
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("ETag", tag);
    exchange
        .getResponseHeaders()
        .add("Content-Type", path.startsWith("/feed") ? "application/xml" : "text/html");
    if (path.startsWith("/collections/")) {
      accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
      told.add(exchange.getRequestHeaders().getFirst("Authorization"));
      exchange.getResponseHeaders().add("X-TAXII-Date-Added-Last", "2024-01-01T00:00:00.000001Z");
    }
    if (body == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
