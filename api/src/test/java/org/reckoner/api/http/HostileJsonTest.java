// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.SharedData;

/** What breaks parsers and databases, at the endpoints that take a body. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class HostileJsonTest {
  private static final String MALFORMED = "/api/v1/problems/malformed-json";
  private static final String PROBLEM = "application/problem+json";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();

  @TestHTTPResource("/")
  URI home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/decisions",
        "/api/v1/runs",
        "/api/v1/tokens",
        "/api/v1/feeds",
        "/api/v1/erasures/none"
      })
  void everyTextIsTakenForWhatItIs(String path) throws Exception {
    Map<Path, byte[]> texts = texts();
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (Map.Entry<Path, byte[]> text : texts.entrySet()) {
      HttpResponse<String> answer = post(path, text.getValue());
      String name = text.getKey().getFileName().toString();
      // None of them is a decision, a run, a token, a feed or a reason: each is refused, but not
      // each as no JSON.
      boolean asJson = !answer.body().contains(MALFORMED);
      accepted += name.startsWith("y_") && asJson ? 1 : 0;
      boolean twice = name.contains("duplicated_key");
      if (answer.statusCode() != 400
          || !answer.headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM)
          || (name.startsWith("y_") && asJson == twice)
          || (name.startsWith("n_") && asJson)) {
        wrong.add(name + " " + answer.statusCode() + " " + answer.body());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(accepted).isEqualTo(93);
  }

  @Test
  void aStringIsStoredAndAnsweredToTheLetter() throws Exception {
    SampleLedger.takeIn();
    List<String> wrong = new ArrayList<>();
    int kept = 0;
    for (JsonNode one : mapper.readTree(SharedData.file("hostile/blns.json").toFile())) {
      String text = one.textValue();
      String body =
          mapper.writeValueAsString(
              Map.of(
                  "ruling",
                  "ALIAS",
                  "name",
                  "Quillbank" + text,
                  "value",
                  "n" + text,
                  "why",
                  "w" + text));
      HttpResponse<String> answer =
          post("/api/v1/decisions", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      if (answer.statusCode() == 400 && text.contains("\0")) {
        continue;
      }
      if (answer.statusCode() != 201) {
        wrong.add(answer.statusCode() + " " + body);
        continue;
      }
      kept++;
    }
    List<String> stored = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          mapper.readTree(given().get("/api/v1/decisions?limit=500" + cursor).asByteArray());
      page.get("items").forEach(item -> stored.add(item.get("why").textValue()));
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").textValue();
    } while (cursor != null);
    List<String> missing = new ArrayList<>();
    for (JsonNode one : mapper.readTree(SharedData.file("hostile/blns.json").toFile())) {
      if (!one.textValue().contains("\0") && !stored.contains("w" + one.textValue())) {
        missing.add(one.textValue());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(missing).isEmpty();
    assertThat(kept).isGreaterThan(500);
    assertThat(given().get("/").asString()).doesNotContain("<script");
  }

  private HttpResponse<String> post(String path, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Map<Path, byte[]> texts() throws IOException {
    Map<Path, byte[]> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(SharedData.file("hostile/json-parsing"))) {
      for (Path file : files.sorted().toList()) {
        texts.put(file, Files.readAllBytes(file));
      }
    }
    Assumptions.assumeFalse(texts.isEmpty());
    return texts;
  }
}
