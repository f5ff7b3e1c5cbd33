// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image, run as compose.yaml has it against a real PostgreSQL. */
class ContainerTest {
  private static final int SIGTERM = 128 + 15;

  private final String name = "reckoner-" + UUID.randomUUID();

  @TempDir Path folder;
  private ContainerImage image;

  @BeforeEach
  void build() throws Exception {
    image = ContainerImage.built();
  }

  @AfterEach
  void remove() throws Exception {
    if (image != null) {
      image.remove(name);
    }
  }

  @Test
  void servesWhoHasATokenEndsOnSigtermAndGoesOnWithTheSameLedger() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      String token;
      String hash;
      try (ReckonerProcess first = image.serving(name, database, folder)) {
        assertThat(first.asked().get("/api/v1/ledger").statusCode()).isEqualTo(401);
        token = image.token(name);
        first.identifiesItselfBy(token);
        image.executed(name, "health");

        String note = "Thieves stole $7 million from the exchange Tannbrook in May 2023, it said.";
        String run =
            first
                .asked()
                .multiPart("file", "note.txt", note.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("href");
        first.awaited("it is over", run, one -> one.getString("state").equals("FINISHED"));
        JsonPath incidents =
            first.awaited(
                "the ledger has followed",
                "/api/v1/incidents",
                page -> !page.getList("items").isEmpty());
        assertThat(incidents.getString("items[0].victim")).isEqualTo("Tannbrook");
        hash = first.asked().get("/api/v1/ledger").path("hash");

        assertThat(first.ended("TERM")).as(first.said()).isEqualTo(SIGTERM);
        assertThat(first.said()).doesNotContain("\"WARN\"", "\"ERROR\"");
      }
      try (ReckonerProcess second = image.serving(name, database, folder)) {
        second.identifiesItselfBy(token);
        assertThat(second.asked().get("/api/v1/ledger").<String>path("hash")).isEqualTo(hash);
        assertThat(second.asked().get("/api/v1/documents").<Integer>path("total")).isEqualTo(1);
        second.ended("TERM");
      }
    }
  }
}
