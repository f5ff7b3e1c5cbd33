// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.period.PartialDate;

/** What filters in RSQL find, and which are not taken. */
class ConditionsTest {
  private record Theft(
      String victim, @Nullable Integer loss, @Nullable String day, Modality modality) {}

  private static final List<Theft> THEFTS =
      List.of(
          new Theft("Aldergate Exchange", 5_000_000, "2023-11-10", Modality.ASSERTED),
          new Theft("Birchswap", 900_000, "2023-11", Modality.SUSPECTED),
          new Theft("Cédar Finance", null, "2024", Modality.ASSERTED),
          new Theft("Dogwood", 70_000_000, null, Modality.ASSERTED));

  private static final Conditions<Theft> CONDITIONS =
      new Conditions<Theft>()
          .words("victim", one -> Stream.of(one.victim()))
          .figure("loss", one -> Stream.ofNullable(one.loss()).map(BigDecimal::valueOf))
          .day("day", one -> Stream.ofNullable(one.day()).map(PartialDate::parse))
          .name("modality", Theft::modality);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "victim==birchswap | B",
        "victim==*gate* | A",
        "victim==cedar* | C",
        "victim!=*e* | B D",
        "victim=in=(dogwood,birchswap) | B D",
        "victim=out=(dogwood,birchswap) | A C",
        "loss>=5000000 | A D",
        "loss<5000000 | B",
        "loss==5000000.0 | A",
        "loss!=5000000 | B D",
        "loss>1000000;loss<10000000 | A",
        "loss<1000000,victim==dogwood | B D",
        "(loss<1000000,victim==dogwood);modality==asserted | D",
        "day==2023 | A B",
        "day==2023-11-10 | A",
        "day>=2023-11 | A B C",
        "day>2023-11-10 | C",
        "day<2023-12 | A B",
        "day<=2023-11-10 | A",
        "day!=2023 | C"
      })
  void findsWhatIsAskedFor(String filter, String first) {
    List<String> found =
        CONDITIONS.in(THEFTS, filter).stream().map(one -> one.victim().substring(0, 1)).toList();

    assertThat(String.join(" ", found)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "victim",
        "victim==",
        "colour==red",
        "victim>a",
        "loss==much",
        "loss>1e9",
        "day==yesterday",
        "day==2023-13",
        "modality>ASSERTED",
        "victim=like=a",
        "loss==1;",
        "((((((((((((((((((((((loss==1))))))))))))))))))))))"
      })
  void whatIsNoFilterIsRefusedWithASentence(String filter) {
    assertThatThrownBy(() -> CONDITIONS.in(THEFTS, filter))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(400);
              assertThat(problem.getDetail()).startsWith("The filter is not taken: ").endsWith(".");
            });
  }

  @Test
  void whatWouldCostTooMuchIsRefused() {
    List<Theft> million = Collections.nCopies(1_000_000, THEFTS.get(0));
    String few = "victim==a,victim==b,victim==c";
    String many = String.join(",", Collections.nCopies(11, "victim==*a*"));
    String values = "victim=in=(" + String.join(",", Collections.nCopies(21, "a")) + ")";

    assertThat(CONDITIONS.in(million, few)).isEmpty();
    assertThatThrownBy(() -> CONDITIONS.in(million, many)).isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> CONDITIONS.in(THEFTS, values)).isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> CONDITIONS.in(THEFTS, "victim==" + "a".repeat(1000)))
        .isInstanceOf(HttpProblem.class);
  }
}
