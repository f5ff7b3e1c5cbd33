// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.document.PublicationDate;

/** Which line of a pasted text is the day it was published. */
class DatelineTest {
  private static final String TEXT =
      "\n\nThe exchange closed its doors in the night, and its customers wait before them.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 May 2024",
        "Published: 3 May 2024, 10:15",
        "By Ines Okafor | 3 May 2024",
        "Ines Okafor | Harbour Wire | 3 May 2024 | 10:15",
        "LISBON, 3 May 2024 (Harbour Wire)",
        "3 May 2024\nUpdated 5 May 2024"
      })
  void aDateBesidePlaceAuthorOrAgencyDatesTheText(String line) {
    assertThat(dated("A bridge is emptied overnight\n" + line + TEXT)).isEqualTo("2024-05-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 3 May 2024 Harrowgate, 41 wallets",
        "3 May 2024: Harrowgate robbed",
        "3 May 2024 Harrowgate $12m",
        "| 3 May 2024 | Harrowgate | 12 |",
        "Day | Firm | Wallets\n3 May 2024 | Harrowgate | 12\n9 June 2024 | Millbrook | 4",
        "1 January – 3 May 2024",
        "3 May 2024 Harrowgate\n9 June 2024 Millbrook"
      })
  void aLineThatTellsWhatHappenedOnADayDoesNot(String line) {
    assertThat(dated("What was taken and when\n" + line + TEXT)).isNull();
  }

  @Test
  void theLineOfTheTitleDoesNot() {
    assertThat(dated("The night of 3 May 2024" + TEXT)).isNull();
  }

  private static @Nullable String dated(String text) {
    PublicationDate date = PastedText.of(text, false).dateline();
    return date == null ? null : date.date().toString();
  }
}
