// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors just below what the extractor reaches on the labelled texts; they only ever rise. */
class LabelledMeasureTest {
  private static final Path FOLDER = Path.of("src/test/resources/labelled");

  @ParameterizedTest
  @CsvSource({
    "en, 0.95, 0",
    "fr, 0.94, 0",
    "es, 0.77, 0",
    "it, 0.87, 0",
    "pt, 0.99, 0",
    "de, 0.76, 1",
    "id, 0.99, 0"
  })
  void keepsWhatItReachedOnTheTextsKeptAside(String language, double recall, int forbidden)
      throws IOException {
    MeasuredScore score = LabelledMeasure.score(FOLDER.resolve("aside"), false).get(language);

    assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
    assertThat(score.forbidden).isLessThanOrEqualTo(forbidden);
  }

  @ParameterizedTest
  @CsvSource({"dev, 0", "opened, 9"})
  void givesHardlyAForbiddenValueOnTheTextsItIsBuiltWith(String folder, int forbidden)
      throws IOException {
    Map<String, MeasuredScore> scores = LabelledMeasure.score(FOLDER.resolve(folder), false);

    assertThat(scores.values().stream().mapToInt(score -> score.forbidden).sum())
        .isLessThanOrEqualTo(forbidden);
  }
}
