// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedFiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thieves came on March 4, 2021 | true",
        "thieves came on 5th of March 2021 | true",
        "thieves came on 3 March | true",
        "thieves came on 2021-03-04 | true",
        "between March 4-6, 2021 | true",
        "thieves came on March 4, 2020 | false",
        "thieves came in March 2021 | false",
        "thieves came on 14 March 2021 | false",
        "thieves came on March 40 | false",
      })
  void tellsWhetherTheDayIsWritten(String text, boolean written) {
    assertThat(WordedFigures.dayWithinOne(text, LocalDate.of(2021, 3, 4))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it lost $4.1 million | true",
        "it lost 4,000,000 USD | true",
        "it lost $4m | true",
        "it lost 4 million tokens | false",
        "it lost $40 million | false",
      })
  void tellsWhetherTheSumIsWritten(String text, boolean written) {
    assertThat(WordedFigures.dollars(text, BigDecimal.valueOf(4_000_000))).isEqualTo(written);
  }
}
