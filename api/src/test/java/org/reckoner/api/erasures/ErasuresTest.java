// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.erasures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.ingest.archive.Archive;

/** A document is destroyed for good, whichever way one looks for it afterwards. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ErasuresTest {
  private static final String ERASURES = "/api/v1/erasures";

  @Inject Archive archive;
  @Inject Tombstones tombstones;

  @ConfigProperty(name = "reckoner.data")
  Path data;

  @Test
  void whatAnAnalystAssertedOfItIsGoneToo() {
    String id = documentOf(page("Threshwick"), "Threshwick");
    String claim =
        """
        {"ruling":"CLAIM","name":"%s","property":"victim","value":"Threshwick",
         "stated":{"quote":"Threshwick","occurrence":1,"subject":"Threshwick"},"why":"Read it"}
        """
            .formatted(id);
    assertThat(decided(claim).statusCode()).isEqualTo(201);
    assertThat(decided(claim).asString()).contains("Asserted", "Threshwick");

    erase(id, "*", "A court of law ordered it").then().statusCode(201);

    assertThat(decided(claim).asString()).as("the same answer again").isEqualTo("{}");
    assertThat(given().get("/api/v1/decisions?limit=500").asString()).doesNotContain("hreshwick");
    assertThat(given().get("/api/v1/ledger/export").asString()).doesNotContain("hreshwick");
  }

  private static Response decided(String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .header("Idempotency-Key", "threshwick")
        .body(body)
        .post("/api/v1/decisions");
  }

  @Test
  void nothingIsFoundOfAnErasedDocument() throws IOException {
    byte[] page = page("Pellingmoor");
    String id = documentOf(page, "Pellingmoor");
    String raw = given().get("/api/v1/documents/" + id).jsonPath().getString("document.rawSha256");
    given().get("/api/v1/incidents?victim=Pellingmoor").then().body("total", equalTo(1));
    awaitFound("Pellingmoor");
    String hash = given().get("/api/v1/ledger").jsonPath().getString("hash");
    assertThat(archive.read(raw)).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(page));

    erase(id, "*", "A court of law ordered it")
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("rawSha256", hasItem(raw))
        .body("by", equalTo("local user"));

    for (String below : new String[] {"", "/text", "/original", "/claims", "/near-copies"}) {
      given()
          .get("/api/v1/documents/" + id + below)
          .then()
          .statusCode(410)
          .body("type", equalTo("/api/v1/problems/erased"))
          .body("detail", containsString("A court of law ordered it"));
    }
    given().accept("text/html").get("/documents/" + id).then().statusCode(410);
    given().get("/api/v1/incidents?victim=Pellingmoor").then().body("total", equalTo(0));
    given().get("/api/v1/claims?subject=Pellingmoor").then().body("total", equalTo(0));
    given().get("/api/v1/claims?limit=500").then().body(not(containsString("ellingmoor")));
    given().get("/api/v1/search?q=Pellingmoor").then().body("items.size()", equalTo(0));
    assertThat(given().get("/api/v1/ledger").jsonPath().getString("hash")).isNotEqualTo(hash);
    given().get(ERASURES).then().body("items.id", hasItem(id));
    given().get("/api/v1/audit?limit=500").then().body("items.target", hasItem(containsString(id)));
    assertThat(given().get("/api/v1/ledger/export").asString()).contains(raw);
    String report = given().get("/api/v1/reports/report.html").asString();
    assertThat(report).contains("Documents that were erased", "A court of law ordered it", raw);
    assertThat(report).doesNotContain("ellingmoor");
    assertThat(archive.read(raw)).isEmpty();
    assertThat(filesWith("ellingmoor")).isEmpty();
  }

  @Test
  void itIsNotTakenInAgain() throws IOException {
    byte[] page = page("Ottermere");
    String id = documentOf(page, "Ottermere");
    String raw = given().get("/api/v1/documents/" + id).jsonPath().getString("document.rawSha256");
    erase(id, "*", "A person asked for it").then().statusCode(201);

    JsonPath run = SampleLedger.finished(upload(page).then()).extract().jsonPath();

    assertThat(run.getInt("added")).isZero();
    assertThat(run.getString("failures[0].error.type")).isEqualTo("erased");
    assertThat(archive.read(raw)).isEmpty();
    erase(id, "*", "Again").then().statusCode(410);
  }

  @Test
  void bytesThatAProcessLeftBehindAreDestroyedByTheNextStart() throws IOException {
    byte[] page = page("Brackenford");
    String id = documentOf(page, "Brackenford");
    erase(id, "*", "Left behind").then().statusCode(201);
    String raw = archive.keep(page);

    tombstones.start(null);

    assertThat(archive.read(raw)).isEmpty();
  }

  @Test
  void whoErasesNamesTheVersionAndTheReason() {
    String id = documentOf(page("Hollowmarsh"), "Hollowmarsh");

    erase(id, null, "No version").then().statusCode(428);
    erase(id, "\"0123.4567\"", "Another version").then().statusCode(412);
    erase(id, "*", " ").then().statusCode(400);
    given().get("/api/v1/documents/" + id).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "%00", "0123456789abcdef0123"})
  void whatIsNotThereIsNotErased(String id) {
    given()
        .urlEncodingEnabled(false)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body("{\"why\":\"x\"}")
        .post(ERASURES + "/" + id)
        .then()
        .statusCode(404);
  }

  /** A search waits a while for the index, and a machine under load takes longer. */
  private static void awaitFound(String word) {
    for (int i = 0; i < 30; i++) {
      if (given().get("/api/v1/search?q=" + word).jsonPath().getInt("total") > 0) {
        return;
      }
    }
    throw new AssertionError("Not found: " + word);
  }

  private static Response erase(String id, String ifMatch, String why) {
    var request = given().contentType(ContentType.JSON).body("{\"why\":\"" + why + "\"}");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post(ERASURES + "/" + id);
  }

  private static String documentOf(byte[] page, String firm) {
    SampleLedger.finished(upload(page).then());
    return given()
        .get("/api/v1/documents?limit=500")
        .jsonPath()
        .getString("items.find { it.title != null && it.title.contains('" + firm + "') }.id");
  }

  private static Response upload(byte[] page) {
    return given().multiPart("file", "note.html", page, "text/html").post("/api/v1/runs");
  }

  private static byte[] page(String firm) {
    return ("<html><head><title>"
            + firm
            + " robbed</title></head><body><article><h1>"
            + firm
            + " robbed</h1><p>On 9 May 2023, hackers stole $23 million from the exchange "
            + firm
            + ", its director said.</p></article></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The files of the archive and of the index of words that have a word in plain. */
  private List<Path> filesWith(String word) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("archive", "search")) {
      if (Files.isDirectory(data.resolve(folder))) {
        try (Stream<Path> files = Files.walk(data.resolve(folder))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            byte[] bytes = Files.readAllBytes(file);
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(word)) {
              found.add(file);
            }
          }
        }
      }
    }
    return found;
  }
}
