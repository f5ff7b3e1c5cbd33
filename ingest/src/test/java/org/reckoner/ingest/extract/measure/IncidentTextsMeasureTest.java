// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the extractor to what it reaches on the texts of {@code incident-texts}. */
class IncidentTextsMeasureTest {
  private static final Path FOLDER = Path.of("src/test/resources/incident-texts");

  @ParameterizedTest
  @CsvSource({"., 0.83, 20", "aside, 0.72, 17"})
  void findsWhatTheTextsSayAndSeldomMore(String part, double least, int mostWrong)
      throws IOException {
    MeasuredScore all = IncidentTextsMeasure.score(FOLDER.resolve(part)).get("all");

    assertThat(all.recall()).isGreaterThanOrEqualTo(least);
    assertThat(all.unlisted).isLessThanOrEqualTo(mostWrong);
  }
}
