// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.TextSignature;
import org.reckoner.domain.period.PartialDate;

/**
 * Forty articles about few firms, so that much falls together: near-copies, links, denials, shared
 * transactions and addresses, firms that are not named, totals with and without a period, and
 * decisions that contradict each other.
 *
 * <p>A crowd is nearly three times as many about firms whose names differ in a letter or two,
 * robbed in one month of sums that are near, so that more falls together than is kept of one
 * incident and more meet than are held against each other.
 */
final class RandomHistory {
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
    "Harmony Horizon Bridge",
    "an unnamed Japanese exchange",
    "a South Korean exchange"
  };
  private static final String[] ASSERTERS = {"FBI", "Chainalysis", "Elliptic", "CoinEx", "UN"};
  private static final String[] ACTORS = {
    "Lazarus Group", "North Korea", "DPRK-linked hackers", "Sandworm"
  };

  private static final int ARTICLES = 40;
  private static final int CROWD = 110;

  private RandomHistory() {}

  static LedgerInput of(Random random) {
    return of(random, ARTICLES, RandomHistory::theft);
  }

  static LedgerInput crowd(Random random) {
    return of(random, CROWD, RandomHistory::oneOfACrowd);
  }

  private static LedgerInput of(
      Random random, int articles, BiFunction<Library.Article, Random, Library.Telling> theft) {
    Library library = new Library();
    List<Library.Telling> tellings = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      Library.Article article = library.article("article-" + i);
      if (random.nextInt(4) > 0) {
        article.on("202" + random.nextInt(5) + "-0" + (1 + random.nextInt(9)) + "-15");
      }
      if (random.nextBoolean()) {
        article.by("Paper " + random.nextInt(6), one(PublisherKind.values(), random));
      }
      if (random.nextInt(3) == 0) {
        article.signed(signature(random));
      }
      if (random.nextInt(6) == 0) {
        article.linkingTo("article-" + random.nextInt(articles));
      }
      if (random.nextInt(5) == 0) {
        article
            .about(FrameKind.SANCTION, one(ACTORS, random))
            .says(Property.SINCE, new ClaimValue.On(PartialDate.ofYear(2015 + random.nextInt(3))));
      }
      tellings.add(theft.apply(article, random));
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
    if (random.nextInt(5) == 0) {
      theft.happened("2021-0" + (1 + random.nextInt(3)) + "-0" + (1 + random.nextInt(4)));
    }
    if (random.nextInt(7) == 0) {
      String address = "0xa" + random.nextInt(5);
      theft.says(Property.ADDRESS, new ClaimValue.Address("ethereum", address, Checksum.NONE));
    }
    if (random.nextInt(3) > 0) {
      theft.worth((20 + random.nextInt(60)) + "000000");
    }
    if (random.nextInt(3) == 0) {
      theft.put(one(Modality.values(), random)).by(one(ACTORS, random));
    }
    if (random.nextInt(8) == 0) {
      theft.transaction("0x" + random.nextInt(4));
    }
    if (random.nextInt(6) == 0) {
      theft.denying().by(one(ACTORS, random));
    }
    return theft;
  }

  private static Library.Telling oneOfACrowd(Library.Article article, Random random) {
    Library.Telling theft =
        article.theftFrom(
            random.nextInt(9) == 0
                ? "an unnamed exchange"
                : "Firm%c%cstead".formatted(letter(26, random), letter(5, random)));
    if (random.nextInt(5) > 0) {
      theft.happened("2023-05-%02d".formatted(1 + random.nextInt(28)));
    }
    if (random.nextInt(5) > 0) {
      theft.worth((40 + random.nextInt(30)) + "000000");
    }
    if (random.nextInt(4) > 0) {
      theft.says(Property.ADDRESS, new ClaimValue.Address("ethereum", "0xa0", Checksum.NONE));
    }
    if (random.nextInt(40) == 0) {
      theft.transaction("0x" + random.nextInt(9));
    }
    return theft;
  }

  private static char letter(int of, Random random) {
    return (char) ('a' + random.nextInt(of));
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
      Ruling pair = new Ruling.OnPair(one.key(), other.key(), random.nextBoolean());
      library.decide(
          "Mara", one(Role.values(), random), "2025-01-0" + (1 + random.nextInt(9)), pair);
      library.decide(
          "Ivo",
          one(Role.values(), random),
          "2025-01-0" + (1 + random.nextInt(9)),
          new Ruling.OnClaim(one.key(), random.nextBoolean()));
      Ruling preferred = new Ruling.Prefer(other.key(), Property.VICTIM);
      library.decide(preferred);
      if (i % 3 == 2) {
        library.decide(
            "Ivo",
            one(Role.values(), random),
            "2025-01-0" + (1 + random.nextInt(9)),
            new Ruling.Undecided(random.nextBoolean() ? pair : preferred));
      }
      library.number(i + 1, one.key());
    }
    for (int i = 0; i < 4; i++) {
      assertSomething(library, tellings.get(random.nextInt(tellings.size())), random);
    }
  }

  /** What the extractor found already, or did not; and who asserts may be set right. */
  private static void assertSomething(Library library, Library.Telling telling, Random random) {
    Ruling.Asserted read =
        switch (random.nextInt(4)) {
          case 0 -> telling.asserted(Property.VICTIM, new ClaimValue.Named("Bithumb", null));
          case 1 ->
              telling.asserted(
                  Property.OCCURRED_ON,
                  new ClaimValue.On(PartialDate.parse("2022-0" + (1 + random.nextInt(9)))));
          case 2 -> telling.asserted(Property.TRANSACTION, transaction(random));
          default ->
              telling.asserted(
                  Property.ATTRIBUTED_TO, new ClaimValue.Named(one(ACTORS, random), null));
        };
    library.decide("Mara", one(Role.values(), random), "2025-01-03", read);
    if (random.nextInt(3) == 0) {
      Ruling undone = new Ruling.OnClaim(read.claim().key(), false);
      library.decide("Ivo", one(Role.values(), random), "2025-01-04", undone);
    }
  }

  private static ClaimValue transaction(Random random) {
    return new ClaimValue.Transaction("ethereum", "0x" + random.nextInt(4));
  }

  /** One of five texts, a few words of which were changed. */
  private static List<Integer> signature(Random random) {
    int text = random.nextInt(5);
    List<Integer> signature = new ArrayList<>();
    int changed = random.nextInt(80);
    for (int i = 0; i < TextSignature.PLACES; i++) {
      signature.add(random.nextInt(TextSignature.PLACES) < changed ? random.nextInt() : text + i);
    }
    return signature;
  }

  private static <T> T one(T[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
