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
    "fr, 1, 0",
    "es, 0.88, 0",
    "it, 0.87, 0",
    "pt, 1, 0",
    "de, 0.76, 0",
    "id, 1, 0"
  })
  void keepsWhatItReachedOnTheTextsKeptAside(String language, double recall, int forbidden)
      throws IOException {
    MeasuredScore score = LabelledMeasure.score(FOLDER.resolve("aside"), false).get(language);

    assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
    assertThat(score.forbidden).isLessThanOrEqualTo(forbidden);
  }

  @ParameterizedTest
  @CsvSource({"dev, 0.95, 0", "aside, 0.93, 0", "opened, 0.81, 63"})
  void keepsWhatItReachedWithWhoSaysSoAndGivesHardlyAnythingForbidden(
      String folder, double recall, int wrong) throws IOException {
    Map<String, MeasuredScore> scores = LabelledMeasure.score(FOLDER.resolve(folder), true);
    scores.keySet().removeIf(key -> key.contains(" "));

    int wanted = scores.values().stream().mapToInt(score -> score.wanted).sum();
    int met = scores.values().stream().mapToInt(score -> score.met).sum();
    assertThat(met / (double) wanted).isGreaterThanOrEqualTo(recall);
    assertThat(scores.values().stream().mapToInt(score -> score.forbidden + score.unlisted).sum())
        .isLessThanOrEqualTo(wrong);
  }
}
