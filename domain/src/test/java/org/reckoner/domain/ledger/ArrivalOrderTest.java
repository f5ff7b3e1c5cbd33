// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.ledger.statement.Rulings;

/** Random histories: whatever comes first, and however often, the ledger and its hash are equal. */
class ArrivalOrderTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
  void orderAndDuplicatesChangeNothing(long seed) {
    LedgerInput input = RandomHistory.of(new Random(seed));
    Ledger ledger = Reckoning.of(input, LedgerRules.STANDARD);

    Ledger shuffled = Reckoning.of(shuffled(input, new Random(~seed)), LedgerRules.STANDARD);

    assertThat(shuffled).isEqualTo(ledger);
    assertThat(LedgerHash.of(shuffled)).isEqualTo(LedgerHash.of(ledger));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 6, 7, 9})
  void noClaimIsEverLost(long seed) {
    LedgerInput input = RandomHistory.of(new Random(seed));

    Ledger ledger = Reckoning.of(input, LedgerRules.STANDARD);

    assertThat(ledger.claims())
        .extracting(one -> one.claim().key())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    input.observations().stream().map(one -> one.claim().key()),
                    Rulings.of(input.decisions()).asserted().keySet().stream())
                .distinct()
                .toList());
    assertThat(ledger.groups().stream().flatMap(group -> group.claims().stream()))
        .as("every claim rests on exactly one origin")
        .doesNotHaveDuplicates()
        .hasSize(ledger.claims().size());
    assertThat(ledger.incidents().stream().flatMap(incident -> incident.claims().stream()))
        .as("no claim is of two incidents")
        .doesNotHaveDuplicates();
  }

  private static LedgerInput shuffled(LedgerInput input, Random random) {
    List<Observation> observations = twice(input.observations(), random);
    return new LedgerInput(
        twice(input.documents(), random),
        observations,
        input.superseded(),
        twice(input.notices(), random),
        twice(input.decisions(), random),
        twice(input.allocations(), random),
        input.register(),
        input.view());
  }

  private static <T> List<T> twice(List<T> list, Random random) {
    List<T> twice = new ArrayList<>(list);
    twice.addAll(list.subList(0, list.size() / 2));
    Collections.shuffle(twice, random);
    return twice;
  }
}
