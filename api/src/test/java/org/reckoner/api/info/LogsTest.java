// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.info;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** What is said on the way of a document through the application, and what is not. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class LogsTest {
  private static final String SENTENCE =
      "On 4 May 2022, hackers stole $12 million from the exchange Ottermoor.";

  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          said.add(new PatternFormatter("%c %m %e").format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    ear.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(ear);
  }

  @AfterEach
  void listenNoMore() {
    Logger.getLogger("").removeHandler(ear);
  }

  @Test
  void theLogSaysNothingOfWhatDocumentsSay() {
    SampleLedger.finished(
        given()
            .multiPart(
                "file",
                "ottermoor.txt",
                ("Thieves empty Ottermoor\n\n" + SENTENCE + "\n").getBytes(UTF_8),
                "text/plain")
            .multiPart("file", "broken.pdf", ("%PDF-1.7\n" + SENTENCE).getBytes(UTF_8))
            .post("/api/v1/runs")
            .then());
    JsonPath claims = given().get("/api/v1/claims?subject=Ottermoor").jsonPath();
    assertThat(claims.getInt("total")).isPositive();
    given().get(claims.getString("items[0].document.href") + "/text").then().statusCode(200);
    given().get("/api/v1/search?q=hackers").then().statusCode(200);
    given().get("/api/v1/incidents/no-such-log").then().statusCode(404);

    assertThat(said).as("that it is listened to").anyMatch(one -> one.contains("no-such-log"));
    assertThat(said).noneMatch(one -> one.contains("hackers stole") || one.contains("$12 million"));
  }
}
