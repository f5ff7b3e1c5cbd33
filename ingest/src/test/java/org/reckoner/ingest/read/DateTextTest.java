// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | 11/01/2023 12:43 | 2023-11-01",
        "en-GB | 11/01/2023 12:43 | 2023-01-11",
        "en-US | 10.11.2023 | 2023-11-10",
        "und | 11/01/2023 | 2023-01-11",
        "en-US | 25/10/2022 | 2022-10-25",
        "hr | 7. listopada 2023. | 2023-10-07",
        "pl | 7 listopada 2023 | 2023-11-07",
        "hu | 2023. november 7. | 2023-11-07",
        "lt | 2023 m. lapkričio 7 d. | 2023-11-07",
        "lv | 2023. gada 7. novembris | 2023-11-07",
        "ca | 7 de novembre de 2023 | 2023-11-07",
        "vi | 7 tháng 11, 2023 | 2023-11-07",
        "hi | 7 नवंबर 2023 | 2023-11-07",
        "bn | ৭ নভেম্বর ২০২৩ | 2023-11-07",
        "ar | ٧ نوفمبر ٢٠٢٣ | 2023-11-07",
        "th | 7 พฤศจิกายน 2566 | 2023-11-07",
        "fa | ۱۶ آبان ۱۴۰۲ | 2023-11-07",
        "fa | ۱۴۰۲/۰۸/۱۶ | 2023-11-07",
        "ja | 令和5年11月7日 | 2023-11-07",
        "zh-TW | 民國112年11月7日 | 2023-11-07",
        "ko | 2023년 11월 7일 | 2023-11-07",
        "uk | 7 листопада 2023 | 2023-11-07",
        "el | 7 Νοεμβρίου 2023 | 2023-11-07",
        "und | Tue, 7 Nov 2023 23:10:00 GMT | 2023-11-07",
        "und | 2023-11-07T23:59:59-05:00 | 2023-11-07"
      })
  void aDateIsReadAsItsLanguageWritesIt(String language, String written, String day) {
    DateConvention convention = DateConvention.of(language);

    Optional<DateText.Found> found = DateText.find(written, convention);

    assertThat(found.map(date -> date.date().toString())).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2022-25-10", "31/02/2022", "Room 7, 4th floor", "version 10.11.2", "1402", ""})
  void whatIsNoDateIsLeftAlone(String written) {
    assertThat(DateText.find(written, DateConvention.of("en"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Week of 14–20 January 2022",
        "en | 14 to 20 January 2022",
        "en | 1 January – 31 December 2023",
        "en | January - 20 March 2022",
        "en | 1 May 2021 to 3 June 2022",
        "en | 2022-01-14 – 2022-01-20",
        "de | Wochenbericht 14. bis 20. Januar 2022",
        "fr | du 3 au 9 mai 2022",
        "es | del 3 de mayo de 2022 al 9 de mayo de 2022",
        "id | 3 sampai 9 Mei 2022"
      })
  void theLastDayOfAStretchIsKnown(String language, String written) {
    DateConvention convention = DateConvention.of(language);

    DateText.Found found = DateText.find(written, convention).orElseThrow();

    assertThat(DateText.isEndOfPeriod(written, found, convention)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berlin – 3 May 2024",
        "12:30 - 3 May 2024",
        "3 May 2024 - 12:30",
        "3 May 2024 – updated 4 May 2024",
        "Anna Bell and Tom Fry, 3 May 2024",
        "2024-05-03"
      })
  void aDayBesideOtherThingsIsNoStretch(String written) {
    DateConvention convention = DateConvention.of("en");

    DateText.Found found = DateText.find(written, convention).orElseThrow();

    assertThat(DateText.isEndOfPeriod(written, found, convention)).isFalse();
  }

  @Test
  void aLongTextOfHalfDatesTakesNoTime() {
    String hostile = "2023. gada 7. 1402/ 令和5年 7 de 2023 ".repeat(3000);

    Assertions.assertTimeout(
        Duration.ofSeconds(1), () -> DateText.find(hostile, DateConvention.of("fa")));
  }
}
