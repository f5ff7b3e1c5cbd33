// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of the table in {@code docs/benchmarks.md}. */
class CasieArgumentsMeasureTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theArgumentsOfAnnotatedEventsAreFound(boolean built) throws IOException {
    Optional<Path> data = SharedData.folder();
    assumeTrue(data.isPresent(), "the shared data are not there");

    CasieArgumentsMeasure.Half half =
        CasieArgumentsMeasure.half(data.orElseThrow().resolve("casie/annotation"), built);

    assertThat(half.told().overlap()).isGreaterThan(.60);
    assertThat(half.whole().overlap()).isGreaterThan(.41);
  }
}
