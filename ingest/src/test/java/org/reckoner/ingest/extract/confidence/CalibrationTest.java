// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.extract.measure.SharedData;
import org.reckoner.ingest.read.ReadDocument;

/** That a confidence is a frequency: of claims at 90, nine in ten are right. */
class CalibrationTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final ReadDocument THEFT =
      SharedData.document(
          "Thieves stole $12 million from the exchange Larkmoor on Friday, the firm said.",
          "Exchange robbed",
          "en",
          null);

  /** The floors stand just beside what was reached: .047 and .91 (of 925), .013 and .96. */
  @Test
  void saysOfClaimsHowManyAreRightInTextsThatItHasNotLearnedFrom() throws IOException {
    List<Judged> claims =
        CalibrationTraining.judged(RESOURCES, Extractor.ranking(BundledRegister.load()));

    Reliability notBuiltWith = CalibrationTraining.folds(claims, false);
    Reliability builtWith = CalibrationTraining.folds(claims, true);

    assertThat(notBuiltWith.error()).isLessThan(0.05);
    assertThat(notBuiltWith.rightFrom(90)).isGreaterThan(0.9);
    assertThat(builtWith.error()).isLessThan(0.025);
    assertThat(builtWith.rightFrom(90)).isGreaterThan(0.92);
    assertThat(CalibrationTraining.ranks(claims).error()).isGreaterThan(0.06);
  }

  @Test
  void keepsTheClaimAndItsRuleAndTurnsTheRankIntoAFrequency() {
    Observation ranked =
        Extractor.ranking(BundledRegister.load())
            .extract(WorkKey.named("a text"), THEFT)
            .observations()
            .get(0);
    Calibration even = new Calibration(Map.of("rank", 0.0));
    Calibration rising = new Calibration(Map.of("always", 1.0, "rank", 20.0));

    assertThat(even.of(ranked, "en"))
        .isEqualTo(new Observation(ranked.claim(), ranked.rule(), ranked.ruleVersion(), 50));
    assertThat(ranked.confidence()).isGreaterThan(82);
    assertThat(rising.of(ranked, "en").confidence()).isEqualTo(99);
  }

  @Test
  void givesEveryClaimOfTheExtractorAConfidenceThatIsNeverCertain() {
    List<Observation> found =
        new Extractor(BundledRegister.load())
            .extract(WorkKey.named("a text"), THEFT)
            .observations();

    assertThat(found).isNotEmpty().allSatisfy(it -> assertThat(it.confidence()).isBetween(60, 98));
  }
}
