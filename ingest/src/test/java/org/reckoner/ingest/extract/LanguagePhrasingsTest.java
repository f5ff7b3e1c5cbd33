// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.amount.Amount;
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

/** How the press of six languages tells of thefts: each text with all that is to be found. */
class LanguagePhrasingsTest {
  private static final Path TEXTS = Path.of("src/test/resources/phrasings");
  private static final Extractor EXTRACTOR = new Extractor(BundledRegister.load());

  static Stream<Arguments> texts() {
    return Stream.of("de", "fr", "es", "it", "pt", "id").flatMap(LanguagePhrasingsTest::texts);
  }

  private static Stream<Arguments> texts(String language) {
    try {
      String all = Files.readString(TEXTS.resolve(language + ".txt"));
      return Arrays.stream(all.split("\n## "))
          .skip(1)
          .map(block -> Arguments.of(language, block.strip()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsWhatTheTextSaysAndNoMore(String language, String block) {
    List<String> lines = block.lines().toList();
    List<String> expected =
        lines.stream().filter(it -> it.startsWith("= ")).map(it -> it.substring(2)).toList();

    TreeSet<String> found = new TreeSet<>();
    for (Claim claim :
        EXTRACTOR
            .extract(WorkKey.named("text"), document(language, lines.get(0), lines.get(1)))
            .claims()) {
      String what = what(claim);
      if (!what.isEmpty()) {
        found.add(what);
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String what(Claim claim) {
    boolean total = claim.frame().kind() == FrameKind.TOTAL;
    if (!total && claim.frame().kind() != FrameKind.INCIDENT) {
      return "";
    }
    String value = value(claim);
    String denied = claim.assertion().polarity() == Polarity.DENIED ? " denied" : "";
    String subject = (total ? "TOTAL " : "") + claim.frame().subject();
    return value.isEmpty() ? "" : subject + " | " + value + denied;
  }

  private static String value(Claim claim) {
    if (claim.value() instanceof ClaimValue.Money money) {
      Amount amount = money.amount();
      String figure = amount.figure().stripTrailingZeros().toPlainString();
      String sum = figure + " " + amount.currency() + " " + amount.qualifier();
      return claim.property().wireName() + " " + sum;
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
      return "attacks " + counted.count().figure().toPlainString();
    }
    return "";
  }

  private static ReadDocument document(String language, String published, String text) {
    return new ReadDocument(
        "text/plain",
        "",
        List.of(),
        new PublicationDate(PartialDate.parse(published), PublicationDate.FoundIn.SUPPLIED),
        null,
        null,
        language,
        QuotableText.of(text),
        List.of(),
        "0".repeat(64),
        List.of());
  }
}
