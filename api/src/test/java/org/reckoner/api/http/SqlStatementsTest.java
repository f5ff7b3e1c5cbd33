// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** How often the database is asked for an answer. H2 counts; the code is the same on the other. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class SqlStatementsTest {
  private static final int ATTEMPTS = 6;

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  @Test
  void aReportTakesTwentyStatementsAtMost() throws Exception {
    assumeTrue(kind.equals("h2"), "PostgreSQL does not count statements without an extension");
    SampleLedger.takeIn();

    long least = leastOf("/api/v1/reports/report.md?kind=comprehensive", "text/markdown");

    assertThat(least).isBetween(1L, 20L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/incidents/{first}",
        "/api/v1/incidents?limit=50",
        "/api/v1/totals?limit=50",
        "/api/v1/claims?limit=50",
        "/api/v1/conflicts?limit=50"
      })
  void anAnswerOutOfTheLedgerTakesThreeStatementsAtMost(String asked) throws Exception {
    assumeTrue(kind.equals("h2"), "PostgreSQL does not count statements without an extension");
    SampleLedger.takeIn();
    String first = given().get("/api/v1/incidents?limit=1").path("items[0].key");
    String path = asked.replace("{first}", first);

    // Said so, it is not answered out of what is kept.
    long least = leastOf(path, "application/json;q=1");

    assertThat(least).isBetween(1L, 3L);
  }

  /** What beats in the background now and then is not of the request: the least is. */
  private long leastOf(String path, String accept) throws SQLException {
    given().header("Accept", accept).get(path).then().statusCode(200);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS; i++) {
      execute("set query_statistics false");
      execute("set query_statistics true");
      given().header("Accept", accept).get(path).then().statusCode(200);
      least = Math.min(least, statements());
    }
    execute("set query_statistics false");
    return least;
  }

  private long statements() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet sum =
            statement.executeQuery(
                "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                    + " where lower(sql_statement) not like 'set %'")) {
      sum.next();
      return sum.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
