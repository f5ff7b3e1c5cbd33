// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.party.PartyNames;

/** Makes names of firms comparable, each once; one thread uses one. */
public final class VictimNames {
  private final PartyNames parties;
  private final Map<String, Optional<VictimName>> known = new HashMap<>();
  private long compared;

  public VictimNames(PartyNames parties) {
    this.parties = parties;
  }

  /** The comparable name, or nothing where the words name no firm. */
  public Optional<VictimName> of(String name) {
    Optional<VictimName> found = known.get(name);
    if (found == null) {
      found = VictimName.of(name, parties);
      known.put(name, found);
    }
    return found;
  }

  /** How two comparable names stand to each other. */
  public VictimName.Relation relation(VictimName one, VictimName other) {
    compared++;
    return one.equals(other) ? VictimName.Relation.SAME : one.to(other);
  }

  /** How often two names were held against each other: the work that linking takes. */
  long compared() {
    return compared;
  }

  /** Whether two names are surely one firm's. */
  public boolean same(String one, String other) {
    if (one.equals(other) || parties.folded(one).equals(parties.folded(other))) {
      return true;
    }
    Optional<VictimName> mine = of(one);
    Optional<VictimName> theirs = of(other);
    return mine.isPresent()
        && theirs.isPresent()
        && relation(mine.get(), theirs.get()) == VictimName.Relation.SAME;
  }
}
