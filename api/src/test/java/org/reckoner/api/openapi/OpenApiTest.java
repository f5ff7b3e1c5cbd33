// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.access.Endpoint;

/**
 * The description of the API is the one that is committed, describes every endpoint, and every
 * operation in it stands what it does not expect.
 */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class OpenApiTest {
  private static final Path COMMITTED = Path.of("../docs/openapi.json");
  private static final long SEED = 20_240_320;

  /** Strings that are none of what is asked for. */
  private static final List<String> STRANGE =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e9",
          "999999999999999999999",
          "null",
          "true",
          "..",
          "../..",
          "%",
          "%00",
          "'",
          "\"",
          "<script>",
          "=1+1",
          "2024-02-30",
          "2024-13",
          "9999-12-31",
          "..2020",
          "2017..2024-04",
          "RED",
          "amber+strict",
          "\u202e",
          "\ud83d\udca9",
          "a,b",
          "items",
          "key",
          "x".repeat(3000),
          "\u0000",
          "{}",
          "[1]",
          "*",
          "lazarus",
          "CSV",
          "csv",
          "year",
          "loss");

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  @TestHTTPResource("/")
  URI home;

  /** With {@code -Dreckoner.openapi.write=true} it writes the file that is to be committed. */
  @Test
  void theCommittedDescriptionIsTheOneThatIsServed() throws IOException {
    JsonNode served = description();
    if (Boolean.getBoolean("reckoner.openapi.write")) {
      Object sorted = mapper.treeToValue(served, Object.class);
      Files.writeString(COMMITTED, mapper.writeValueAsString(sorted) + "\n");
    }

    assertThat(mapper.readTree(COMMITTED.toFile()))
        .as("Write it anew with -Dtest=OpenApiTest -Dreckoner.openapi.write=true")
        .isEqualTo(served);
    assertThat(served.get("openapi").textValue()).startsWith("3.1");
  }

  @Test
  void everyEndpointOfTheApiIsDescribed() throws IOException {
    JsonNode paths = description().get("paths");
    TreeSet<String> described = new TreeSet<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb ->
                            described.add(
                                verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

    assertThat(described)
        .containsAll(
            Endpoint.ALL.stream()
                .map(Endpoint::name)
                .filter(name -> name.contains("/api/v1"))
                .toList());
  }

  @Test
  void noOperationStumblesOverWhatItDoesNotExpect() throws Exception {
    SampleLedger.takeIn();
    int cases = Integer.getInteger("reckoner.fuzz.cases", 10);
    Random random = new Random(SEED);
    HttpClient client = HttpClient.newHttpClient();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description().get("paths").properties()) {
      JsonNode get = path.getValue().get("get");
      for (int i = 0; get != null && path.getKey().startsWith("/api") && i < cases; i++) {
        URI asked =
            URI.create(home.toString().replaceAll("/$", "") + filled(path.getKey(), get, random));
        HttpResponse<byte[]> answer =
            client.send(
                HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean problem = type.startsWith("application/problem+json");
        if (answer.statusCode() >= 500 || (answer.statusCode() >= 400) != problem) {
          wrong.add(answer.statusCode() + " " + type + " " + asked);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static String filled(String path, JsonNode operation, Random random) {
    String filled = path;
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.get("name").textValue();
      String value =
          URLEncoder.encode(STRANGE.get(random.nextInt(STRANGE.size())), StandardCharsets.UTF_8)
              .replace("+", "%20");
      switch (parameter.get("in").textValue()) {
        case "path" ->
            filled =
                filled.replace(
                    "{" + name + "}", value.isEmpty() || value.matches("\\.+") ? "x" : value);
        case "query" -> {
          if (random.nextInt(3) == 0) {
            query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(value);
          }
        }
        default -> {}
      }
    }
    return filled + query;
  }

  private JsonNode description() throws IOException {
    return mapper.readTree(
        given().get("/q/openapi?format=json").then().statusCode(200).extract().asByteArray());
  }
}
