// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.ledger.Ledgers;

/** What is asked again of the same ledger is answered the same, whoever wrote it first. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class KeptAnswersTest {
  @Inject Ledgers ledgers;

  @BeforeEach
  void theSample() {
    SampleLedger.takeIn();
    assertThat(ledgers.caughtUp(Duration.ofMinutes(1))).isTrue();
  }

  /** The second is answered by the filters, the third before it comes to them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/incidents?limit=7",
        "/api/v1/incidents?limit=7&fields=key,name",
        "/api/v1/totals",
        "/api/v1/claims?limit=3"
      })
  void laterAnswersAreTheFirst(String address) {
    Response first = given().get(address);
    Response second = given().get(address);
    Response third = given().get(address);
    Response plain = plainly().get(address);
    Response fifth = plainly().get(address);
    Response known = given().header("If-None-Match", third.header("ETag")).get(address);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.contentType()).isEqualTo("application/json;charset=UTF-8");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(third.asString()).isEqualTo(first.asString());
    assertThat(plain.asString()).isEqualTo(first.asString());
    assertThat(fifth.asString()).isEqualTo(first.asString());
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(headers(second)).isEqualTo(headers(first));
    assertThat(headers(third)).isEqualTo(headers(first)).containsKey("etag");
    assertThat(headers(fifth))
        .isEqualTo(headers(plain))
        .doesNotContainEntry("content-encoding", "gzip");
  }

  /** As somebody who does not take gzip. */
  private static RequestSpecification plainly() {
    return given()
        .config(
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
  }

  private static Map<String, String> headers(Response answer) {
    Map<String, String> headers = new TreeMap<>();
    answer
        .headers()
        .forEach(one -> headers.put(one.getName().toLowerCase(Locale.ROOT), one.getValue()));
    return headers;
  }

  @Test
  void soItIsWithOneIncident() {
    laterAnswersAreTheFirst(
        given().get("/api/v1/incidents?limit=1").then().extract().path("items[0].href"));
  }

  @Test
  void anotherFormIsAnotherAnswer() {
    given().get("/api/v1/incidents?limit=7").then().statusCode(200);

    Response table = given().header("Accept", "text/csv").get("/api/v1/incidents?limit=7");

    assertThat(table.contentType()).startsWith("text/csv");
    assertThat(table.asString()).doesNotStartWith("{");
  }

  @Test
  void anAnswerIsKeptUntilTheLedgerChanges() {
    KeptAnswers answers = new KeptAnswers(new ObjectMapper());
    String words = "\"a\"";

    assertThat(answers.keep("\"one.x\"", "a", false).orElseThrow().bytes())
        .isEqualTo(words.getBytes(StandardCharsets.UTF_8));
    assertThat(answers.find("\"one.x\"").orElseThrow().bytes())
        .isEqualTo(words.getBytes(StandardCharsets.UTF_8));
    answers.keep("\"two.y\"", "b", false);

    assertThat(answers.find("\"one.x\"")).isEmpty();
  }

  @Test
  void whatIsLargeIsNotKeptAndTheLongestUnaskedGoes() {
    KeptAnswers answers = new KeptAnswers(new ObjectMapper());
    for (int i = 0; i < 40; i++) {
      answers.keep("\"one." + i + "\"", "x".repeat(900_000), false);
    }

    assertThat(answers.keep("\"one.large\"", "x".repeat(1_000_001), false)).isEmpty();
    assertThat(answers.find("\"one.0\"")).isEmpty();
    assertThat(answers.find("\"one.39\"")).isPresent();
  }
}
