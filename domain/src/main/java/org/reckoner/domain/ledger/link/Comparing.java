// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.period.DatePrecision;
import org.reckoner.domain.period.PartialDate;

/**
 * Holds two accounts against each other. No feature decides alone except a shared transaction: the
 * same firm can be robbed twice, the same sum can be stolen from two, and attackers gather the loot
 * of several thefts at one address. Firms whose names differ are two unless both accounts name one
 * transaction.
 */
public final class Comparing {
  private static final long SAME_DAYS = 1;
  private static final long FOLLOWING_DAYS = 3;
  private static final long DISCLOSURE_DAYS = 14;
  private static final long NEAR_DAYS = 45;

  private final VictimNames names;

  public Comparing(VictimNames names) {
    this.names = names;
  }

  /** Whether two accounts with these features are of one incident. */
  public Likeness of(Features one, Features other) {
    Weighing weighing = new Weighing();
    boolean shared = !Collections.disjoint(one.transactions(), other.transactions());
    if (names(one, other, weighing) == VictimName.Relation.DIFFERENT && !shared) {
      return Likeness.of(weighing.score, weighing.unopposed, weighing.reasons);
    }
    dates(one, other, weighing);
    amounts(one, other, weighing);
    if (shared) {
      weighing.add(10, "Both name the same transaction.");
    }
    if (!Collections.disjoint(one.addresses(), other.addresses())) {
      weighing.add(2, "Both name the same address.");
    }
    if (one.type() != other.type()
        && one.type() != IncidentType.UNKNOWN
        && other.type() != IncidentType.UNKNOWN) {
      weighing.add(-6, "One is " + words(one.type()) + ", the other " + words(other.type()) + ".");
    }
    return Likeness.of(weighing.score, weighing.unopposed, weighing.reasons);
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

  private static void dates(Features one, Features other, Weighing weighing) {
    if (!one.dates().isEmpty() && !other.dates().isEmpty()) {
      weigh(closest(one.dates(), other.dates()), false, weighing);
      return;
    }
    if (one.dates().isEmpty() && other.dates().isEmpty()) {
      if (!one.disclosed().isEmpty() && !other.disclosed().isEmpty()) {
        weigh(closest(one.disclosed(), other.disclosed()), true, weighing);
      }
      return;
    }
    undated(one, other, weighing);
    undated(other, one, weighing);
  }

  /** One says when it happened, the other only when it became known, or nothing at all. */
  private static void undated(Features dated, Features undated, Weighing weighing) {
    if (dated.dates().isEmpty() || !undated.dates().isEmpty()) {
      return;
    }
    if (!undated.disclosed().isEmpty()) {
      weigh(closest(dated.dates(), undated.disclosed()), true, weighing);
      return;
    }
    LocalDate appeared = undated.published();
    LocalDate happened = dated.dates().get(0).earliest();
    if (appeared == null) {
      return;
    }
    if (appeared.isBefore(happened.minusDays(1))) {
      weighing.add(-8, "One was reported on " + appeared + ", before the other happened.");
    } else if (dated.vagueness() == 0
        && ChronoUnit.DAYS.between(happened, appeared) <= DISCLOSURE_DAYS) {
      weighing.add(1.5, "One was reported within a fortnight of the other.");
    }
  }

  private static void weigh(Gap gap, boolean disclosure, Weighing weighing) {
    String dates = gap.one() + " and " + gap.other();
    long days = gap.days();
    if (days > 0 && gap.precision() == DatePrecision.YEAR) {
      weighing.add(-8, "They are of different years: " + dates + ".");
    } else if (days > NEAR_DAYS) {
      weighing.add(-8, "The dates are " + days + " days apart: " + dates + ".");
    } else if (days > DISCLOSURE_DAYS) {
      weighing.add(-2, "The dates are " + days + " days apart: " + dates + ".");
    } else if (gap.precision() == DatePrecision.YEAR) {
      weighing.add(0.5, "Both are of one year: " + dates + ".");
    } else if (gap.precision() == DatePrecision.MONTH && days == 0) {
      weighing.add(2, "The dates agree as far as they go: " + dates + ".");
    } else if (days <= SAME_DAYS) {
      weighing.add(4, "The dates agree: " + dates + ".");
    } else if (days <= FOLLOWING_DAYS && !disclosure) {
      weighing.add(-0.25, "The dates are " + days + " days apart: " + dates + ".");
    } else if (disclosure) {
      weighing.add(1.5, "One became known within a fortnight of the other: " + dates + ".");
    } else {
      weighing.add(-1, "The dates are " + days + " days apart: " + dates + ".");
    }
  }

  private static Gap closest(List<PartialDate> ones, List<PartialDate> others) {
    Gap closest = Gap.between(ones.get(0), others.get(0));
    for (PartialDate one : ones) {
      for (PartialDate other : others) {
        Gap gap = Gap.between(one, other);
        if (gap.compareTo(closest) < 0) {
          closest = gap;
        }
      }
    }
    return closest;
  }

  private static void amounts(Features one, Features other, Weighing weighing) {
    double apart = Double.MAX_VALUE;
    Amount closest = null;
    Amount toWhich = null;
    for (Amount mine : one.losses()) {
      for (Amount theirs : other.losses()) {
        if (mine.currency().equals(theirs.currency())) {
          double difference = difference(mine, theirs);
          if (difference < apart) {
            apart = difference;
            closest = mine;
            toWhich = theirs;
          }
        }
      }
    }
    if (closest == null || toWhich == null) {
      return;
    }
    String pair = shown(closest) + " and " + shown(toWhich);
    if (apart <= 0.02) {
      weighing.add(3, "The amounts agree: " + pair + ".");
    } else if (apart <= 0.15) {
      weighing.add(1.5, "The amounts are close: " + pair + ".");
    } else if (apart > 0.6) {
      weighing.add(-2, "The amounts are far apart: " + pair + ".");
    } else {
      weighing.add(-0.5, "The amounts differ, as they do while an estimate changes: " + pair + ".");
    }
  }

  /** As a share of the larger; close enough for weighing, nothing is reckoned with it. */
  private static double difference(Amount one, Amount other) {
    double mine = one.figure().doubleValue();
    double theirs = other.figure().doubleValue();
    double larger = Math.max(mine, theirs);
    return larger == 0 ? 0 : Math.abs(mine - theirs) / larger;
  }

  private static String shown(Amount amount) {
    return amount.currency() + " " + Comparison.figure(amount.figure());
  }

  private static String words(IncidentType type) {
    return switch (type) {
      case CRYPTO_THEFT -> "a theft";
      case RANSOMWARE -> "ransomware";
      case DESTRUCTIVE -> "destructive";
      case ESPIONAGE -> "espionage";
      case UNKNOWN -> "of an unknown sort";
    };
  }

  /** How far two dates are apart at least, and how coarse the coarser one is. */
  private record Gap(PartialDate one, PartialDate other, long days, DatePrecision precision)
      implements Comparable<Gap> {
    static Gap between(PartialDate one, PartialDate other) {
      long after = ChronoUnit.DAYS.between(one.latest(), other.earliest());
      long before = ChronoUnit.DAYS.between(other.latest(), one.earliest());
      DatePrecision coarser =
          one.precision().compareTo(other.precision()) >= 0 ? one.precision() : other.precision();
      return new Gap(one, other, Math.max(0, Math.max(after, before)), coarser);
    }

    @Override
    public int compareTo(Gap other) {
      int byDays = Long.compare(days, other.days);
      return byDays != 0 ? byDays : precision.compareTo(other.precision);
    }
  }

  private static final class Weighing {
    private double score;
    private boolean unopposed = true;
    private final List<String> reasons = new ArrayList<>();

    void add(double points, String reason) {
      score += points;
      unopposed &= points > 0;
      reasons.add(reason);
    }
  }
}
