// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

/**
 * The ways in which news English tells who did it, through whom, and what comes of it, each in a
 * short text of its own.
 */
class MattersTest {
  private static final Path TEXTS = Path.of("src/test/resources/phrasings-matters.txt");
  private static final Set<FrameKind> MATTERS =
      Set.of(
          FrameKind.PARTY,
          FrameKind.PROCEEDS,
          FrameKind.INVESTIGATION,
          FrameKind.SANCTION,
          FrameKind.RESPONSE,
          FrameKind.RECOMMENDATION);
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
  void findsWhatTheTextSaysAndNoMore(Phrasing phrasing) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : EXTRACTOR.extract(WorkKey.named("text"), document(phrasing)).claims()) {
      String subject = claim.frame().subject();
      if (MATTERS.contains(claim.frame().kind())) {
        String value = claim.property().wireName() + " " + value(claim.value());
        found.add(claim.frame().kind() + " " + subject + " | " + value + denied(claim));
      } else if (claim.frame().kind() == FrameKind.INCIDENT && !what(claim).isEmpty()) {
        found.add(subject + " | " + what(claim));
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(phrasing.expected());
  }

  private static String denied(Claim claim) {
    return claim.assertion().polarity() == Polarity.DENIED ? " denied" : "";
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

  private static String what(Claim claim) {
    String denied = denied(claim);
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
