// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.reckoner.api.ledger.Ledgers;

@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class StartTest {

  @Inject DataSource ledger;
  @Inject Ledgers ledgers;

  @Test
  void theApplicationStartsAndSaysThatItIsWell() {
    // Before it has its ledger it says that it is not ready, which it is not.
    assertThat(ledgers.caughtUp(Duration.ofMinutes(1))).isTrue();

    given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void theDatabaseIsTheOneOfTheProfile() throws SQLException {
    boolean postgresql = System.getProperty("quarkus.test.profile", "test").contains("postgresql");

    try (Connection connection = ledger.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualTo(postgresql ? "PostgreSQL" : "H2");
    }
  }
}
