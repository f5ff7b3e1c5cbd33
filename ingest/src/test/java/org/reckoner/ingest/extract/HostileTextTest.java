// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.Extraction;

/** A hundred kilobytes of one thing: time stays linear and nothing is invented. */
class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1,",
        "$",
        "$1 ",
        "a",
        "A ",
        "Korea ",
        "0x",
        "(",
        ", ",
        "- ",
        "\n",
        "1 000 ",
        "one ",
        "million ",
        "and ",
        "U.S. ",
        "said ",
        "from ",
        "2017 to ",
        "\u00e9",
        "\ud83d\ude00 "
      })
  void isReadInTimeAndSaysNothing(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    Extraction extraction =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ExtractorTest.extract(text));

    assertThat(extraction.claims()).isEmpty();
  }
}
