// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.PublisherKind;

/** Random histories: whatever comes first, and however often, the ledger and its hash are equal. */
class ArrivalOrderTest {
  private static final String[] VICTIMS = {
    "CoinEx",
    "CoinEx Exchange",
    "Poloniex",
    "DMM Bitcoin",
    "DMM",
    "Bithumb",
    "Ronin Network",
    "Ronin Bridge",
    "Atomic Wallet",
    "Stake.com",
    "Alphapo",
    "Harmony Horizon Bridge"
  };
  private static final String[] ASSERTERS = {"FBI", "Chainalysis", "Elliptic", "CoinEx", "UN"};
  private static final String[] ACTORS = {
    "Lazarus Group", "North Korea", "DPRK-linked hackers", "Sandworm"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
  void orderAndDuplicatesChangeNothing(long seed) {
    LedgerInput input = history(new Random(seed));
    Ledger ledger = Reckoning.of(input, LedgerRules.STANDARD);

    Ledger shuffled = Reckoning.of(shuffled(input, new Random(~seed)), LedgerRules.STANDARD);

    assertThat(shuffled).isEqualTo(ledger);
    assertThat(LedgerHash.of(shuffled)).isEqualTo(LedgerHash.of(ledger));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 6, 7, 9})
  void noClaimIsEverLost(long seed) {
    LedgerInput input = history(new Random(seed));

    Ledger ledger = Reckoning.of(input, LedgerRules.STANDARD);

    assertThat(ledger.claims())
        .extracting(one -> one.claim().key())
        .containsExactlyInAnyOrderElementsOf(
            input.observations().stream().map(one -> one.claim().key()).distinct().toList());
    assertThat(ledger.groups().stream().flatMap(group -> group.claims().stream()))
        .as("every claim rests on exactly one origin")
        .doesNotHaveDuplicates()
        .hasSize(ledger.claims().size());
    assertThat(ledger.incidents().stream().flatMap(incident -> incident.claims().stream()))
        .as("no claim is of two incidents")
        .doesNotHaveDuplicates();
  }

  private static LedgerInput history(Random random) {
    Library library = new Library();
    List<Library.Telling> tellings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Library.Article article = library.article("article-" + i);
      if (random.nextInt(4) > 0) {
        article.on("202" + random.nextInt(5) + "-0" + (1 + random.nextInt(9)) + "-15");
      }
      if (random.nextBoolean()) {
        article.by("Paper " + random.nextInt(6), one(PublisherKind.values(), random));
      }
      tellings.add(theft(article, random));
      if (random.nextInt(3) == 0) {
        total(article, random);
      }
    }
    decide(library, tellings, random);
    return library.input();
  }

  private static Library.Telling theft(Library.Article article, Random random) {
    Library.Telling theft = article.theftFrom(one(VICTIMS, random));
    if (random.nextBoolean()) {
      theft.accordingTo(one(ASSERTERS, random));
    }
    if (random.nextBoolean()) {
      theft.happened(
          "202" + random.nextInt(4) + (random.nextBoolean() ? "-0" + (1 + random.nextInt(9)) : ""));
    }
    if (random.nextInt(3) > 0) {
      theft.worth((20 + random.nextInt(60)) + "000000");
    }
    if (random.nextInt(3) == 0) {
      theft.put(one(Modality.values(), random)).by(one(ACTORS, random));
    }
    if (random.nextInt(6) == 0) {
      theft.denying().by(one(ACTORS, random));
    }
    return theft;
  }

  private static void total(Library.Article article, Random random) {
    Library.Telling total =
        article.total(
            random.nextInt(5) == 0 ? null : one(ACTORS, random),
            random.nextInt(3) == 0 ? null : "202" + random.nextInt(3) + "/2023");
    if (random.nextBoolean()) {
      total.accordingTo(one(ASSERTERS, random));
    }
    total.attacks(1 + random.nextInt(60)).worthAbout((1 + random.nextInt(3)) + "000000000");
    if (random.nextBoolean()) {
      total.victims(1 + random.nextInt(60));
    }
  }

  private static void decide(Library library, List<Library.Telling> tellings, Random random) {
    for (int i = 0; i < 6; i++) {
      Library.Telling one = tellings.get(random.nextInt(tellings.size()));
      Library.Telling other = tellings.get(random.nextInt(tellings.size()));
      library.decide(
          "Mara",
          one(Role.values(), random),
          "2025-01-0" + (1 + random.nextInt(9)),
          new Ruling.OnPair(one.key(), other.key(), random.nextBoolean()));
      library.decide(
          "Ivo",
          one(Role.values(), random),
          "2025-01-0" + (1 + random.nextInt(9)),
          new Ruling.OnClaim(one.key(), random.nextBoolean()));
      library.number(i + 1, one.key());
    }
  }

  private static <T> T one(T[] of, Random random) {
    return of[random.nextInt(of.length)];
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
