// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.ledger.statement.Statement;

/** The accounts that decisions keep apart. */
final class Apart {
  private final Map<ClaimKey, Account> accounts = new HashMap<>();
  private final Map<Account, Set<Account>> forbidden = new HashMap<>();

  Apart(List<Placed> all, List<Decision> pairs, Consumer<String> notes) {
    if (pairs.isEmpty()) {
      return;
    }
    for (Placed placed : all) {
      for (Statement statement : placed.account().statements()) {
        accounts.put(statement.key(), placed.account());
      }
    }
    for (Decision decision : pairs) {
      if (decision.ruling() instanceof Ruling.OnPair pair && !pair.same()) {
        forbid(pair, decision, notes);
      }
    }
  }

  private void forbid(Ruling.OnPair pair, Decision decision, Consumer<String> notes) {
    Account one = accounts.get(pair.one());
    Account other = accounts.get(pair.other());
    if (one == null || other == null) {
      return;
    }
    if (one.equals(other)) {
      notes.accept(
          "The decision of %s cannot part two claims that one document makes of one incident: %s"
              .formatted(decision.by(), Rulings.words(pair)));
      return;
    }
    forbidden.computeIfAbsent(one, any -> new LinkedHashSet<>()).add(other);
    forbidden.computeIfAbsent(other, any -> new LinkedHashSet<>()).add(one);
  }

  @Nullable Account accountOf(ClaimKey claim) {
    return accounts.get(claim);
  }

  boolean keeps(Account account, Cluster cluster) {
    Set<Account> not = forbidden.get(account);
    return not != null && cluster.members().stream().anyMatch(not::contains);
  }

  boolean keeps(Cluster one, Cluster other) {
    return !forbidden.isEmpty()
        && one.members().stream()
            .map(forbidden::get)
            .filter(Objects::nonNull)
            .anyMatch(not -> other.members().stream().anyMatch(not::contains));
  }
}
