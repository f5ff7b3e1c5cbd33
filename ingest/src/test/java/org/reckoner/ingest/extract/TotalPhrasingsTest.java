// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.ReadDocument;

/** The ways in which news English gives totals, and whose they are, each in a text of its own. */
class TotalPhrasingsTest {
  private static final Path TEXTS = Path.of("src/test/resources/total-phrasings.txt");
  private static final Extractor EXTRACTOR = new Extractor(BundledRegister.load());

  /** One text with every figure of a total that must be found in it. */
  record Phrasing(String published, String text, List<String> expected) {
    static Phrasing of(String block) {
      List<String> lines = block.strip().lines().toList();
      return new Phrasing(
          lines.get(0).strip(),
          lines.stream()
              .skip(1)
              .filter(line -> !line.startsWith("= "))
              .collect(Collectors.joining("\n")),
          lines.stream()
              .filter(line -> line.startsWith("= "))
              .map(line -> line.substring(2).strip())
              .toList());
    }

    @Override
    public String toString() {
      return text.lines().skip(1).findFirst().orElse("");
    }
  }

  static Stream<Phrasing> phrasings() throws IOException {
    String all = Files.readString(TEXTS).replaceAll("(?m)^#[^#].*\n", "");
    return Arrays.stream(all.split("\n## ")).skip(1).map(Phrasing::of);
  }

  @ParameterizedTest
  @MethodSource("phrasings")
  void givesEachFigureWithItsPeriodAndAsserterAndNoOther(Phrasing phrasing) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : EXTRACTOR.extract(WorkKey.named("text"), document(phrasing)).claims()) {
      if (claim.frame().kind() == FrameKind.TOTAL) {
        String what = what(claim);
        if (!what.isEmpty()) {
          found.add(what + " | " + period(claim) + " | " + asserter(claim));
        }
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(phrasing.expected());
  }

  private static String what(Claim claim) {
    if (claim.value() instanceof ClaimValue.Money money) {
      return "loss " + money.amount().figure().stripTrailingZeros().toPlainString();
    }
    if (claim.value() instanceof ClaimValue.Counted counted) {
      String of = claim.property() == Property.ATTACK_COUNT ? "attacks " : "victims ";
      return of + counted.count().figure().stripTrailingZeros().toPlainString();
    }
    return claim.value() instanceof ClaimValue.Portion portion
        ? "share " + portion.share().figure().stripTrailingZeros().toPlainString()
        : "";
  }

  private static String period(Claim claim) {
    Scope scope = claim.frame().scope();
    return scope == null || scope.period() == null ? "-" : scope.period().iso();
  }

  private static String asserter(Claim claim) {
    return Objects.requireNonNullElse(claim.assertion().assertedBy(), "-");
  }

  private static ReadDocument document(Phrasing phrasing) {
    return new ReadDocument(
        "text/plain",
        phrasing.text().lines().findFirst().orElse(""),
        List.of(),
        new PublicationDate(
            PartialDate.parse(phrasing.published()), PublicationDate.FoundIn.SUPPLIED),
        null,
        null,
        "en",
        QuotableText.of(phrasing.text()),
        List.of(),
        "0".repeat(64),
        List.of());
  }
}
