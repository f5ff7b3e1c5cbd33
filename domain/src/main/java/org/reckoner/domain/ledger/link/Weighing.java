// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.period.DatePrecision;
import org.reckoner.domain.period.PartialDate;

/** The points that are gathered while two are held against each other, with their reasons. */
final class Weighing {
  private static final long SAME_DAYS = 1;
  private static final long FOLLOWING_DAYS = 3;
  private static final long DISCLOSURE_DAYS = 14;
  private static final long NEAR_DAYS = 45;

  private double score;
  private boolean unopposed = true;
  private final List<String> reasons = new ArrayList<>();

  void add(double points, String reason) {
    score += points;
    unopposed &= points > 0;
    reasons.add(reason);
  }

  double score() {
    return score;
  }

  List<String> reasons() {
    return reasons;
  }

  Likeness likeness() {
    return Likeness.of(score, unopposed, reasons);
  }

  /** Weighs when they happened, or became known. */
  void dates(Features one, Features other) {
    if (!one.dates().isEmpty() && !other.dates().isEmpty()) {
      weigh(closest(one.dates(), other.dates()), false);
      return;
    }
    if (one.dates().isEmpty() && other.dates().isEmpty()) {
      if (!one.disclosed().isEmpty() && !other.disclosed().isEmpty()) {
        weigh(closest(one.disclosed(), other.disclosed()), true);
      }
      return;
    }
    undated(one, other);
    undated(other, one);
  }

  /** One says when it happened, the other only when it became known, or nothing at all. */
  private void undated(Features dated, Features undated) {
    if (dated.dates().isEmpty() || !undated.dates().isEmpty()) {
      return;
    }
    if (!undated.disclosed().isEmpty()) {
      weigh(closest(dated.dates(), undated.disclosed()), true);
      return;
    }
    LocalDate appeared = undated.published();
    LocalDate happened = dated.dates().get(0).earliest();
    if (appeared == null) {
      return;
    }
    if (appeared.isBefore(happened.minusDays(1))) {
      add(-8, "One was reported on " + appeared + ", before the other happened.");
    } else if (dated.vagueness() == 0
        && ChronoUnit.DAYS.between(happened, appeared) <= DISCLOSURE_DAYS) {
      add(1.5, "One was reported within a fortnight of the other.");
    }
  }

  private void weigh(Gap gap, boolean disclosure) {
    String dates = gap.one() + " and " + gap.other();
    long days = gap.days();
    if (days > 0 && gap.precision() == DatePrecision.YEAR) {
      add(-8, "They are of different years: " + dates + ".");
    } else if (days > NEAR_DAYS) {
      add(-8, "The dates are " + days + " days apart: " + dates + ".");
    } else if (days > DISCLOSURE_DAYS) {
      add(-2, "The dates are " + days + " days apart: " + dates + ".");
    } else if (gap.precision() == DatePrecision.YEAR) {
      add(0.5, "Both are of one year: " + dates + ".");
    } else if (gap.precision() == DatePrecision.MONTH && days == 0) {
      add(2, "The dates agree as far as they go: " + dates + ".");
    } else if (days <= SAME_DAYS) {
      add(4, "The dates agree: " + dates + ".");
    } else if (days <= FOLLOWING_DAYS && !disclosure) {
      add(-0.25, "The dates are " + days + " days apart: " + dates + ".");
    } else if (disclosure) {
      add(1.5, "One became known within a fortnight of the other: " + dates + ".");
    } else {
      add(-1, "The dates are " + days + " days apart: " + dates + ".");
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

  /** Weighs what was taken: of all figures those closest to each other. */
  void amounts(Features one, Features other) {
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
      add(3, "The amounts agree: " + pair + ".");
    } else if (apart <= 0.15) {
      add(1.5, "The amounts are close: " + pair + ".");
    } else if (apart > 0.6) {
      add(-2, "The amounts are far apart: " + pair + ".");
    } else {
      add(-0.5, "The amounts differ, as they do while an estimate changes: " + pair + ".");
    }
  }

  /** As a share of the larger; close enough for weighing, nothing is reckoned with it. */
  static double difference(Amount one, Amount other) {
    double mine = one.figure().doubleValue();
    double theirs = other.figure().doubleValue();
    double larger = Math.max(mine, theirs);
    return larger == 0 ? 0 : Math.abs(mine - theirs) / larger;
  }

  private static String shown(Amount amount) {
    return amount.currency() + " " + Comparison.figure(amount.figure());
  }

  /** Weighs what sorts of incident they are. */
  void types(Features one, Features other) {
    if (one.type() != other.type()
        && one.type() != IncidentType.UNKNOWN
        && other.type() != IncidentType.UNKNOWN) {
      add(-6, "One is " + words(one.type()) + ", the other " + words(other.type()) + ".");
    }
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
}
