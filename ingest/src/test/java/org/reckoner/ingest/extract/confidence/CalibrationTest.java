// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.extract.measure.SharedData;
import org.reckoner.ingest.read.ReadDocument;

/** That a confidence is a frequency: of claims at 90, nine in ten are right. */
class CalibrationTest {
  @TempDir private Path folder;

  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final ReadDocument THEFT =
      SharedData.document(
          "Thieves stole $12 million from the exchange Larkmoor on Friday, the firm said.",
          "Exchange robbed",
          "en",
          null);

  /** The floors stand beside what docs/benchmarks.md has. */
  @Test
  void saysOfClaimsHowManyAreRightInTextsThatItHasNotLearnedFrom() throws IOException {
    List<Judged> claims = CalibrationTraining.judged(RESOURCES);

    Reliability articles = CalibrationTraining.folds(claims, Judged::published);
    Reliability ranks = CalibrationTraining.ranks(claims, Judged::published);

    assertThat(articles.claims()).isGreaterThan(2000);
    assertThat(articles.error()).isLessThan(0.04);
    assertThat(articles.rightFrom(90)).isGreaterThan(0.89);
    assertThat(articles.brier()).isLessThan(ranks.brier() - 0.02);
    assertThat(ranks.error()).isGreaterThan(0.06);
  }

  @Test
  void readsBackWhatWasJudged() throws IOException {
    List<Judged> claims =
        CalibrationTraining.judged(RESOURCES).stream().filter(Judged::published).toList();
    Path file = Files.write(folder.resolve("judged.tsv"), JudgedFile.lines(claims));

    assertThat(JudgedFile.read(file)).isEqualTo(claims);
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

    Surroundings around = Surroundings.of(Extractor.article(THEFT), List.of(ranked));
    assertThat(even.sure(ranked, around))
        .isEqualTo(new Observation(ranked.claim(), ranked.rule(), ranked.ruleVersion(), 50));
    assertThat(ranked.confidence()).isGreaterThan(82);
    assertThat(rising.sure(ranked, around).confidence()).isEqualTo(99);
  }

  @Test
  void givesEveryClaimOfTheExtractorAConfidenceThatIsNeverCertain() {
    List<Observation> found =
        new Extractor(BundledRegister.load())
            .extract(WorkKey.named("a text"), THEFT)
            .observations();

    assertThat(found).isNotEmpty().allSatisfy(it -> assertThat(it.confidence()).isBetween(30, 98));
  }
}
