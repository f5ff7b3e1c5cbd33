// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static Period period(String iso) {
    String[] ends = iso.split("/", -1);
    return Period.occurred(end(ends[0]), end(ends[1]));
  }

  private static PartialDate end(String iso) {
    return iso.equals("..") ? null : PartialDate.parse(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "2017/2024-04, 2023-11-10, IN",
    "2017/2024-04, 2024-04-30, IN",
    "2017/2024-04, 2024-05-01, OUT",
    "2017/2024-04, 2024, POSSIBLY",
    "2017/2024-04, 2016, OUT",
    "2017/2024-04, 2017, IN",
    "2017-06/2023, 2017, POSSIBLY",
    "../2023, 2022-01-01, POSSIBLY",
    "2017/.., 2022-01-01, POSSIBLY",
    "2017/.., 2016-12-31, OUT"
  })
  void aDateIsInOrPossiblyOrOut(String period, String date, Membership membership) {
    assertThat(period(period).membership(PartialDate.parse(date))).isEqualTo(membership);
  }

  @Test
  void whatHasNoDateIsPossiblyEverywhere() {
    assertThat(period("2017/2023").membership(null)).isEqualTo(Membership.POSSIBLY);
  }

  @Test
  void toApril2024IsNotTo2024() {
    assertThat(period("2017/2024-04")).isNotEqualTo(period("2017/2024"));
    assertThat(period("2017/2024").contains(period("2017/2024-04"))).isTrue();
    assertThat(period("2017/2024-04").contains(period("2017/2024"))).isFalse();
    assertThat(period("2017/..").contains(period("2018/2019"))).isFalse();
  }

  @Test
  void periodsOverlapWhereTheyShareADay() {
    assertThat(period("2017/2020").overlaps(period("2020-12-31/2024"))).isTrue();
    assertThat(period("2017/2020").overlaps(period("2021/2024"))).isFalse();
    assertThat(period("../2020").overlaps(period("2019/.."))).isTrue();
  }

  @Test
  void periodsAreWrittenAsIntervals() {
    assertThat(period("2017/2024-04").iso()).isEqualTo("2017/2024-04");
    assertThat(period("../2024-04").iso()).isEqualTo("../2024-04");
    assertThat(period("2017/..").iso()).isEqualTo("2017/..");
    assertThat(Period.of(PartialDate.ofYear(2023)).iso()).isEqualTo("2023");
  }

  @Test
  void aPeriodThatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.occurred(null, null))
        .withMessage("A period needs at least one end");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> period("2024/2017"))
        .withMessage("The period ends (2017) before it starts (2024)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "2024-05", "2024-05-31", "0999-01"})
  void aDateIsWrittenAsItIsRead(String iso) {
    assertThat(PartialDate.parse(iso)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "2024-13", "2024-02-30", "2024-5", "May 2024", "", "0000"})
  void whatIsNoDateIsRefused(String iso) {
    assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(iso));
  }

  @Test
  void aDayNeedsItsMonth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PartialDate(2024, null, 3))
        .withMessage("A day without its month in 2024");
  }

  @Test
  void aDateStandsForAllItsDays() {
    PartialDate february = PartialDate.ofMonth(2024, 2);

    assertThat(february.precision()).isEqualTo(DatePrecision.MONTH);
    assertThat(february.earliest()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(february.latest()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(february.mayEqual(PartialDate.of(LocalDate.of(2024, 2, 29)))).isTrue();
    assertThat(february.mayEqual(PartialDate.ofMonth(2024, 3))).isFalse();
  }

  @Test
  void theMorePreciseDateComesFirst() {
    assertThat(
            Stream.of("2024", "2024-01", "2024-01-01", "2023-12").map(PartialDate::parse).sorted())
        .map(PartialDate::toString)
        .containsExactly("2023-12", "2024-01-01", "2024-01", "2024");
  }
}
