// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was left undecided while accounts were gathered: pairs that may be of one incident. */
final class Doubts {
  private final List<Doubt> doubts = new ArrayList<>();

  /** Two accounts whose clusters may be one, wherever they are when all are gathered. */
  private record Doubt(Account one, Account other, Likeness likeness) {}

  void add(Account account, Cluster cluster, Likeness likeness) {
    doubts.add(new Doubt(account, cluster.members().get(0), likeness));
  }

  /** The pairs that are still two incidents, and that no decision keeps apart, each once. */
  List<Linking.Unsure> remaining(Map<Account, Cluster> home, Apart apart) {
    Map<Set<Cluster>, Linking.Unsure> unsure = new HashMap<>();
    for (Doubt doubt : doubts) {
      Cluster one = home.get(doubt.one());
      Cluster other = home.get(doubt.other());
      if (one != null
          && other != null
          && !one.equals(other)
          && one.standing()
          && other.standing()
          && !apart.keeps(one, other)) {
        unsure.merge(
            Set.of(one, other),
            new Linking.Unsure(one, other, doubt.likeness()),
            (before, now) -> now.likeness().score() > before.likeness().score() ? now : before);
      }
    }
    return List.copyOf(unsure.values());
  }
}
