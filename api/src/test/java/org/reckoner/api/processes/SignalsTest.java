// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.api.processes.ReckonerProcess.Build;

/** What processes do that are asked to end, or killed, while they are at work. */
class SignalsTest {
  private static final int NOTES = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Build.class)
  void whatSigtermCutsOffIsGoneOnWithByTheNext(Build build) throws Exception {
    build.jar();
    try (Database database = Database.of(build)) {
      String href;
      int doneBefore;
      try (ReckonerProcess first = ReckonerProcess.serving(build, folder, database.settings())) {
        href = uploaded(first);
        JsonPath before = first.awaited("some are in", href, run -> run.getInt("done") >= 5);
        doneBefore = before.getInt("done");
        assertThat(before.getString("state")).isEqualTo("RUNNING");

        first.ended("TERM");
        assertThat(first.said()).doesNotContain(" WARN ", " ERROR ");
      }
      try (ReckonerProcess second = ReckonerProcess.serving(build, folder, database.settings())) {
        JsonPath over = second.awaited("it is over", href, run -> !goesOn(run.getString("state")));

        assertThat(over.getString("state")).isEqualTo("FINISHED");
        assertThat(over.getInt("found")).isEqualTo(NOTES);
        assertThat(over.getInt("added") + over.getInt("known")).isEqualTo(NOTES);
        assertThat(over.getInt("known")).isGreaterThanOrEqualTo(doneBefore);
        assertThat(over.getInt("failed")).isZero();
        // The ledger follows: until it has, the one of before the rest is answered.
        JsonPath documents =
            second.awaited(
                "the ledger has followed",
                "/api/v1/documents?limit=1",
                page -> page.getInt("total") >= NOTES);
        assertThat(documents.getInt("total")).isEqualTo(NOTES);
      }
    }
  }

  @Test
  void whatAKilledProcessLookedAtIsTakenOverByTheOther() throws Exception {
    Build.POSTGRESQL.jar();
    List<String> asked = new CopyOnWriteArrayList<>();
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    HttpServer site = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    site.setExecutor(Executors.newCachedThreadPool());
    String home = "http://127.0.0.1:" + site.getAddress().getPort();
    site.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          if (path.equals("/story") && held.getCount() > 0) {
            held.countDown();
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          byte[] bytes = page(path, home).getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .add("Content-Type", path.equals("/feed") ? "application/xml" : "text/html");
          exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    site.start();
    try (Database database = Database.of(Build.POSTGRESQL)) {
      Map<String, String> watching = new HashMap<>(database.settings());
      watching.put("RECKONER_FEEDS_ENABLED", "true");
      watching.put("RECKONER_FEEDS_TICK", "1s");
      watching.put("RECKONER_FEEDS_LEASE", "15s");
      watching.put("RECKONER_FETCH_ALLOW_NON_PUBLIC", "true");
      try (ReckonerProcess first =
              ReckonerProcess.serving(Build.POSTGRESQL, folder.resolve("one"), watching);
          ReckonerProcess second =
              ReckonerProcess.serving(
                  Build.POSTGRESQL, folder.resolve("two"), database.settings())) {
        String feed =
            second
                .asked()
                .contentType(ContentType.JSON)
                .body("{\"url\":\"" + home + "/feed\",\"minutes\":60}")
                .post("/api/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
        assertThat(held.await(60, TimeUnit.SECONDS)).as(first.said()).isTrue();
        try (ReckonerProcess third =
            ReckonerProcess.serving(Build.POSTGRESQL, folder.resolve("three"), watching)) {
          assertThat(first.alive()).isTrue();

          first.killed();

          JsonPath taken =
              third.awaited("it is taken over", feed, one -> one.getString("lastRun") != null);
          assertThat(taken.getInt("failures")).isZero();
          JsonPath incidents =
              second.awaited(
                  "both see it",
                  "/api/v1/incidents?victim=Millstrand",
                  one -> one.getInt("total") == 1);
          assertThat(incidents.getInt("total")).isEqualTo(1);
          assertThat(asked.stream().filter("/story"::equals)).hasSize(2);
        }
      }
    } finally {
      never.countDown();
      site.stop(0);
    }
  }

  @Test
  void anEndWhileItServesAsksAClosedDatabaseForNothing() throws Exception {
    Build.H2.jar();
    Map<String, String> busy =
        Map.of(
            "RECKONER_FEEDS_ENABLED", "true",
            "RECKONER_FEEDS_TICK", "50ms",
            "RECKONER_WEBHOOKS_TICK", "50ms");
    try (ReckonerProcess server = ReckonerProcess.serving(Build.H2, folder, busy)) {
      uploaded(server);
      server.asked().get("/api/v1/incidents").then().statusCode(200);
      server.asked().get("/api/v1/search?q=hackers").then().statusCode(200);

      server.ended("TERM");

      assertThat(server.said()).contains("stopped in").doesNotContain(" WARN ", " ERROR ");
    }
    try (ReckonerProcess next = ReckonerProcess.serving(Build.H2, folder, Map.of())) {
      next.asked().get("/api/v1/incidents").then().statusCode(200);
    }
  }

  @Test
  void aReportThatIsCutOffLeavesNoFile() throws Exception {
    Build.H2.jar();
    try (ReckonerProcess server = ReckonerProcess.serving(Build.H2, folder, Map.of())) {
      String href = uploaded(server);
      server.awaited("it is over", href, run -> !goesOn(run.getString("state")));
      server.ended("TERM");
    }
    try (ReckonerProcess report =
        ReckonerProcess.started(Build.H2, folder, Map.of(), "report", "-o", "cut.pdf")) {
      // The bar is drawn a little after the file is begun.
      while (report.alive()
          && !(Files.exists(folder.resolve("cut.pdf.part")) && report.said().contains("["))) {
        Thread.sleep(5);
      }

      // As Ctrl-C does; whoever starts a build in the background lets its children ignore SIGINT.
      int code = report.ended("TERM");

      assertThat(code).as(report.said()).isNotZero();
      assertThat(report.said()).contains("[");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString()))
          .noneMatch(name -> name.startsWith("cut.pdf"));
    }
  }

  private static boolean goesOn(String state) {
    return List.of("PENDING", "RUNNING", "PARKED").contains(state);
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  private static String uploaded(ReckonerProcess server) {
    RequestSpecification form = server.asked();
    for (int i = 1; i <= NOTES; i++) {
      String firm = "Firm" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "stead";
      String note =
          "%s robbed\n\nOn %d May 2023, hackers stole $%d million from the exchange %s, it said.\n"
              .formatted(firm, 1 + i % 28, i, firm);
      form.multiPart("file", firm + ".txt", note.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
    return form.post("/api/v1/runs").then().statusCode(202).extract().path("href");
  }

  private static String page(String path, String home) {
    return switch (path) {
      case "/feed" ->
          "<rss version=\"2.0\"><channel><title>A desk</title><item><title>t</title><link>"
              + home
              + "/story</link></item></channel></rss>";
      case "/story" ->
          "<html><head><title>Millstrand robbed</title></head><body><article><h1>Millstrand"
              + " robbed</h1><p>On 12 May 2023, hackers stole $19 million from the exchange"
              + " Millstrand, its founder said.</p></article></body></html>";
      default -> "";
    };
  }

  /** What the build needs to be given of a database. */
  private record Database(Map<String, String> settings, EmbeddedPostgres server)
      implements AutoCloseable {
    static Database of(Build build) throws IOException {
      if (build == Build.H2) {
        return new Database(Map.of(), null);
      }
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      return new Database(
          Map.of(
              "QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
              "QUARKUS_DATASOURCE_USERNAME", "postgres",
              "QUARKUS_DATASOURCE_PASSWORD", "postgres"),
          server);
    }

    @Override
    public void close() throws IOException {
      if (server != null) {
        server.close();
      }
    }
  }
}
