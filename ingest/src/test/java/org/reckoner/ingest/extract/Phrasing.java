// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.ReadDocument;

/**
 * A short text with all that is to be found in it.
 *
 * @param language ISO 639-1
 * @param published the day of publication
 * @param expected in the manner of the test that reads it
 */
record Phrasing(
    String language, String published, @Nullable String title, String text, List<String> expected) {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String EXPECTED = "= ";
  private static final Extractor EXTRACTOR = new Extractor(BundledRegister.load());

  /**
   * The texts of a file under the test resources. Each begins with {@code ##}; then come the day of
   * publication, the text, whose first line is its title, and a line beginning with {@code =} for
   * each thing to be found. Lines that begin with one {@code #} are remarks.
   */
  static Stream<Phrasing> in(String file, String language) {
    String all;
    try {
      all = Files.readString(RESOURCES.resolve(file)).replaceAll("(?m)^#[^#].*\n", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(all.split("\n## ")).skip(1).map(block -> of(language, block));
  }

  private static Phrasing of(String language, String block) {
    List<String> lines = block.strip().lines().toList();
    String text =
        lines.stream()
            .skip(1)
            .filter(line -> !line.startsWith(EXPECTED))
            .collect(Collectors.joining("\n"));
    List<String> expected =
        lines.stream()
            .filter(line -> line.startsWith(EXPECTED))
            .map(line -> line.substring(EXPECTED.length()).strip())
            .toList();
    return new Phrasing(
        language, lines.get(0).strip(), text.lines().findFirst().orElse(""), text, expected);
  }

  /** The same text without its first line as a title. */
  Phrasing untitled() {
    return new Phrasing(language, published, "", text, expected);
  }

  /** What the extractor finds in it. */
  List<Claim> claims() {
    ReadDocument document =
        new ReadDocument(
            "text/plain",
            title,
            List.of(),
            new PublicationDate(PartialDate.parse(published), PublicationDate.FoundIn.SUPPLIED),
            null,
            null,
            language,
            QuotableText.of(text),
            List.of(),
            "0".repeat(64),
            List.of());
    return EXTRACTOR.extract(WorkKey.named("text"), document).claims();
  }

  /**
   * A loss or other sum, the date, the culprit or the supplier that a claim gives of an incident;
   * empty for any other.
   */
  static String told(Claim claim) {
    String told = "";
    if (claim.value() instanceof ClaimValue.Money money) {
      told = claim.property().wireName() + " " + figure(money.amount());
      told += " " + money.amount().currency();
    } else if (claim.value() instanceof ClaimValue.On on
        && claim.property() == Property.OCCURRED_ON) {
      told = "date " + on.date();
    } else if (claim.value() instanceof ClaimValue.Named named) {
      if (claim.property() == Property.ATTRIBUTED_TO) {
        told = "actor " + named.name();
      } else if (claim.property() == Property.SUPPLIER) {
        told = "supplier " + named.name();
      }
    }
    return told.isEmpty() ? told : told + denied(claim);
  }

  /** What is added to a claim that denies. */
  static String denied(Claim claim) {
    return claim.assertion().polarity() == Polarity.DENIED ? " denied" : "";
  }

  /** A number in full digits. */
  static String figure(Bounded number) {
    BigDecimal figure = number.figure().stripTrailingZeros();
    return figure.toPlainString();
  }

  @Override
  public String toString() {
    return language + " " + text.lines().limit(2).collect(Collectors.joining(" "));
  }
}
