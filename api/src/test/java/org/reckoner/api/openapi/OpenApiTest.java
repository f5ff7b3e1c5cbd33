// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.access.Endpoint;

/** The description of the API is the one that is committed, and describes every endpoint. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class OpenApiTest {
  private static final Path COMMITTED = Path.of("../docs/openapi.json");

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

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
  void itIsWrittenAsItIsAskedFor() {
    given().get("/q/openapi").then().statusCode(200).contentType("application/yaml");
    given().get("/q/openapi.yaml").then().statusCode(200).contentType("application/yaml");
    given().get("/q/openapi.json").then().statusCode(200).contentType("application/json");
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json");
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
  void everyOperationShowsAnExampleThatIsAsItIsDescribed() throws IOException {
    JsonNode description = description();
    DescribedAnswers described = new DescribedAnswers(description);
    List<String> wrong = new ArrayList<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          String name = operation.getKey() + " " + path.getKey();
                          wrong.addAll(
                              faults(
                                  name,
                                  operation.getValue().path("requestBody").path("content"),
                                  described));
                          operation
                              .getValue()
                              .get("responses")
                              .properties()
                              .forEach(
                                  answer -> {
                                    if (answer.getKey().startsWith("2")) {
                                      wrong.addAll(
                                          faults(
                                              name + " " + answer.getKey(),
                                              answer.getValue().path("content"),
                                              described));
                                    }
                                  });
                        }));

    assertThat(wrong).isEmpty();
  }

  /** What is wrong with the example in JSON, where there is to be one. */
  private static List<String> faults(String name, JsonNode content, DescribedAnswers described) {
    JsonNode json = content.path("application/json");
    if (json.isMissingNode() || name.contains("/q/")) {
      return List.of();
    }
    if (!json.has("example")) {
      return List.of(name + " has no example");
    }
    return described.faults(json.get("schema"), json.get("example")).stream()
        .map(fault -> name + ": " + fault)
        .toList();
  }

  private JsonNode description() throws IOException {
    return mapper.readTree(
        given().get("/q/openapi?format=json").then().statusCode(200).extract().asByteArray());
  }
}
