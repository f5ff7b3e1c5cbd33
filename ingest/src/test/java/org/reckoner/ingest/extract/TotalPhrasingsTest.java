// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;

/** The ways in which news English gives totals, and whose they are, each in a text of its own. */
class TotalPhrasingsTest {
  static Stream<Phrasing> phrasings() {
    return Phrasing.in("total-phrasings.txt", "en");
  }

  @ParameterizedTest
  @MethodSource("phrasings")
  void givesEachFigureWithItsPeriodAndAsserterAndNoOther(Phrasing phrasing) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : phrasing.claims()) {
      String what = claim.frame().kind() == FrameKind.TOTAL ? what(claim) : "";
      if (!what.isEmpty()) {
        found.add(what + " | " + period(claim) + " | " + asserter(claim));
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(phrasing.expected());
  }

  private static String what(Claim claim) {
    if (claim.value() instanceof ClaimValue.Money money) {
      return "loss " + Phrasing.figure(money.amount());
    }
    if (claim.value() instanceof ClaimValue.Counted counted) {
      String of = claim.property() == Property.ATTACK_COUNT ? "attacks " : "victims ";
      return of + Phrasing.figure(counted.count());
    }
    return claim.value() instanceof ClaimValue.Portion portion
        ? "share " + Phrasing.figure(portion.share())
        : "";
  }

  private static String period(Claim claim) {
    Scope scope = claim.frame().scope();
    return scope == null || scope.period() == null ? "-" : scope.period().iso();
  }

  private static String asserter(Claim claim) {
    return Objects.requireNonNullElse(claim.assertion().assertedBy(), "-");
  }
}
