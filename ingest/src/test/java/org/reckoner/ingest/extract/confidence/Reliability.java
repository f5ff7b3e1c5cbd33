// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.util.Locale;

/** How often claims are right beside how often they were said to be, by steps of confidence. */
final class Reliability {
  /** The lower ends of the steps, in percent; few claims are below the second. */
  private static final int[] STEPS = {0, 50, 60, 70, 80, 85, 90, 95};

  private final int[] claims = new int[STEPS.length];
  private final int[] right = new int[STEPS.length];
  private final double[] said = new double[STEPS.length];
  private double squares;

  void add(double share, boolean isRight) {
    int step = STEPS.length - 1;
    while (share * 100 < STEPS[step]) {
      step--;
    }
    claims[step]++;
    right[step] += isRight ? 1 : 0;
    said[step] += share;
    squares += Math.pow(share - (isRight ? 1 : 0), 2);
  }

  int claims() {
    return java.util.stream.IntStream.of(claims).sum();
  }

  /** The mean distance of what is said from what is so, by claims (expected calibration error). */
  double error() {
    double sum = 0;
    for (int step = 0; step < STEPS.length; step++) {
      sum += Math.abs(said[step] - right[step]);
    }
    return sum / claims();
  }

  /** The mean square of what is said less what is so, claim by claim (Brier score). */
  double brier() {
    return squares / claims();
  }

  /** How many of the claims said to be right in so many of a hundred cases, or more, are. */
  double rightFrom(int percent) {
    int all = 0;
    int good = 0;
    for (int step = 0; step < STEPS.length; step++) {
      if (STEPS[step] >= percent) {
        all += claims[step];
        good += right[step];
      }
    }
    return good / (double) all;
  }

  void print(String title) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d claims, calibration error %.3f, Brier %.3f%n",
        title,
        claims(),
        error(),
        brier());
    for (int step = 0; step < STEPS.length; step++) {
      if (claims[step] > 0) {
        double share = right[step] / (double) claims[step];
        System.out.printf(
            Locale.ROOT,
            "  from %2d: %4d claims, said %.3f, right %.3f %s%n",
            STEPS[step],
            claims[step],
            said[step] / claims[step],
            share,
            "#".repeat((int) Math.round(share * 40)));
      }
    }
  }
}
