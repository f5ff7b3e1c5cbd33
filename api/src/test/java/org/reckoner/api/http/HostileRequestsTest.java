// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.api.PostgresqlForTests;

/** What no client of good will would send, byte for byte: each is a problem of whoever sent it. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class HostileRequestsTest {
  /** So many letters. */
  private static final Pattern LONG = Pattern.compile("<([0-9]{1,5})>");

  @TestHTTPResource("/")
  URI home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /api/v1/ledger HTTP/1.0                                                       | 400 | bad-request
          POST /api/v1/runs HTTP/1.1~Host: localhost~Content-Type: text/xml                 | 415 | unsupported-media-type
          POST /api/v1/runs HTTP/1.1~Host: localhost~Content-Type: /                        | 415 | unsupported-media-type
          POST /api/v1/runs HTTP/1.1~Host: localhost~Content-Type: multipart/form-data      | 400 | bad-request
          POST /api/v1/runs HTTP/1.1~Host: localhost~Content-Type: multipart/form-data; boundary= | 400 | bad-request
          POST /api/v1/decisions HTTP/1.1~Host: localhost~Content-Type: image/png~If-Match: * | 415 | unsupported-media-type
          GET /api/v1/incidents/%C3%28 HTTP/1.1~Host: localhost                             | 404 | not-found
          GET /api/v1/incidents/%zz HTTP/1.1~Host: localhost                                | 400 | bad-request
          GET /api/v1/incidents/% HTTP/1.1~Host: localhost                                  | 400 | bad-request
          GET /%zz HTTP/1.1~Host: localhost                                                 | 400 | bad-request
          GET /api/v1/incidents?victim=%4 HTTP/1.1~Host: localhost                          | 400 | bad-request
          GET /q/health/%g0 HTTP/1.1~Host: localhost                                        | 400 | bad-request
          GET /api/v1/incidents/<a> HTTP/1.1~Host: localhost                                | 400 | bad-request
          GET /api/v1/incidents/%c0%af HTTP/1.1~Host: localhost                             | 404 | not-found
          GET /api/v1/incidents/%e0%80%af HTTP/1.1~Host: localhost                          | 404 | not-found
          GET /api/v1/incidents/%ed%a0%80 HTTP/1.1~Host: localhost                          | 404 | not-found
          GET /api/v1/ledger?x=<5000> HTTP/1.1~Host: localhost                              | 414 | address-too-long
          GET /api/v1/ledger?x=<60000> HTTP/1.1~Host: localhost                             | 414 | address-too-long
          GET /api/v1/ledger HTTP/1.1~Host: localhost~X-Long: <21000>                       | 431 | headers-too-large
          GET /api/v1/ledger HTTP/1.1~Host: localhost~X-Long: <60000>                       | 431 | headers-too-large
          """)
  void isAnsweredWithAProblem(String request, int status, String type) throws IOException {
    String answer =
        answered(
            LONG.matcher(request.replace("~", "\r\n"))
                .replaceAll(one -> "x".repeat(Integer.parseInt(one.group(1)))));

    assertThat(answer).startsWith("HTTP/1.").contains(" " + status + " ");
    assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
    assertThat(answer).contains("/api/v1/problems/" + type).doesNotContain("org.", "java.");
  }

  private String answered(String request) throws IOException {
    try (Socket socket = new Socket(home.getHost(), home.getPort())) {
      socket.setSoTimeout(20_000);
      String whole = request + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(whole.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
