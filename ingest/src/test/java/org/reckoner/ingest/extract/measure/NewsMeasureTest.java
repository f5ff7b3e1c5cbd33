// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The floors of the table in {@code docs/benchmarks.md}. */
class NewsMeasureTest {
  @Test
  void moneyInNewsOfAttacksIsFoundInItsWordsAndValue() throws IOException {
    Optional<Path> data = SharedData.folder();
    assumeTrue(data.isPresent(), "the shared data are not there");

    NewsMeasure.Counts all = NewsMeasure.money(data.orElseThrow().resolve("casie/annotation")).all;

    assertThat(all.overlap()).isGreaterThanOrEqualTo(.985);
    assertThat(all.exact()).isGreaterThanOrEqualTo(.92);
    assertThat(all.value()).isGreaterThanOrEqualTo(.98);
  }
}
