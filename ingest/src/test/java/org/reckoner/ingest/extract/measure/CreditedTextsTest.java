// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors just below what is reached on whose a figure is; they only ever rise. */
class CreditedTextsTest {
  private static final Path FOLDER = Path.of("src/test/resources/credited");

  @ParameterizedTest
  @CsvSource({
    "dev, 0.9, 6",
    "aside, 0.72, 13",
    "plain, 1, 0",
    "days, 1, 0",
    "told, 0.87, 9",
    "beside, 0.909, 3",
    "pages, 0.93, 2",
    "papers, 0.87, 9",
    "causes, 0.79, 8",
    "surveys, 0.68, 7",
    "latin, 0.97, 9",
    "figures, 0.97, 7",
    "northern, 0.93, 13",
    "again, 1, 10"
  })
  void keepsWhoSaysWhatOfWhatTime(String half, double recall, int unlisted) throws IOException {
    MeasuredScore score = CreditedTexts.score(FOLDER.resolve(half), true).get("all");

    assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
    assertThat(score.unlisted).isLessThanOrEqualTo(unlisted);
  }
}
