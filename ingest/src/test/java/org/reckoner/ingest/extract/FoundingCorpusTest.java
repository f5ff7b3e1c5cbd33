// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.measure.Documents;
import org.reckoner.ingest.extract.measure.Expectations;
import org.reckoner.ingest.extract.measure.SharedData;

/** The articles that the project was founded on, read and extracted from their bytes. */
class FoundingCorpusTest {
  private static final Path EXPECTED = Path.of("src/test/resources/founding-expected.jsonl");

  /** Claims by the first three characters of the file's name. */
  private static Map<String, List<Claim>> claims() throws IOException {
    Optional<Path> data = SharedData.folder().map(it -> it.resolve("corpus/founding"));
    assumeTrue(
        data.isPresent(), "The founding articles are not beside the checkout; nothing to hold");
    Map<String, List<Claim>> byPrefix = new HashMap<>();
    Documents.claims(data.get())
        .forEach((name, found) -> byPrefix.put(name.substring(0, 3), found));
    return byPrefix;
  }

  @Test
  void saysEveryRowAndNothingForbidden() throws IOException {
    Expectations.Outcome outcome = Expectations.read(EXPECTED).hold(claims(), true);

    assertThat(outcome.unmet()).isEmpty();
    assertThat(outcome.forbidden()).isEmpty();
  }

  @Test
  void findsNoOtherVictimsThanTheArticlesName() throws IOException {
    List<String> victims =
        claims().values().stream()
            .flatMap(List::stream)
            .filter(claim -> claim.frame().kind() == FrameKind.INCIDENT)
            .map(claim -> claim.frame().subject())
            .distinct()
            .sorted()
            .toList();

    assertThat(victims)
        .containsExactly("CoinEx", "Poloniex", "Sony Pictures Entertainment", "WannaCry");
  }

  @Test
  void keepsCountAndSumOfOneTotalTogether() throws IOException {
    List<Claim> third = claims().get("003");
    Claim count = first(third, Property.ATTACK_COUNT);
    Claim loss = first(third, Property.LOSS);

    assertThat(count.frame()).isEqualTo(loss.frame());
    assertThat(count.quote()).isNotEqualTo(loss.quote());
  }

  private static Claim first(List<Claim> claims, Property property) {
    return claims.stream()
        .filter(claim -> claim.frame().kind() == FrameKind.TOTAL && claim.property() == property)
        .findFirst()
        .orElseThrow();
  }
}
