// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;

/** What must not be read out of a text, in each of the languages: abstain rather than invent. */
class RestraintTest {
  private static final Path LINES = Path.of("src/test/resources/restraint.txt");
  private static final String PUBLISHED = "2024-05-10";

  /** One line: the language, the text, perhaps after its title, and all that may be found. */
  private static Phrasing sample(String line) {
    String[] sides = line.substring(3).split(" => ", -1);
    String[] text = sides[0].strip().split(" // ", -1);
    boolean titled = text.length > 1;
    return new Phrasing(
        line.substring(0, 2),
        PUBLISHED,
        titled ? text[0] : null,
        titled ? text[0] + "\n\n" + text[1] : text[0],
        sides[1].equals("nothing") ? List.of() : List.of(sides[1].strip().split("; ")));
  }

  static Stream<Phrasing> samples() throws IOException {
    return Files.readAllLines(LINES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(RestraintTest::sample);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsNoMoreOutOfATextThanItSays(Phrasing sample) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : sample.claims()) {
      FrameKind kind = claim.frame().kind();
      if (kind == FrameKind.INCIDENT || kind == FrameKind.TOTAL) {
        String subject = kind == FrameKind.TOTAL ? "total" : claim.frame().subject();
        found.add(
            subject
                + " "
                + claim.property().wireName()
                + " "
                + told(claim.value())
                + Phrasing.denied(claim));
      }
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(sample.expected());
  }

  private static String told(ClaimValue value) {
    if (value instanceof ClaimValue.Money money) {
      return Phrasing.figure(money.amount()) + " " + money.amount().currency();
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
}
