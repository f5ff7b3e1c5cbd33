// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.ingest.extract.measure.Documents;
import org.reckoner.ingest.extract.measure.Expectations;

/**
 * Articles in the founding ones' manner, in other words: that it is the language that is understood
 * and not five files. Every row is wanted; of the texts opened last, what is found so far.
 */
class FoundingVariantsTest {
  private static final Path VARIANTS = Path.of("src/test/resources/founding-variants");

  @ParameterizedTest
  @CsvSource({".,1,1,0", "aside,1,1,0", "opened,1,1,0", "later,0.872,0.827,1"})
  void saysWhatRewordedArticlesSay(String folder, double values, double strict, int forbidden)
      throws IOException {
    Path texts = VARIANTS.resolve(folder);
    Map<String, List<Claim>> claims = Documents.claims(texts);
    Expectations expected = Expectations.read(texts.resolve("expected.jsonl"));

    Expectations.Outcome valued = expected.hold(claims, false);
    Expectations.Outcome whole = expected.hold(claims, true);

    assertThat(valued.recall()).as("missed: %s", valued.unmet()).isGreaterThanOrEqualTo(values);
    assertThat(whole.recall()).as("missed: %s", whole.unmet()).isGreaterThanOrEqualTo(strict);
    assertThat(valued.forbidden()).hasSizeLessThanOrEqualTo(forbidden);
  }

  @Test
  void findsNothingInQuestionsAndAdvice() throws IOException {
    Map<String, List<Claim>> claims = Documents.claims(VARIANTS.resolve("aside"));

    assertThat(claims.get("w0-advice-only.txt"))
        .noneMatch(claim -> claim.property() == org.reckoner.domain.claim.Property.LOSS);
  }
}
