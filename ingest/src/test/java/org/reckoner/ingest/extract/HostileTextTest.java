// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.measure.SharedData;

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

  /** Counted from publication, or from the day named before, these lie outside of any calendar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The rock formed 150 million years ago.",
        "It happened 90 million months ago.",
        "On 3 May 2023 X was founded. It closed 400 billion days later.",
        "It was lost nine billion days ago."
      })
  void knowsNoDateBeyondTheCalendar(String text) {
    PublicationDate published =
        new PublicationDate(PartialDate.parse("2024-03-22"), PublicationDate.FoundIn.SUPPLIED);
    Extraction extraction =
        new Extractor(BundledRegister.load())
            .extract(WorkKey.named("a text"), SharedData.document(text, null, "en", published));

    assertThat(extraction.claims()).isEmpty();
  }

  /** Rules look at the words beside a sum: it may be the first of a text, or its last. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$40 million at Larkmoor stolen",
        "$40 million of Larkmoor's coins gone",
        "Stolen from Larkmoor: losses of $40 million"
      })
  void readsSumsAtBothEndsOfTextsOfAnyLength(String text) {
    for (int words = 0; words < 140; words++) {
      String more = "coin ".repeat(words);
      assertThat(ExtractorTest.extract(text + " " + more)).isNotNull();
      assertThat(ExtractorTest.extract(more + text)).isNotNull();
    }
  }
}
