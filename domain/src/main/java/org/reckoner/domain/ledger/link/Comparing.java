// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Holds two accounts against each other. No feature decides alone except a shared transaction: the
 * same firm can be robbed twice, the same sum can be stolen from two, and attackers gather the loot
 * of several thefts at one address. Firms whose names differ are two unless both accounts name one
 * transaction.
 */
public final class Comparing {
  private final VictimNames names;

  public Comparing(VictimNames names) {
    this.names = names;
  }

  /** Whether two accounts with these features are of one incident. */
  public Likeness of(Features one, Features other) {
    Weighing weighing = new Weighing();
    boolean shared = !Collections.disjoint(one.transactions(), other.transactions());
    if (names(one, other, weighing) == VictimName.Relation.DIFFERENT && !shared) {
      return weighing.likeness();
    }
    weighing.dates(one, other);
    weighing.amounts(one, other);
    if (shared) {
      weighing.add(10, "Both name the same transaction.");
    }
    if (!Collections.disjoint(one.addresses(), other.addresses())) {
      weighing.add(2, "Both name the same address.");
    }
    weighing.types(one, other);
    return weighing.likeness();
  }

  private VictimName.@Nullable Relation names(Features one, Features other, Weighing weighing) {
    if (one.names().isEmpty() || other.names().isEmpty()) {
      return null;
    }
    VictimName.Relation best = VictimName.Relation.DIFFERENT;
    String pair = "";
    for (VictimName mine : one.names()) {
      for (VictimName theirs : other.names()) {
        VictimName.Relation relation = names.relation(mine, theirs);
        if (relation.compareTo(best) < 0 || pair.isEmpty()) {
          best = relation;
          pair = mine.equals(theirs) ? "'" + mine + "'" : "'" + mine + "' and '" + theirs + "'";
        }
      }
    }
    switch (best) {
      case SAME -> weighing.add(5, "The victim's name is the same: " + pair + ".");
      case CLOSE -> weighing.add(2.5, "The victims' names are close: " + pair + ".");
      case DIFFERENT -> weighing.add(-6, "The victims' names differ: " + pair + ".");
    }
    return best;
  }
}
