// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.period.PartialDate;

/**
 * Holds two incidents against each other that met otherwise than by the name of the robbed: a firm
 * that is not named ("a Japanese exchange"), or is named otherwise. They may be one, which a person
 * should say; without a name in common no rule takes them for one.
 *
 * <p>Firms that are named otherwise have to agree in more than chance would bring together: the day
 * or the next and the figure, or an address and one of the two.
 */
final class Encounter {
  /** From this many points on a person should look. */
  private static final double UNSURE_FROM = 2.5;

  private static final double SAME_FIGURE = 0.01;

  private final VictimNames names;

  Encounter(VictimNames names) {
    this.names = names;
  }

  /** Why the two may be one, where they may and their names have not decided it. */
  Optional<Likeness> of(Trace one, Trace other) {
    Features mine = one.features();
    Features theirs = other.features();
    boolean address = !Collections.disjoint(mine.addresses(), theirs.addresses());
    boolean bothNamed = one.named() && other.named();
    if ((bothNamed && !address && !coincide(one, other))
        || !Collections.disjoint(mine.transactions(), theirs.transactions())
        || alike(mine, theirs)) {
      return Optional.empty();
    }
    Weighing weighing = new Weighing();
    if (bothNamed) {
      weighing.add(
          -4, "The victims are named otherwise: " + named(mine) + " and " + named(theirs) + ".");
    } else if (one.named() || other.named()) {
      Features known = one.named() ? mine : theirs;
      weighing.add(0, "One account names no victim, the other " + named(known) + ".");
    } else {
      weighing.add(0, "Neither account names its victim.");
    }
    weighing.dates(mine, theirs);
    weighing.amounts(mine, theirs);
    if (address) {
      weighing.add(2.5, "Both name the same address.");
    }
    if (citeOne(one, other)) {
      weighing.add(1, "Those who tell of them give one source, or one gives the other.");
    }
    weighing.types(mine, theirs);
    return weighing.score() < UNSURE_FROM
        ? Optional.empty()
        : Optional.of(
            new Likeness(Likeness.Outcome.UNSURE, weighing.score(), false, weighing.reasons()));
  }

  /** Whether they are of one day or the next, and of one figure. */
  private static boolean coincide(Trace one, Trace other) {
    PartialDate day = one.day();
    PartialDate otherDay = other.day();
    Amount loss = one.loss();
    Amount otherLoss = other.loss();
    return day != null
        && otherDay != null
        && loss != null
        && otherLoss != null
        && Math.abs(ChronoUnit.DAYS.between(day.earliest(), otherDay.earliest())) <= 1
        && loss.currency().equals(otherLoss.currency())
        && Weighing.difference(loss, otherLoss) <= SAME_FIGURE;
  }

  /** Whether the names are such that they were held against each other for them. */
  private boolean alike(Features one, Features other) {
    for (VictimName mine : one.names()) {
      for (VictimName theirs : other.names()) {
        if (names.relation(mine, theirs) != VictimName.Relation.DIFFERENT) {
          return true;
        }
      }
    }
    return false;
  }

  /** What one document tells of both is no sign that two documents speak of one thing. */
  private static boolean citeOne(Trace one, Trace other) {
    return meet(one.sources(), other.sources()) && !meet(one.works(), other.works());
  }

  private static boolean meet(List<?> one, List<?> other) {
    boolean firstIsLonger = one.size() > other.size();
    return !Collections.disjoint(
        new HashSet<>(firstIsLonger ? one : other), firstIsLonger ? other : one);
  }

  private static String named(Features features) {
    return "'" + features.names().get(0) + "'";
  }
}
