// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Floors just below what the extractor reaches; {@code docs/benchmarks.md} has the table. */
class IncidentsMeasureTest {
  @Test
  void staysAboveItsFloorsOnTheWriteUps() throws IOException {
    Optional<Path> data = SharedData.folder();
    assumeTrue(data.isPresent(), "The write-ups of thefts are not beside the checkout");

    Map<String, IncidentsMeasure.Tally> scores = IncidentsMeasure.score(data.get(), id -> true);

    assertThat(scores.get("loss").f1()).isGreaterThan(0.94);
    assertThat(scores.get("loss" + IncidentsMeasure.IN_LEDGER).f1()).isGreaterThan(0.96);
    assertThat(scores.get("victim" + IncidentsMeasure.IN_LEDGER).f1()).isGreaterThan(0.93);
    assertThat(scores.get("date" + IncidentsMeasure.IN_LEDGER).f1()).isGreaterThan(0.81);
    assertThat(scores.get("victim").f1()).isGreaterThan(0.95);
    assertThat(scores.get("date").f1()).isGreaterThan(0.8);
    assertThat(scores.get(IncidentsMeasure.LOSS_STATED).f1()).isGreaterThan(0.93);
    assertThat(scores.get(IncidentsMeasure.DATE_STATED).f1()).isGreaterThan(0.84);
    assertThat(scores.get("attacker").f1()).isGreaterThan(0.95);
    assertThat(scores.get("addresses").f1()).isEqualTo(1);
  }
}
