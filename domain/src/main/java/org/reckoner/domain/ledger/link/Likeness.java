// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.List;

/**
 * How alike two accounts are, with the reasons. The score is a sum of points: what speaks for one
 * incident is positive, what speaks for two is negative.
 *
 * @param outcome what follows from the score
 * @param score the sum
 * @param unopposed whether nothing speaks against it
 * @param reasons one sentence each, in the order in which they were weighed
 */
public record Likeness(Outcome outcome, double score, boolean unopposed, List<String> reasons) {
  /** From this score on two accounts are of one incident. */
  public static final double SAME_FROM = 4.5;

  /** Below this score they are of two. */
  public static final double DIFFERENT_BELOW = 1.0;

  /** Whether two accounts are of one incident. */
  public enum Outcome {
    SAME,
    DIFFERENT,
    /** A person should look. */
    UNSURE
  }

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  static Likeness of(double score, boolean unopposed, List<String> reasons) {
    if (score >= SAME_FROM) {
      return new Likeness(Outcome.SAME, score, unopposed, reasons);
    }
    return new Likeness(
        score < DIFFERENT_BELOW ? Outcome.DIFFERENT : Outcome.UNSURE, score, unopposed, reasons);
  }

  boolean same() {
    return outcome == Outcome.SAME;
  }
}
