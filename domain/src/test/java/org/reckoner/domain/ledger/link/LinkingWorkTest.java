// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.ledger.Library;
import org.reckoner.domain.ledger.statement.Sight;

/** How much linking takes where very much is alike, in steps and not in time. */
class LinkingWorkTest {
  private static final String[] ORDINARY = {
    "Exchange",
    "Network",
    "Finance",
    "Protocol",
    "Bridge",
    "Wallet",
    "Labs",
    "Global",
    "Platform",
    "Chain",
    "Token",
    "Swap",
    "Foundation",
    "Technologies",
    "Digital",
    "Assets",
    "Markets",
    "Trading",
    "Games",
    "Studios",
    "Capital",
    "Pro",
    "Group",
    "International",
    "Money",
    "Pay",
    "Casino",
    "Services",
    "Solutions",
    "Systems"
  };

  @Test
  void thousandsOfNamesOfOneFirmOnOneDayAreOneIncident() {
    List<String> names = new ArrayList<>();
    for (String one : ORDINARY) {
      for (String other : ORDINARY) {
        names.add("Harbourlight " + one + " " + other);
        names.add("Harbourlight " + one + " Bitcoin " + other);
      }
    }

    long half = comparisons(names.subList(0, names.size() / 2));
    long all = comparisons(names);

    assertThat(all).isLessThanOrEqualTo((long) names.size() * Cluster.NAMES_KEPT);
    assertThat(all).isLessThan(half * 5 / 2);
  }

  @Test
  void eachOfHundredsOfNamesALetterApartIsOfOneIncidentOnly() {
    // Given firms that differ in one or two letters, robbed on days and of sums that overlap, so
    // that incidents which have taken in many names are merged with one another
    Library library = new Library();
    for (int i = 1; i <= 300; i++) {
      library
          .article("article-" + i)
          .theftFrom("Firm" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "stead")
          .happened("2023-05-%02d".formatted(1 + i % 28))
          .worth(i + "000000");
    }

    Linking.Result linked = linked(library, new VictimNames(new Sight(library.input()).names()));

    assertThat(linked.clusters().stream().flatMap(one -> one.accounts().stream()))
        .doesNotHaveDuplicates()
        .hasSize(300);
  }

  private static long comparisons(List<String> victims) {
    Library library = new Library();
    for (int i = 0; i < victims.size(); i++) {
      library.article("article-" + i).theftFrom(victims.get(i)).happened("2022-03-23");
    }
    VictimNames names = new VictimNames(new Sight(library.input()).names());

    Linking.Result linked = linked(library, names);

    assertThat(linked.clusters()).hasSize(1);
    assertThat(linked.clusters().get(0).accounts()).hasSize(victims.size());
    return names.compared();
  }

  private static Linking.Result linked(Library library, VictimNames names) {
    List<Placed> placed =
        Account.of(new Sight(library.input()).statements(), Set.of(FrameKind.INCIDENT)).stream()
            .map(account -> Placed.of(account, names))
            .toList();
    return Linking.of(placed, names, List.of(), note -> {});
  }
}
