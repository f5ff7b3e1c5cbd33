// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.api.PostgresqlForTests;

/** A list of incidents taken into a ledger, and its addresses looked up there and in lists. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ExchangeCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAMED = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
  private static final String UNKNOWN = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB";
  private static final String HEADER = "Exchange,Date of attack,Stolen,Wallet,Chain\n";
  private static final String ADDRESSES = "/api/v1/addresses/";
  private static final String SCREENINGS = "/api/v1/addresses/screenings";

  private static final String PAGE =
      "{\"objects\":[{\"type\":\"intrusion-set\",\"spec_version\":\"2.1\",\"id\":"
          + "\"intrusion-set--00000000-0000-4000-8000-00000000000a\",\"name\":\"Amber Curlew\","
          + "\"aliases\":[\"Slate Plover\"]}]}";

  @Inject Desk desk;
  @TempDir Path folder;

  @BeforeEach
  void aListOfAnIncident() throws IOException {
    Path list =
        write("list.csv", HEADER + "Pellworth,2022-05-04,31000000," + NAMED + ",ethereum\n");

    CommandLineSession ingest = call("ingest", "--map", mapping().toString(), list.toString());

    assertThat(ingest.exitCode()).as(ingest.err()).isZero();
  }

  @Test
  void aCellThatIsNotUnderstoodIsSaidAndTheRestOfItsRowCounts() throws IOException {
    Path list = write("doubtful.csv", HEADER + "Quillhaven,soon,2000000,,\n");

    CommandLineSession ingest = call("ingest", "--map", mapping().toString(), list.toString());

    assertThat(ingest.exitCode()).isEqualTo(1);
    assertThat(ingest.err()).contains("doubtful.csv#B2", "'soon' is no date");
    assertThat(call("why", "Quillhaven").out()).contains("USD\u00a02\u00a0million");
  }

  @Test
  void theRowsAreIncidentsOfWhoeverMadeTheList() throws IOException {
    JsonNode why = JSON.readTree(call("why", "--json", "Pellworth").out());

    assertThat(why.get("victim").asText()).isEqualTo("Pellworth");
    assertThat(why.get("values").findValuesAsText("property")).contains("loss", "occurredOn");
  }

  @Test
  void screeningWithTheLedgerNamesTheIncident() throws IOException {
    Path list = write("kept.txt", "# as of 2024-03-01\n" + UNKNOWN + "\n");

    CommandLineSession screen =
        call(
            "screen",
            "--ledger",
            "--json",
            "--list",
            list.toString(),
            NAMED.toLowerCase(Locale.ROOT),
            UNKNOWN);

    assertThat(screen.exitCode()).as(screen.err()).isZero();
    JsonNode named = JSON.readTree(screen.lines().get(0));
    assertThat(named.at("/status").asText()).isEqualTo("NOT_LISTED");
    assertThat(named.at("/incidents/0/name").asText()).contains("Pellworth");
    assertThat(named.at("/claims")).isNotEmpty();
    JsonNode listed = JSON.readTree(screen.lines().get(1));
    assertThat(listed.at("/status").asText()).isEqualTo("LISTED");
    assertThat(listed.at("/incidents")).isEmpty();
  }

  @Test
  void theApiSaysWhichClaimsNameAnAddress() {
    given()
        .get(ADDRESSES + "ethereum/" + NAMED)
        .then()
        .statusCode(200)
        .body("status", equalTo("NOT_LISTED"))
        .body("checksum", equalTo("VERIFIED"))
        .body("incidents.name", hasItem(containsString("Pellworth")))
        .body("claims[0].key.length()", equalTo(64));
    given()
        .get(ADDRESSES + "any/" + UNKNOWN)
        .then()
        .statusCode(200)
        .body("incidents", empty())
        .body("claims", empty());
  }

  @Test
  void theApiAsksTheListsInTheDataFolder() throws IOException {
    Path lists = Files.createDirectories(desk.data().resolve("lists"));
    Path list = lists.resolve("exchange-test-2024-02-02.txt");
    Files.writeString(list, UNKNOWN + "\n");
    try {
      given()
          .get(ADDRESSES + "ethereum/" + UNKNOWN)
          .then()
          .statusCode(200)
          .body("status", equalTo("LISTED"))
          .body("lists[0].list", equalTo("exchange-test-2024-02-02"))
          .body("lists[0].asOf", equalTo("2024-02-02"))
          .body("lookedUpIn.name", hasItem("exchange-test-2024-02-02"));
    } finally {
      Files.delete(list);
    }
    given().get(ADDRESSES + "any/" + UNKNOWN).then().body("status", equalTo("NOT_LISTED"));
  }

  @Test
  void manyAddressesAreAnsweredLineByLine() throws IOException {
    Path lists = Files.createDirectories(desk.data().resolve("lists"));
    Path list = lists.resolve("bulk-test-2024-02-02.txt");
    Files.writeString(list, UNKNOWN + "\n");
    try {
      String body =
          NAMED.toLowerCase(Locale.ROOT)
              + "\r\n\n"
              + UNKNOWN
              + "\n"
              + NAMED.replace("359", "35A")
              + "\nword\n";

      String answer =
          given()
              .contentType("text/plain")
              .body(body)
              .post(SCREENINGS)
              .then()
              .statusCode(200)
              .contentType("application/x-ndjson")
              .extract()
              .asString();

      List<JsonNode> lines = new ArrayList<>();
      for (String line : answer.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      assertThat(lines)
          .extracting(line -> line.get("status").asText())
          .containsExactly("NOT_LISTED", "LISTED", "MISPRINT", "NOT_AN_ADDRESS");
      assertThat(lines.get(0).at("/incidents/0/name").asText()).contains("Pellworth");
      assertThat(lines.get(1).at("/lists/0/asOf").asText()).isEqualTo("2024-02-02");
      assertThat(lines.get(1).has("key")).isFalse();
      String matches =
          given()
              .contentType("text/plain")
              .body("0x0000000000000000000000000000000000000001\n" + body)
              .post(SCREENINGS + "?matches=only")
              .asString();
      assertThat(matches).isEqualTo(answer);
      given()
          .get("/api/v1/addresses")
          .then()
          .body("lookedUpIn.name", hasItem("bulk-test-2024-02-02"));
    } finally {
      Files.delete(list);
    }
    given().contentType("text/plain").body("").post(SCREENINGS).then().statusCode(200);
    given().contentType("application/json").body("{}").post(SCREENINGS).then().statusCode(415);
    given()
        .contentType("text/plain")
        .body(UNKNOWN)
        .post(SCREENINGS + "?matches=most")
        .then()
        .statusCode(400)
        .body("detail", equalTo("matches can be 'only' or left out, and nothing else."));
  }

  /** {@code -Dreckoner.screening.addresses=1000000} measures what docs/benchmarks.md says. */
  @Test
  void addressesAreScreenedInAStream() throws Exception {
    int addresses = Integer.getInteger("reckoner.screening.addresses", 20_000);
    Path asked = folder.resolve("asked.txt");
    try (BufferedWriter lines = Files.newBufferedWriter(asked)) {
      Random random = new Random(1);
      for (int i = 0; i < addresses; i++) {
        lines.write(
            String.format(
                Locale.ROOT, "0x%016x%016x%08x\n", random.nextLong(), random.nextLong(), i));
      }
    }
    URI home = URI.create("http://localhost:" + RestAssured.port);
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(home.resolve(SCREENINGS))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofFile(asked))
            .build();
    long start = System.nanoTime();

    long answered;
    try (Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      answered = lines.filter(line -> line.contains("\"NOT_LISTED\"")).count();
    }

    assertThat(answered).isEqualTo(addresses);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d addresses by REST: %.1f s, %.0f/s%n",
        addresses,
        seconds,
        addresses / seconds);
    if (addresses > 20_000) {
      timesOfOne(client, home);
    }
  }

  private static void timesOfOne(HttpClient client, URI home) throws Exception {
    long[] times = new long[5000];
    for (int i = -2000; i < times.length; i++) {
      HttpRequest one =
          HttpRequest.newBuilder(
                  home.resolve(String.format(Locale.ROOT, "%sany/0x%040x", ADDRESSES, i + 3000)))
              .build();
      long start = System.nanoTime();
      assertThat(client.send(one, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "one address by REST: median %.2f ms, p99 %.2f ms%n",
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6);
  }

  @Test
  void aMisprintIsSaidAndAnotherChainAndNonsenseAreRefused() {
    given()
        .get(ADDRESSES + "ethereum/" + NAMED.replace("359", "35A"))
        .then()
        .statusCode(200)
        .body("status", equalTo("MISPRINT"))
        .body("claims", empty());
    given()
        .get(ADDRESSES + "bitcoin/" + NAMED)
        .then()
        .statusCode(400)
        .body("type", equalTo("/api/v1/problems/invalid-parameter"))
        .body("detail", containsString("not of bitcoin"));
    given().get(ADDRESSES + "any/word").then().statusCode(400);
  }

  @Test
  void aCollectionOfATaxiiServerIsTakenIn() throws IOException {
    List<String> accepted = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/collections/one/objects/",
        exchange -> {
          accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
          byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String home = "http://127.0.0.1:" + server.getAddress().getPort() + "/collections/";

      CommandLineSession ingest =
          call("ingest", "--json", "--allow-non-public", "--taxii", home + "one/");

      JsonNode told = JSON.readTree(ingest.out());
      assertThat(told.get("added").asInt()).as(ingest.out()).isEqualTo(1);
      assertThat(told.get("claims").asInt()).isEqualTo(1);
      assertThat(accepted).containsExactly("application/taxii+json;version=2.1");
      CommandLineSession nowhere = call("ingest", "--allow-non-public", "--taxii", home + "other/");
      assertThat(nowhere.exitCode()).isEqualTo(1);
      assertThat(nowhere.err()).contains("answers with status 404");
    } finally {
      server.stop(0);
    }
    assertThat(call("ingest").exitCode()).isEqualTo(2);
  }

  private Path mapping() throws IOException {
    return write(
        "map.yaml",
        """
        author: Harbour Analytics
        title: Thefts
        published: 2023-01-01
        currency: USD
        type: CRYPTO_THEFT
        columns:
          Exchange: victim
          Date of attack: occurredOn
          Stolen: loss
          Wallet: address
          Chain: chain
        """);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private CommandLineSession call(String... arguments) {
    return CommandLineSession.with((doors, work) -> work.at(desk), arguments);
  }
}
