// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method: some hundred weights, a
 * few thousand claims, and the same result every time.
 */
final class LogisticFit {
  private static final int STEPS = 30;

  /** Like so many claims that speak against any weight: what is rare stays near nothing. */
  private static final double PENALTY = 12;

  /** What fewer claims have is not looked at. */
  private static final int MANY = 20;

  /** Weights that change by less are found. */
  private static final double ENOUGH = 0.001;

  private LogisticFit() {}

  /** The weights of every trait, those by sort among them, by name. */
  static Map<String, Double> of(List<Judged> claims) {
    Map<String, Integer> columns = columns(claims);
    List<Row> rows = claims.stream().map(claim -> row(claim, columns)).toList();
    double[] weights = new double[columns.size()];
    double change = Double.MAX_VALUE;
    for (int step = 0; step < STEPS && change > ENOUGH; step++) {
      change = step(rows, columns.getOrDefault(Traits.ALWAYS, -1), weights);
    }
    Map<String, Double> fitted = new LinkedHashMap<>();
    columns.forEach((name, column) -> fitted.put(name, weights[column]));
    return fitted;
  }

  /** One step of Newton's; gives the largest change of a weight. */
  private static double step(List<Row> rows, int free, double[] weights) {
    double[] gradient = new double[weights.length];
    double[][] curvature = new double[weights.length][weights.length];
    for (int i = 0; i < weights.length; i++) {
      double penalty = i == free ? 1e-6 : PENALTY;
      gradient[i] = -penalty * weights[i];
      curvature[i][i] = penalty;
    }
    rows.forEach(row -> row.add(weights, gradient, curvature));
    double[] change = solve(curvature, gradient);
    double largest = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] += change[i];
      largest = Math.max(largest, Math.abs(change[i]));
    }
    return largest;
  }

  /** Traits that many claims have, numbered. */
  private static Map<String, Integer> columns(List<Judged> claims) {
    Map<String, Integer> having = new TreeMap<>();
    for (Judged claim : claims) {
      traits(claim).forEach(trait -> having.merge(trait.name(), 1, Integer::sum));
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    having.forEach(
        (name, many) -> {
          if (many >= MANY) {
            columns.put(name, columns.size());
          }
        });
    return columns;
  }

  private static List<Traits.Trait> traits(Judged claim) {
    return Traits.bySort(claim.traits()).stream().filter(it -> it.strength() != 0).toList();
  }

  private static Row row(Judged claim, Map<String, Integer> columns) {
    List<Traits.Trait> traits =
        traits(claim).stream().filter(it -> columns.containsKey(it.name())).toList();
    return new Row(
        claim.right(),
        traits.stream().mapToInt(it -> columns.getOrDefault(it.name(), -1)).toArray(),
        traits.stream().mapToDouble(Traits.Trait::strength).toArray());
  }

  /** A claim's traits: in which columns, how strong. */
  private static final class Row {
    private final boolean right;
    private final int[] columns;
    private final double[] strengths;

    Row(boolean right, int[] columns, double[] strengths) {
      this.right = right;
      this.columns = columns;
      this.strengths = strengths;
    }

    void add(double[] weights, double[] gradient, double[][] curvature) {
      double sum = 0;
      for (int i = 0; i < columns.length; i++) {
        sum += strengths[i] * weights[columns[i]];
      }
      double share = 1 / (1 + StrictMath.exp(-sum));
      for (int i = 0; i < columns.length; i++) {
        gradient[columns[i]] += strengths[i] * ((right ? 1 : 0) - share);
        for (int j = 0; j < columns.length; j++) {
          curvature[columns[i]][columns[j]] += strengths[i] * strengths[j] * share * (1 - share);
        }
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
