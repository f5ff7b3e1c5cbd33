// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.feeds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class FeedTest {
  private static final String FEED = "/api/v1/feed.atom";

  @BeforeEach
  void theSample() {
    SampleLedger.takeIn();
  }

  @Test
  void theFeedLeadsToWhatItIsAbout() {
    XmlPath feed =
        given()
            .get(FEED + "?kind=incident&limit=3")
            .then()
            .statusCode(200)
            .contentType(startsWith("application/atom+xml"))
            .extract()
            .xmlPath();

    List<String> addresses = feed.getList("feed.entry.link.@href");
    assertThat(addresses).hasSize(3);
    for (String address : addresses) {
      given().get(address).then().statusCode(200);
    }
    assertThat(feed.getString("feed.link.@href")).endsWith(FEED + "?kind=incident&limit=3");
  }

  @Test
  void conflictsAreInItToo() {
    XmlPath feed = given().get(FEED + "?kind=conflict&limit=2").xmlPath();

    for (String address : feed.<String>getList("feed.entry.link.@href")) {
      given()
          .get(address)
          .then()
          .statusCode(200)
          .body("kind.length()", org.hamcrest.Matchers.greaterThan(0));
    }
    assertThat(feed.<String>getList("feed.entry.id")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aWrongParameterIsAProblem() {
    for (String query : List.of("?kind=total", "?limit=0", "?limit=501", "?limit=many")) {
      given()
          .get(FEED + query)
          .then()
          .statusCode(400)
          .body("type", equalTo("/api/v1/problems/invalid-parameter"));
    }
  }
}
