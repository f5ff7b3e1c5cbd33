// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.reporting.stix.MustRules;

/** The cases of the specification (OASIS, TAXII Version 2.1), over the bundled sample. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class TaxiiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/taxii+json;version=2.1";
  private static final String ROOT = "/taxii2/ledger/";
  private static final String CORE = ROOT + "collections/core-red/";
  private static final String OBJECTS = CORE + "objects/";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String MOMENT = "[0-9-]{10}T[0-9:]{8}\\.[0-9]{6}Z";

  @Inject Ledgers ledgers;

  @BeforeEach
  void theSample() {
    SampleLedger.takeIn();
    assertThat(ledgers.caughtUp(PATIENCE)).isTrue();
  }

  @Test
  void discoveryLeadsToTheObjects() {
    Response discovery = taxii().get("/taxii2/");
    discovery.then().statusCode(200).contentType(TYPE).body("title", equalTo("Reckoner"));
    String root = discovery.path("default");

    assertThat(discovery.<List<String>>path("api_roots")).containsExactly(root);
    taxii()
        .get(root)
        .then()
        .statusCode(200)
        .contentType(TYPE)
        .body("versions", equalTo(List.of(TYPE)))
        .body("max_content_length", is(1));
    Response collections = taxii().get(root + "collections/");
    collections
        .then()
        .statusCode(200)
        .body("collections", org.hamcrest.Matchers.hasSize(org.hamcrest.Matchers.greaterThan(10)))
        .body("collections.can_write", everyItem(is(false)))
        .body("collections.can_read", everyItem(is(true)));
    for (String id : collections.<List<String>>path("collections.id")) {
      assertThat(UUID.fromString(id).version()).isEqualTo(4);
      taxii()
          .get(root + "collections/" + id + "/")
          .then()
          .statusCode(200)
          .body("id", equalTo(id))
          .body("media_types", equalTo(List.of("application/stix+json;version=2.1")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/taxii+json;version=2.1|200",
        "application/taxii+json; version=2.1|200",
        "application/taxii+json|200",
        "application/json, application/taxii+json;q=0.5|200",
        "*/*|200",
        "application/taxii+json;version=2.0|406",
        "application/vnd.oasis.taxii+json; version=2.0|406",
        "application/taxii+json;version=\"2.1\"|200",
        "APPLICATION/TAXII+JSON;VERSION=2.1|200",
        "application/taxii+json;version=2.1;q=0|406",
        "*/*;q=0.000|406",
        "application/json|406",
        "text/html|406",
      })
  void theMediaTypeIsNegotiated(String accepted, int status) {
    given()
        .header("Accept", accepted)
        .get(ROOT)
        .then()
        .statusCode(status)
        .header("Content-Type", equalTo(TYPE));
  }

  @Test
  void aFullPullHasEveryObjectOnce() throws IOException {
    Set<String> pulled = new HashSet<>();
    List<JsonNode> objects = new ArrayList<>();
    String last = "";
    String next = null;
    do {
      RequestSpecification request = taxii().queryParam("limit", 40);
      Response page = (next == null ? request : request.queryParam("next", next)).get(OBJECTS);
      page.then().statusCode(200).contentType(TYPE);
      JsonNode envelope = JSON.readTree(page.asByteArray());
      for (JsonNode object : envelope.get("objects")) {
        assertThat(pulled.add(object.get("id").asText())).isTrue();
        objects.add(object);
      }
      assertThat(page.header("X-TAXII-Date-Added-First")).matches(MOMENT).isGreaterThan(last);
      last = page.header("X-TAXII-Date-Added-Last");
      assertThat(last).matches(MOMENT);
      assertThat(envelope.get("more").asBoolean()).isEqualTo(envelope.has("next"));
      next = envelope.path("next").textValue();
    } while (next != null);

    assertThat(objects).hasSizeGreaterThan(100);
    assertThat(MustRules.mistakes(objects)).isEmpty();
    taxii()
        .queryParam("added_after", last)
        .get(OBJECTS)
        .then()
        .statusCode(200)
        .body(equalTo("{}"))
        .header("X-TAXII-Date-Added-First", nullValue());
  }

  @Test
  void whoPullsByTheTimesAloneGetsTheSame() {
    List<String> all = taxii().queryParam("limit", 1000).get(CORE + "manifest/").path("objects.id");
    List<String> pulled = new ArrayList<>();
    String after = "1970-01-01T00:00:00.000000Z";
    boolean more = true;
    while (more) {
      Response page =
          taxii().queryParam("limit", 33).queryParam("added_after", after).get(CORE + "manifest/");
      pulled.addAll(page.path("objects.id"));
      after = page.header("X-TAXII-Date-Added-Last");
      more = page.path("more");
    }

    assertThat(pulled.subList(0, Math.min(pulled.size(), all.size()))).isEqualTo(all);
    assertThat(pulled).doesNotHaveDuplicates();
  }

  @Test
  void theManifestDescribesTheObjects() {
    Response manifest = taxii().queryParam("limit", 5).get(CORE + "manifest/");
    manifest
        .then()
        .statusCode(200)
        .contentType(TYPE)
        .body("objects.date_added", everyItem(matchesPattern(MOMENT)))
        .body("objects.media_type", everyItem(is("application/stix+json;version=2.1")))
        .header("X-TAXII-Date-Added-Last", equalTo(manifest.path("objects[4].date_added")));
    Response objects = taxii().queryParam("limit", 5).get(OBJECTS);
    assertThat(objects.<List<String>>path("objects.id")).isEqualTo(manifest.path("objects.id"));
  }

  @Test
  void objectsAreFoundByTypeAndId() {
    List<String> incidents = ids("match[type]", "incident");
    List<String> both = ids("match[type]", "incident,attack-pattern");

    assertThat(incidents).isNotEmpty().allMatch(id -> id.startsWith("incident--"));
    assertThat(both).containsAll(incidents).anyMatch(id -> id.startsWith("attack-pattern--"));
    assertThat(ids("match[id]", incidents.get(0) + "," + incidents.get(1)))
        .containsExactlyInAnyOrder(incidents.get(0), incidents.get(1));
    assertThat(ids("match[spec_version]", "2.1,2.0")).isNotEmpty();
    assertThat(ids("match[spec_version]", "2.0")).isEmpty();
    taxii()
        .queryParam("match[type]", "report")
        .queryParam("match[id]", incidents.get(0))
        .get(OBJECTS)
        .then()
        .body(equalTo("{}"));
  }

  @Test
  void oneObjectIsFoundWithItsVersions() {
    String id = ids("match[type]", "incident").get(0);
    Response one = taxii().get(OBJECTS + id + "/");

    one.then().statusCode(200).body("objects.id", equalTo(List.of(id))).body("more", is(false));
    List<String> versions = taxii().get(OBJECTS + id + "/versions/").path("versions");
    assertThat(versions).contains(one.<String>path("objects[0].modified"));
    for (String version : List.of("last", "all", versions.get(versions.size() - 1))) {
      taxii()
          .queryParam("match[version]", version)
          .get(OBJECTS + id + "/")
          .then()
          .body("objects.id", org.hamcrest.Matchers.hasItem(id));
    }
    taxii()
        .queryParam("match[version]", "1999-01-01T00:00:00.000Z")
        .get(OBJECTS + id + "/")
        .then()
        .statusCode(200)
        .body(equalTo("{}"));
  }

  @Test
  void whatIsNotThereIsSaidInAMessageOfTaxii() {
    String nobody = "incident--00000000-0000-4000-8000-000000000000";
    for (String path :
        List.of(
            ROOT + "collections/none/",
            ROOT + "collections/none/objects/",
            ROOT + "status/1/",
            OBJECTS + nobody + "/",
            OBJECTS + nobody + "/versions/",
            OBJECTS + "incident--%00/",
            "/taxii2/nowhere/")) {
      taxii()
          .get(path)
          .then()
          .statusCode(404)
          .header("Content-Type", equalTo(TYPE))
          .body("title", notNullValue())
          .body("http_status", equalTo("404"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit,0",
    "limit,-1",
    "limit,many",
    "added_after,yesterday",
    "added_after,2024-01-01",
    "added_after,2024-02-30T00:00:00Z",
    "next,!",
    "next,zzzzzzzzzzzzz",
    "limit,1e3",
    "limit,99999999999999999999",
    "added_after,2024-01-01T00:00:00Z'or'1'='1",
    "'match[type]','incident,,report'",
    "match[version],newest",
    "'match[id]',','",
  })
  void aWrongFilterIsRefused(String name, String value) {
    taxii()
        .queryParam(name, value)
        .get(OBJECTS)
        .then()
        .statusCode(400)
        .header("Content-Type", equalTo(TYPE))
        .body("error_code", equalTo("invalid-parameter"))
        .body("description", containsString(name));
  }

  @Test
  void whatIsOddButRightIsAnswered() {
    taxii().head(OBJECTS).then().statusCode(200).header("Content-Type", equalTo(TYPE));
    String slashless = OBJECTS.substring(0, OBJECTS.length() - 1);
    taxii().get(slashless).then().statusCode(200).body("objects.size()", greaterThan(0));
    taxii().queryParam("limit", "0001").get(OBJECTS).then().body("objects.size()", equalTo(1));
    taxii().queryParam("limit", "999999999").get(OBJECTS).then().statusCode(200);
    for (String[] nothing :
        new String[][] {
          {"next", "zzzzzzzzzzzz"},
          {"added_after", "9999-12-31T23:59:59.999999Z"},
          {"match[spec_version]", "2.0"},
          {"match[type]", "' or 1=1 --,nothing"},
        }) {
      String answer =
          taxii()
              .queryParam(nothing[0], nothing[1])
              .get(OBJECTS)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertThat(answer).as(nothing[0]).isEqualTo("{}");
    }
    taxii()
        .urlEncodingEnabled(false)
        .get(OBJECTS + "?added_after=0000-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("objects.size()", greaterThan(0));
    taxii()
        .urlEncodingEnabled(false)
        .get(OBJECTS + "?match%5Bid%5D=incident--%00")
        .then()
        .statusCode(400)
        .body("description", containsString("match[id]"));
  }

  @Test
  void nothingIsTakenInOrRemoved() {
    String id = ids("match[type]", "incident").get(0);
    taxii()
        .contentType(TYPE)
        .body("{\"objects\":[]}")
        .post(OBJECTS)
        .then()
        .statusCode(403)
        .body("description", containsString("read but not written"));
    taxii().delete(OBJECTS + id + "/").then().statusCode(403).body("http_status", equalTo("403"));
    taxii().put(OBJECTS).then().statusCode(405).header("Content-Type", equalTo(TYPE));
    taxii().post("/taxii2/").then().statusCode(405).header("Content-Type", equalTo(TYPE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core-clear", "full-clear", "full-red"})
  void otherAudiencesAndProfilesHaveTheirOwn(String alias) throws IOException {
    JsonNode envelope =
        JSON.readTree(
            taxii()
                .queryParam("limit", 1000)
                .get(ROOT + "collections/" + alias + "/objects/")
                .asByteArray());
    assertThat(envelope.get("objects")).isNotEmpty();
    boolean full =
        envelope.get("objects").findValuesAsText("type").contains("extension-definition");
    assertThat(full).isEqualTo(alias.startsWith("full"));
  }

  @Test
  void aChangedObjectHasAnotherVersionAndAWithdrawnOneNoWords() throws IOException {
    String firm = "Tamsin Vault";
    takeIn(firm + "one.txt", note(firm, "June 3, 2023", "47"), "2023-07-04");
    String id = idOf(firm);
    takeIn(firm + "two.txt", note(firm, "June 3, 2023", "52"), "2023-08-04");

    Response versions = taxii().get(OBJECTS + id + "/versions/");
    assertThat(versions.<List<String>>path("versions")).hasSize(2).isSorted();
    assertThat(taxii().get(OBJECTS + id + "/").<List<String>>path("objects.id")).hasSize(1);
    assertThat(
            taxii()
                .queryParam("match[version]", "first")
                .get(OBJECTS + id + "/")
                .<String>path("objects[0].modified"))
        .isEqualTo(versions.path("versions[0]"));

    // What an earlier document says makes it another object: the old one is withdrawn.
    takeIn(firm + "three.txt", note(firm, "June 3, 2023", "49"), "2023-06-04");

    Response last = taxii().queryParam("match[version]", "all").get(OBJECTS + id + "/");
    last.then().body("objects.revoked", equalTo(List.of(true)));
    assertThat(last.asString()).doesNotContain(firm);
  }

  @Test
  void aPullWhileOthersWriteMissesNothing() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 5; i++) {
                String firm = "Wrenfield" + (char) ('a' + i);
                takeIn(firm + ".txt", note(firm, "May 3, 2021", "9"), "2021-05-04");
              }
              done.set(true);
            });
    writer.start();
    Map<String, String> pulled = new HashMap<>();
    String next = "";
    int after = 0;
    while (after < 2) {
      RequestSpecification request = taxii().queryParam("limit", 25);
      boolean over = done.get();
      Response page = (next.isEmpty() ? request : request.queryParam("next", next)).get(OBJECTS);
      JsonNode envelope = JSON.readTree(page.asByteArray());
      for (JsonNode object : envelope.path("objects")) {
        String version = object.path("modified").asText();
        String before = pulled.put(object.get("id").asText(), version);
        assertThat(before).as("the same version twice").isNotEqualTo(version);
      }
      if (envelope.has("next")) {
        next = envelope.get("next").asText();
      } else {
        String last = page.header("X-TAXII-Date-Added-Last");
        if (last != null) {
          next = TaxiiFilter.next(TaxiiTime.micros(java.time.Instant.parse(last)));
        }
        after += over ? 1 : 0;
      }
    }
    writer.join();

    Map<String, String> there = new HashMap<>();
    String from = "";
    do {
      RequestSpecification request = taxii().queryParam("limit", 1000);
      JsonNode envelope =
          JSON.readTree(
              (from.isEmpty() ? request : request.queryParam("next", from))
                  .get(OBJECTS)
                  .asByteArray());
      for (JsonNode object : envelope.get("objects")) {
        there.put(object.get("id").asText(), object.path("modified").asText());
      }
      from = envelope.path("next").asText("");
    } while (!from.isEmpty());
    assertThat(pulled).containsAllEntriesOf(there);
    assertThat(there.keySet()).anyMatch(id -> id.startsWith("incident--"));
  }

  private static String idOf(String firm) throws IOException {
    JsonNode envelope =
        JSON.readTree(
            taxii()
                .queryParam("match[type]", "incident")
                .queryParam("limit", 1000)
                .get(OBJECTS)
                .asByteArray());
    for (JsonNode incident : envelope.get("objects")) {
      if (incident.get("name").asText().contains(firm)) {
        return incident.get("id").asText();
      }
    }
    throw new AssertionError("There is no incident of " + firm);
  }

  private static String note(String firm, String day, String millions) {
    return "Thieves empty %s\n\nOn %s, hackers stole $%s million from the exchange %s, the company said.\n"
        .formatted(firm, day, millions, firm);
  }

  /** And waits until the ledger has it: under load it may be answered as it was before. */
  private void takeIn(String name, String text, String published) {
    SampleLedger.finished(
        given()
            .multiPart("file", name, text.getBytes(StandardCharsets.UTF_8), "text/plain")
            .multiPart("published", published)
            .post("/api/v1/runs")
            .then());
    assertThat(ledgers.caughtUp(PATIENCE)).isTrue();
  }

  private static List<String> ids(String parameter, String value) {
    List<String> ids = taxii().queryParam(parameter, value).get(OBJECTS).path("objects.id");
    return ids == null ? List.of() : ids;
  }

  private static RequestSpecification taxii() {
    return given().header("Accept", TYPE);
  }
}
