// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;
import org.reckoner.api.ledger.Ledgers;

/** The pages as they are sent. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class PagesTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  @Inject Ledgers ledgers;

  @ParameterizedTest
  @ValueSource(strings = {"/nonsense", "/incidents/foo", "/totals/foo", "/documents/foo", "/a/b/c"})
  void whatIsNotThereIsAPageForABrowser(String path) {
    given()
        .header("Accept", BROWSER)
        .get(path)
        .then()
        .statusCode(404)
        .contentType(ContentType.HTML)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body("html.body.header.nav.a[0]", equalTo("Reckoner"))
        .body(containsString("To the ledger"));
  }

  @Test
  void whatIsNotThereIsAProblemForAProgram() {
    for (String accept : List.of("application/json", "*/*", "application/problem+json")) {
      given()
          .header("Accept", accept)
          .get("/nonsense")
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("type", equalTo("/api/v1/problems/not-found"))
          .body("detail", not(containsString("resource method")));
    }
  }

  @Test
  void aWrongParameterIsAPageForABrowserToo() {
    given()
        .header("Accept", BROWSER)
        .get("/incidents?from=<b>")
        .then()
        .statusCode(400)
        .contentType(ContentType.HTML)
        .body(containsString("not &#39;&lt;b&gt;&#39;"));
  }

  @Test
  void aLongListIsCutIntoPortionsThatMeet() {
    List<Integer> all = IntStream.rangeClosed(1, 250).boxed().toList();

    Portion<Integer> first = Portion.of(all, null, "/totals", one -> one);
    Portion<Integer> second = Portion.of(all, "101", "/totals", one -> one);
    Portion<Integer> third = Portion.of(all, "201", "/totals", one -> one);

    assertThat(first.rows()).isEqualTo(all.subList(0, 100));
    assertThat(first.earlier()).isNull();
    assertThat(first.later()).isEqualTo("/totals?from=101");
    assertThat(second.rows()).isEqualTo(all.subList(100, 200));
    assertThat(second.earlier()).isEqualTo("/totals?from=1");
    assertThat(third.rows()).isEqualTo(all.subList(200, 250));
    assertThat(third.later()).isNull();
  }

  @Test
  void aPlaceBehindTheEndShowsTheLastRow() {
    Portion<String> portion = Portion.of(List.of("a", "b"), "99", "/totals", one -> one);

    assertThat(portion.rows()).containsExactly("b");
    assertThat(Portion.of(List.<String>of(), "7", "/totals", one -> one).first()).isZero();
  }

  @Test
  void attributionsAreToldInWords() {
    SampleLedger.takeIn();
    assertThat(ledgers.caughtUp(Duration.ofMinutes(1))).isTrue();
    String list = page("/incidents");

    assertThat(list).contains(">nobody named</td>").doesNotContain(">nobody</td>");
    String told =
        given().get("/api/v1/incidents").jsonPath().getList("items.number").stream()
            .filter(
                number ->
                    given()
                        .get("/api/v1/incidents/" + number)
                        .asString()
                        .contains("IT_SECURITY_COMMUNITY"))
            .map(number -> page("/incidents/" + number))
            .findFirst()
            .orElseThrow();
    assertThat(told).contains("(IT-security community; ").doesNotContain("it security");
  }

  private static String page(String path) {
    return given().header("Accept", BROWSER).get(path).then().statusCode(200).extract().asString();
  }
}
