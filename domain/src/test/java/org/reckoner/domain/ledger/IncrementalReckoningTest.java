// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.Tlp;

/**
 * A ledger that grows equals the one that is worked out as a whole, after every step. How many
 * random histories are tried is the system property {@code reckoner.histories}, from {@code
 * reckoner.seed} on.
 */
class IncrementalReckoningTest {
  private static final int HISTORIES = Integer.getInteger("reckoner.histories", 40);
  private static final long SEED = Long.getLong("reckoner.seed", 20240323);

  @Test
  void everyStepOfARandomHistoryEqualsTheRebuild() {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      GrowingHistory history = new GrowingHistory(seed);

      String difference = history.firstDifference();

      assertThat(difference).as("the history of seed %d", seed).isEmpty();
    }
  }

  @Test
  void namesALetterApartGrowTogetherAsTheyDoAsAWhole() {
    // Given one component of more names and figures than an incident keeps of itself
    IncrementalReckoning growing =
        IncrementalReckoning.of(new Library().input(), LedgerRules.STANDARD);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
    Collections.shuffle(order, new Random(SEED));
    for (int from = 0; from < order.size(); from += 25) {
      Library more = new Library();
      for (int i : order.subList(from, from + 25)) {
        more.article("article-" + i)
            .theftFrom("Firm" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "stead")
            .happened("2023-05-%02d".formatted(1 + i % 28))
            .worth((i + 1) + "000000");
      }

      Ledger grown = growing.take(more.input());

      assertThat(grown).isEqualTo(Reckoning.of(growing.input(), LedgerRules.STANDARD));
    }
  }

  @Test
  void aDocumentLeavesAloneWhatItDoesNotSpeakOf() {
    Library library = new Library();
    library.article("a").theftFrom("Poloniex").happened("2023-11-10").worth("117000000");
    library.article("b").theftFrom("Bithumb").happened("2018-06-20").worth("31500000");
    IncrementalReckoning growing = IncrementalReckoning.of(library.input(), LedgerRules.STANDARD);
    Ledger before = growing.ledger();
    Library more = new Library();
    more.article("c").theftFrom("Poloniex").happened("2023-11-10").worth("125000000");

    Ledger after = growing.take(more.input());

    assertThat(after.incidents()).hasSize(2);
    assertThat(after.incidents().get(0)).isSameAs(before.incidents().get(0));
    assertThat(after.incidents().get(1).claims()).hasSize(6);
  }

  @Test
  void anAliasReachesEverything() {
    Library library = new Library();
    library.article("a").theftFrom("Poloniex").happened("2023-11-10");
    library.article("b").theftFrom("Polo").happened("2023-11-10");
    IncrementalReckoning growing = IncrementalReckoning.of(library.input(), LedgerRules.STANDARD);
    Library more = new Library().decide(new Ruling.Alias("Poloniex", "Polo"));

    Ledger after = growing.take(more.input());

    assertThat(after.incidents()).hasSize(1);
    assertThat(after).isEqualTo(Reckoning.of(growing.input(), LedgerRules.STANDARD));
  }

  @Test
  void aDecisionOnAClaimThatComesLaterBindsFromThenOn() {
    Library early = new Library();
    early.article("a").theftFrom("Poloniex").happened("2023-11-10");
    Library late = new Library();
    ClaimKey key = late.article("b").theftFrom("Bithumb").happened("2018-06-20").key();
    early.decide(new Ruling.OnClaim(key, false));
    IncrementalReckoning growing = IncrementalReckoning.of(early.input(), LedgerRules.STANDARD);

    List<String> before = growing.ledger().unappliedDecisions();
    Ledger after = growing.take(late.input());

    assertThat(before).singleElement().asString().contains("no longer finds its claim");
    assertThat(after.unappliedDecisions()).isEmpty();
    assertThat(after.claimsByKey().get(key).eligible()).isFalse();
  }

  @Test
  void aViewOfThePastDoesNotGrow() {
    Library library = new Library().seenBy(Tlp.RED, "2024-01-01");

    assertThatThrownBy(() -> IncrementalReckoning.of(library.input(), LedgerRules.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Only a present view grows");
  }

  @Test
  void aTotalThatNoLongerLiesInsideAnotherTakesItsPartsAway() {
    // Given a count of 2023 that was made by 10 May, and so lies inside the total until 15 May
    Library library = new Library();
    library
        .article("whole")
        .on("2023-06-30")
        .total("North Korea", "2022/2023-05-15")
        .accordingTo("Chainalysis")
        .worth("900000000");
    library
        .article("first part")
        .on("2023-02-01")
        .total("North Korea", "2022")
        .accordingTo("Chainalysis")
        .worth("500000000");
    library
        .article("second part")
        .on("2023-05-28")
        .total("North Korea", "2023")
        .accordingTo("Chainalysis")
        .worth("300000000");
    library
        .article("earlier")
        .on("2023-05-10")
        .total("North Korea", "2023")
        .accordingTo("Elliptic")
        .worth("290000000");
    IncrementalReckoning growing = IncrementalReckoning.of(library.input(), LedgerRules.STANDARD);

    assertThat(partialSums(growing.ledger())).isEqualTo(1);

    // When the document of 10 May no longer says so, and what is left reaches until 28 May
    Library another = new Library();
    another.article("earlier").on("2023-05-10");
    Ledger grown = growing.take(another.input());

    // Then
    assertThat(grown).isEqualTo(Reckoning.of(growing.input(), LedgerRules.STANDARD));
    assertThat(partialSums(grown)).isZero();
  }

  private static int partialSums(Ledger ledger) {
    return ledger.totals().stream()
        .mapToInt(total -> total.reconciliation().partialSums().size())
        .sum();
  }
}
