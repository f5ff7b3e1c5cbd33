// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.api.PostgresqlForTests;

/**
 * A problem about a member of the body names it, whoever found it: the parser, the bounds or we.
 */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ViolationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /api/v1/decisions | {"ruling":"ALIAS","name":"a","value":"b","why":" "}       | why
          /api/v1/decisions | {"ruling":"REJECT","why":"x","colour":1}                  | colour
          /api/v1/decisions | {"ruling":"MAYBE","why":"x"}                              | ruling
          /api/v1/decisions | {"ruling":"ALIAS","name":"a","why":"x"}                   | value
          /api/v1/decisions | {"ruling":"CLAIM","name":"a","why":"x","stated":{"occurrence":0,"quote":"x"}} | occurrence
          /api/v1/decisions | {"ruling":"CLAIM","why":"x","stated":{"kind":"SORT"}}     | stated.kind
          /api/v1/runs      | {"urls":["file:///etc/passwd"]}                           | urls
          /api/v1/runs      | {"urls":[]}                                               | urls
          /api/v1/feeds     | {"url":"ftp://a.example/"}                                | url
          /api/v1/feeds     | {"url":"https://a.example/","minutes":1}                  | minutes
          /api/v1/tokens    | {"name":"a","role":"KING"}                                | role
          /api/v1/tokens    | {"name":"a","role":"READER","days":0}                     | days
          /api/v1/reports   | {"format":"odt"}                                          | format
          """)
  void theMemberIsNamed(String path, String body, String field) {
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", endsWith(field))
        .body("violations[0].in", equalTo("body"))
        .body("violations[0].message", not(blankOrNullString()));
  }
}
