// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.reckoner.api.ledger.Ledgers;

/** Takes the bundled sample into the ledger of the tests, through the API. */
public final class SampleLedger {
  private static final int PATIENCE_SECONDS = 120;

  private SampleLedger() {}

  /** Taken in already, it changes nothing. */
  public static void takeIn() {
    RequestSpecification form = given();
    for (String name : new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      form.multiPart("file", name, bytes(name), "application/octet-stream");
    }
    finished(form.post("/api/v1/runs").then());
  }

  /**
   * Waits for the run that was begun to be over and for the ledger to have followed, which a busy
   * machine takes its time for, and answers the run.
   */
  public static ValidatableResponse finished(ValidatableResponse begun) {
    String href = begun.statusCode(202).extract().path("href");
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      ValidatableResponse run = given().get(href).then().statusCode(200);
      if (!List.of("PENDING", "RUNNING").contains(run.extract().<String>path("state"))) {
        Ledgers ledgers = CDI.current().select(Ledgers.class).get();
        assertThat(ledgers.caughtUp(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
        return run;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("The run " + href + " does not end");
  }

  private static byte[] bytes(String name) {
    try (InputStream in = SampleLedger.class.getResourceAsStream("/sample/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The sample lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
