// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;

/**
 * The ways in which news English tells who did it, through whom, and what comes of it, each in a
 * short text of its own.
 */
class MattersTest {
  private static final Set<FrameKind> MATTERS =
      Set.of(
          FrameKind.PARTY,
          FrameKind.PROCEEDS,
          FrameKind.INVESTIGATION,
          FrameKind.SANCTION,
          FrameKind.RESPONSE,
          FrameKind.RECOMMENDATION);

  static Stream<Phrasing> phrasings() {
    return Phrasing.in("phrasings-matters.txt", "en");
  }

  @ParameterizedTest
  @MethodSource("phrasings")
  void findsWhatTheTextSaysAndNoMore(Phrasing phrasing) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : phrasing.claims()) {
      FrameKind kind = claim.frame().kind();
      String subject = claim.frame().subject();
      if (MATTERS.contains(kind)) {
        String value = claim.property().wireName() + " " + value(claim.value());
        found.add(kind + " " + subject + " | " + value + Phrasing.denied(claim));
      } else if (kind == FrameKind.INCIDENT && !Phrasing.told(claim).isEmpty()) {
        found.add(subject + " | " + Phrasing.told(claim));
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(phrasing.expected());
  }

  private static String value(ClaimValue value) {
    if (value instanceof ClaimValue.Named named) {
      return named.name();
    }
    if (value instanceof ClaimValue.Term term) {
      return term.code();
    }
    if (value instanceof ClaimValue.On on) {
      return on.date().toString();
    }
    if (value instanceof ClaimValue.Portion portion) {
      return portion.share().figure().toPlainString();
    }
    if (value instanceof ClaimValue.Mitigation mitigation) {
      return mitigation.id() == null ? mitigation.name() : mitigation.id();
    }
    throw new IllegalArgumentException("No matter has a value of this kind: " + value);
  }
}
