// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.ReadDocument;

/** What must not be read out of a text, in each of the languages: abstain rather than invent. */
class RestraintTest {
  private static final Path LINES = Path.of("src/test/resources/restraint.txt");
  private static final String PUBLISHED = "2024-05-10";
  private static final Extractor EXTRACTOR = new Extractor(BundledRegister.load());

  /** One text with all that may be found in it. */
  record Sample(String language, @Nullable String title, String text, List<String> expected) {
    static Sample of(String line) {
      String[] sides = line.substring(3).split(" => ", -1);
      String[] text = sides[0].strip().split(" // ", -1);
      boolean titled = text.length > 1;
      return new Sample(
          line.substring(0, 2),
          titled ? text[0] : null,
          titled ? text[0] + "\n\n" + text[1] : text[0],
          sides[1].equals("nothing") ? List.of() : List.of(sides[1].strip().split("; ")));
    }

    @Override
    public String toString() {
      return language + " " + text;
    }
  }

  static Stream<Sample> samples() throws IOException {
    return Files.readAllLines(LINES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Sample::of);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsNoMoreOutOfATextThanItSays(Sample sample) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : EXTRACTOR.extract(WorkKey.named("text"), document(sample)).claims()) {
      FrameKind kind = claim.frame().kind();
      if (kind == FrameKind.INCIDENT || kind == FrameKind.TOTAL) {
        String subject = kind == FrameKind.TOTAL ? "total" : claim.frame().subject();
        found.add(subject + " " + claim.property().wireName() + " " + value(claim));
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(sample.expected());
  }

  private static String value(Claim claim) {
    String denied = claim.assertion().polarity() == Polarity.DENIED ? " denied" : "";
    return told(claim.value()) + denied;
  }

  private static String told(ClaimValue value) {
    if (value instanceof ClaimValue.Money money) {
      String figure = money.amount().figure().stripTrailingZeros().toPlainString();
      return figure + " " + money.amount().currency();
    }
    if (value instanceof ClaimValue.On on) {
      return on.date().toString();
    }
    if (value instanceof ClaimValue.Named named) {
      return named.name();
    }
    if (value instanceof ClaimValue.Counted counted) {
      return counted.count().figure().toString();
    }
    if (value instanceof ClaimValue.During during) {
      return during.period().iso();
    }
    return value.toString();
  }

  private static ReadDocument document(Sample sample) {
    return new ReadDocument(
        "text/plain",
        sample.title(),
        List.of(),
        new PublicationDate(PartialDate.parse(PUBLISHED), PublicationDate.FoundIn.SUPPLIED),
        null,
        null,
        sample.language(),
        QuotableText.of(sample.text()),
        List.of(),
        "0".repeat(64),
        List.of());
  }
}
