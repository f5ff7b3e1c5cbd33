// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.ledger.Ledgers;

/**
 * Every operation is asked by what its own description says, and by what it does not, and what it
 * answers is held against its description. {@code -Dreckoner.fuzz.cases=1000
 * -Dreckoner.fuzz.seed=1} asks more than a build does.
 */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class FuzzTest {
  private static final int CASES = Integer.getInteger("reckoner.fuzz.cases", 12);
  private static final long SEED = Long.getLong("reckoner.fuzz.seed", 20_240_320);
  private static final int SHOWN = 40;

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  @TestHTTPResource("/")
  URI home;

  @Inject Ledgers ledgers;

  @Test
  void everyOperationAnswersAsItIsDescribed() throws Exception {
    SampleLedger.takeIn();
    assertThat(ledgers.caughtUp(Duration.ofMinutes(1))).isTrue();
    JsonNode description =
        mapper.readTree(given().get("/q/openapi?format=json").then().extract().asByteArray());
    DescribedAnswers described = new DescribedAnswers(description);
    Map<String, Integer> answers = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      if (!path.getKey().startsWith("/api/v1")) {
        continue;
      }
      List<String> known = known(path.getKey());
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        // Of its own seed, so that another operation in the description changes nothing here.
        Random random = new Random(SEED + (method + path.getKey()).hashCode());
        MadeUpRequests made = new MadeUpRequests(description, random);
        for (int i = 0; i < CASES; i++) {
          MadeUpRequests.Made request = made.of(method, path.getKey(), operation.getValue(), known);
          HttpResponse<byte[]> answer = sent(request);
          answers.merge(method + " " + answer.statusCode(), 1, Integer::sum);
          String fault = fault(described, operation.getValue(), answer);
          if (!fault.isEmpty()) {
            wrong.add(fault + " <- " + request);
          }
        }
      }
    }

    assertThat(wrong.stream().limit(SHOWN)).as("of " + answers).isEmpty();
    assertThat(answers).as("nothing is kept off").doesNotContainKeys("GET 429", "POST 429");
    assertThat(answers.get("GET 200")).as("answers that have something in them").isPositive();
    assertThat(answers.get("POST 201")).isPositive();
  }

  private HttpResponse<byte[]> sent(MadeUpRequests.Made request)
      throws IOException, InterruptedException {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(URI.create(home.toString().replaceAll("/$", "") + request.path()))
            .timeout(Duration.ofSeconds(60));
    request.headers().forEach(asked::header);
    String body = request.body();
    asked.method(
        request.method(),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    return client.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What is wrong with an answer; empty if nothing. */
  private String fault(DescribedAnswers described, JsonNode operation, HttpResponse<byte[]> answer)
      throws IOException {
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    boolean problem = type.equals("application/problem+json");
    if (status >= 500 || (status >= 400) != problem) {
      return status + " " + type;
    }
    if (status < 400 && !operation.get("responses").has(Integer.toString(status))) {
      return status + " is not described";
    }
    if (!type.equals("application/json") && !problem) {
      return "";
    }
    Set<ValidationMessage> messages =
        described.faults(operation, status, type, mapper.readTree(answer.body()));
    return messages.isEmpty() ? "" : status + " " + messages.iterator().next();
  }

  /** Names under which there is something, where the address above has a list of them. */
  private static List<String> known(String path) {
    int brace = path.indexOf("/{");
    if (brace < 0) {
      return List.of();
    }
    var list = given().get(path.substring(0, brace));
    if (list.statusCode() != 200 || !list.contentType().startsWith("application/json")) {
      return List.of();
    }
    JsonNode items;
    try {
      items = new ObjectMapper().readTree(list.asByteArray()).path("items");
    } catch (IOException e) {
      throw new AssertionError(path + " answers with what is no JSON", e);
    }
    List<String> known = new ArrayList<>();
    for (JsonNode item : items) {
      for (String name : List.of("key", "id", "slug")) {
        if (item.path(name).isTextual()) {
          known.add(item.get(name).textValue());
        }
      }
    }
    return known;
  }
}
