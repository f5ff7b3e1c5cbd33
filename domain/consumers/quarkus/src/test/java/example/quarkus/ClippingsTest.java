// SPDX-License-Identifier: Apache-2.0
package example.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.ledger.Ledger;

/** The beans and entities of the jar are found, and its migrations make the tables. */
@QuarkusTest
class ClippingsTest {
  private static final Instant MORNING = Instant.parse("2024-03-23T08:00:00Z");

  @Inject Clippings clippings;

  @Test
  void whatIsRecordedIsFoundByTheRepositoriesAndReckoned() {
    assertTrue(clippings.record("Pebblewick", "57", MORNING));
    assertFalse(clippings.record("Pebblewick", "57", MORNING.plusSeconds(60)));

    assertEquals("Pebblewick robbed", clippings.titleOf("Pebblewick"));
    assertEquals(1, clippings.losses("57000000", "57000000"));
    assertEquals(0, clippings.losses("57000001", "58000000"));
    Ledger ledger = clippings.ledger();
    assertEquals(1, ledger.incidents().size());
    assertEquals(
        0,
        new BigDecimal("57000000")
            .compareTo(ledger.incidents().get(0).loss().orElseThrow().best()));
  }
}
