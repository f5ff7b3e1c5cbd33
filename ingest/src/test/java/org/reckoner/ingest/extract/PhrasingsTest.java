// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.ReadDocument;

/** The ways in which news English tells of a theft, each in a short text of its own. */
class PhrasingsTest {
  private static final Path TEXTS = Path.of("src/test/resources/phrasings.txt");
  private static final Extractor EXTRACTOR = new Extractor(BundledRegister.load());

  /** One text with what is expected of it. */
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
      return text.lines().findFirst().orElse("");
    }
  }

  static Stream<Phrasing> phrasings() throws IOException {
    String all = Files.readString(TEXTS);
    return Arrays.stream(all.split("\n## ")).skip(1).map(Phrasing::of);
  }

  @ParameterizedTest
  @MethodSource("phrasings")
  void findsWhatTheTextSaysOfEachVictimAndNoMore(Phrasing phrasing) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : EXTRACTOR.extract(WorkKey.named("text"), document(phrasing)).claims()) {
      if (claim.frame().kind() == FrameKind.INCIDENT) {
        String what = what(claim);
        if (!what.isEmpty()) {
          found.add(claim.frame().subject() + " | " + what);
        }
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(phrasing.expected());
  }

  private static String what(Claim claim) {
    String denied = claim.assertion().polarity() == Polarity.DENIED ? " denied" : "";
    if (claim.value() instanceof ClaimValue.Money money) {
      String figure = money.amount().figure().stripTrailingZeros().toPlainString();
      return claim.property().wireName() + " " + figure + " " + money.amount().currency() + denied;
    }
    if (claim.property() == Property.OCCURRED_ON && claim.value() instanceof ClaimValue.On on) {
      return "date " + on.date() + denied;
    }
    boolean named =
        claim.property() == Property.ATTRIBUTED_TO || claim.property() == Property.SUPPLIER;
    if (named && claim.value() instanceof ClaimValue.Named name) {
      boolean actor = claim.property() == Property.ATTRIBUTED_TO;
      return (actor ? "actor " : "supplier ") + name.name() + denied;
    }
    return "";
  }

  private static ReadDocument document(Phrasing phrasing) {
    return new ReadDocument(
        "text/plain",
        phrasing.toString(),
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
