// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method: few weights, a few
 * thousand claims, and the same result every time.
 */
final class LogisticFit {
  private static final int STEPS = 30;

  /** Like so many claims that speak against any weight: what is rare stays near nothing. */
  private static final double PENALTY = 2;

  private LogisticFit() {}

  static Map<String, Double> of(List<Judged> claims) {
    TreeSet<String> found = new TreeSet<>();
    claims.forEach(claim -> claim.traits().forEach(trait -> found.add(trait.name())));
    List<String> names = List.copyOf(found);
    double[][] rows = claims.stream().map(claim -> row(claim, names)).toArray(double[][]::new);
    double[] weights = new double[names.size()];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      double[][] curvature = new double[weights.length][weights.length];
      for (int i = 0; i < weights.length; i++) {
        double penalty = names.get(i).equals("always") ? 1e-6 : PENALTY;
        gradient[i] = -penalty * weights[i];
        curvature[i][i] = penalty;
      }
      for (int claim = 0; claim < rows.length; claim++) {
        add(rows[claim], claims.get(claim).right(), weights, gradient, curvature);
      }
      double[] change = solve(curvature, gradient);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += change[i];
      }
    }
    Map<String, Double> fitted = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      fitted.put(names.get(i), weights[i]);
    }
    return fitted;
  }

  private static double[] row(Judged claim, List<String> names) {
    double[] row = new double[names.size()];
    for (Traits.Trait trait : claim.traits()) {
      row[names.indexOf(trait.name())] += trait.strength();
    }
    return row;
  }

  private static void add(
      double[] row, boolean right, double[] weights, double[] gradient, double[][] curvature) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    double share = 1 / (1 + StrictMath.exp(-sum));
    for (int i = 0; i < row.length; i++) {
      gradient[i] += row[i] * ((right ? 1 : 0) - share);
      for (int j = 0; row[i] != 0 && j < row.length; j++) {
        curvature[i][j] += row[i] * row[j] * share * (1 - share);
      }
    }
  }

  /** Gauss's elimination; the penalty keeps the matrix from being singular. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; factor != 0 && column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int column = row + 1; column < size; column++) {
        sum -= matrix[row][column] * solution[column];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }
}
