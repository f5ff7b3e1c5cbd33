// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.FrameKind;

/**
 * The ways in which news English tells of a theft, each in a short text of its own, and sheets of
 * facts in every language.
 */
class PhrasingsTest {
  static Stream<Phrasing> phrasings() {
    return Phrasing.in("phrasings.txt", "en");
  }

  static Stream<Phrasing> sheets() {
    return Stream.of("en", "de", "es", "fr", "id", "it", "pt")
        .flatMap(it -> Phrasing.in("phrasings-sheets/" + it + ".txt", it));
  }

  @ParameterizedTest
  @MethodSource({"phrasings", "sheets"})
  void findsWhatTheTextSaysOfEachVictimAndNoMore(Phrasing phrasing) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : phrasing.claims()) {
      String told = Phrasing.told(claim);
      if (claim.frame().kind() == FrameKind.INCIDENT && !told.isEmpty()) {
        found.add(claim.frame().subject() + " | " + told);
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(phrasing.expected());
  }
}
