// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;

/** Incidents that share no name of the robbed, and what else brings them before a person. */
class MeetingsTest {
  private final Library library = new Library();

  static List<String> cases() throws IOException {
    try (var lines =
        Objects.requireNonNull(MeetingsTest.class.getResourceAsStream("meetings.psv"))) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPairGoesToAPersonAsItsLabelSays(String line) {
    String[] parts = line.split("\\|", -1);
    tell("one", parts[1]);
    tell("other", parts[2]);

    Ledger ledger = library.reckon();

    assertThat(ledger.review()).hasSize(parts[0].strip().equals("review") ? 1 : 0);
  }

  @Test
  void theCasesAreEnoughOfEach() throws IOException {
    assertThat(cases()).filteredOn(line -> line.startsWith("review")).hasSizeGreaterThan(20);
    assertThat(cases()).filteredOn(line -> line.startsWith("apart")).hasSizeGreaterThan(15);
  }

  @Test
  void whatSharesNoNameIsNeverTakenForOne() {
    tell("one", "BITPoint, 2019-07-11, 32000000, address=0xa1, cites=notice");
    tell("other", "a Japanese exchange, 2019-07-11, 32000000, address=0xa1, cites=notice");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).hasSize(2);
    assertThat(ledger.review().get(0).reasons())
        .containsExactly(
            "One account names no victim, the other 'bitpoint'.",
            "The dates agree: 2019-07-11 and 2019-07-11.",
            "The amounts agree: USD 32 million and USD 32 million.",
            "Both name the same address.",
            "Those who tell of them give one source, or one gives the other.");
  }

  @Test
  void whoGivesTheOtherAsItsSourceMeetsIt() {
    tell("first", "Coincheck, 2018-01-26, 534000000");
    tell("second", "a Japanese exchange, 2018-01, , cites=first");

    assertThat(library.reckon().review()).hasSize(1);
  }

  @Test
  void onePersonsWordPartsThemOrJoinsThem() {
    ClaimKey one = tell("one", "BITPoint, 2019-07-11, 32000000");
    ClaimKey other = tell("other", "a Japanese exchange, 2019-07-11, 32000000");

    library.decide("Mara", Role.ANALYST, "2025-01-01", pair(one, other, false));
    Ledger parted = library.reckon();
    library.decide("Mara", Role.ANALYST, "2025-01-02", pair(one, other, true));
    Ledger joined = library.reckon();

    assertThat(parted.review()).isEmpty();
    assertThat(parted.incidents()).hasSize(2);
    assertThat(joined.incidents()).hasSize(1);
  }

  @Test
  void oneOfTwoThatMayBeOneIsCertainInATotal() {
    library
        .article("a")
        .theftFrom("BITPoint")
        .happened("2019-07-11")
        .worth("32000000")
        .by("Lazarus Group");
    library
        .article("b")
        .theftFrom("a Japanese exchange")
        .happened("2019-07-11")
        .worth("32000000")
        .by("Lazarus Group");
    library.article("c").total("Lazarus Group", "2019").worth("100000000");

    var held = library.reckon().totals().get(0).reconciliation();

    assertThat(held.certainSum()).isEqualByComparingTo("32000000");
    assertThat(held.possibleSum()).isEqualByComparingTo("64000000");
  }

  @Test
  void whatVeryManyHaveInCommonTellsNothing() {
    for (int i = 0; i < 80; i++) {
      tell("article-" + i, "an unnamed exchange, , , address=0xb2");
    }

    assertThat(library.reckon().review()).isEmpty();
  }

  private static Ruling pair(ClaimKey one, ClaimKey other, boolean same) {
    return new Ruling.OnPair(one, other, same);
  }

  private ClaimKey tell(String article, String fields) {
    String[] said = fields.split(",", -1);
    Library.Article paper = library.article(article);
    Library.Telling theft = paper.theftFrom(said[0].strip());
    if (!said[1].isBlank()) {
      theft.happened(said[1].strip());
    }
    if (!said[2].isBlank()) {
      theft.worth(said[2].strip());
    }
    for (int more = 3; more < said.length; more++) {
      String[] pair = said[more].strip().split("=", -1);
      if (pair[0].equals("cites")) {
        paper.linkingTo(pair[1]);
      } else {
        theft.says(Property.ADDRESS, new ClaimValue.Address("ethereum", pair[1], Checksum.NONE));
      }
    }
    return theft.key();
  }
}
