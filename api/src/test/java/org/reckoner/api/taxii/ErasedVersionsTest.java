// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.ledger.Ledgers;

/** What a collection keeps of its past holds no words of a document that was erased. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ErasedVersionsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject DataSource database;
  @Inject Ledgers ledgers;

  @Test
  void noVersionOfAnObjectQuotesAnErasedDocument() throws SQLException {
    takeIn("Larkhollow", "its director said");
    takeIn("Larkhollow", "its founder whispered");
    look("full-red");
    look("core-red-2023");
    assertThat(versionsWith("whispered")).isPositive();

    given()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body("{\"why\":\"A person asked for it\"}")
        .post("/api/v1/erasures/" + documentWith("whispered"))
        .then()
        .statusCode(201);
    look("full-red");

    assertThat(versionsWith("whispered")).isZero();
    assertThat(versionsWith("Larkhollow")).isPositive();
  }

  private void look(String collection) {
    assertThat(ledgers.caughtUp(PATIENCE)).isTrue();
    given()
        .header("Accept", "application/taxii+json;version=2.1")
        .get("/taxii2/ledger/collections/" + collection + "/objects/?limit=5")
        .then()
        .statusCode(200);
  }

  private int versionsWith(String word) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from published_object where body like ?")) {
      select.setString(1, "%" + word + "%");
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static String documentWith(String word) {
    return given()
        .get("/api/v1/documents?limit=500")
        .jsonPath()
        .getString("items.find { it.title != null && it.title.contains('" + word + "') }.id");
  }

  private static void takeIn(String firm, String who) {
    String title = firm + " robbed, " + who;
    byte[] page =
        ("<html><head><title>"
                + title
                + "</title></head><body><article><h1>"
                + title
                + "</h1><p>On 9 May 2023, hackers stole $23 million from the exchange "
                + firm
                + ", "
                + who
                + ".</p></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    SampleLedger.finished(
        given().multiPart("file", "note.html", page, "text/html").post("/api/v1/runs").then());
  }
}
