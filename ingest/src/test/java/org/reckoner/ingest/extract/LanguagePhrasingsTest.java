// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;

/** How the press of six languages tells of thefts: each text with all that is to be found. */
class LanguagePhrasingsTest {
  static Stream<Phrasing> phrasings() {
    return Stream.of("de", "fr", "es", "it", "pt", "id")
        .flatMap(language -> Phrasing.in("phrasings/" + language + ".txt", language))
        .map(Phrasing::untitled);
  }

  @ParameterizedTest
  @MethodSource("phrasings")
  void findsWhatTheTextSaysAndNoMore(Phrasing phrasing) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : phrasing.claims()) {
      String what = what(claim);
      if (!what.isEmpty()) {
        found.add(what);
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(phrasing.expected());
  }

  private static String what(Claim claim) {
    boolean total = claim.frame().kind() == FrameKind.TOTAL;
    if (!total && claim.frame().kind() != FrameKind.INCIDENT) {
      return "";
    }
    String value = value(claim);
    String subject = (total ? "TOTAL " : "") + claim.frame().subject();
    return value.isEmpty() ? "" : subject + " | " + value + Phrasing.denied(claim);
  }

  private static String value(Claim claim) {
    if (claim.value() instanceof ClaimValue.Money money) {
      String sum = money.amount().currency() + " " + money.amount().qualifier();
      return claim.property().wireName() + " " + Phrasing.figure(money.amount()) + " " + sum;
    }
    if (claim.property() == Property.OCCURRED_ON && claim.value() instanceof ClaimValue.On on) {
      return "date " + on.date();
    }
    if (claim.property() == Property.ATTRIBUTED_TO
        && claim.value() instanceof ClaimValue.Named name) {
      return "actor " + name.name();
    }
    if (claim.property() == Property.ATTACK_COUNT
        && claim.value() instanceof ClaimValue.Counted counted) {
      return "attacks " + Phrasing.figure(counted.count());
    }
    return "";
  }
}
