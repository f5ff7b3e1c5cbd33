// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Learns the trees that {@link TreeEnsemble} reads: gradient boosting with logistic loss over
 * histograms of the features, as in LightGBM but level by level. The same rows give the same trees.
 *
 * @param trees how many
 * @param depth questions in a tree from top to leaf, at most
 * @param rate how much each tree counts
 * @param leafWeight the least weight of rows in a leaf
 * @param ridge added to each leaf's curvature
 */
record Boosting(int trees, int depth, double rate, double leafWeight, double ridge) {
  private static final int BINS = 48;
  private static final double ROWS_SEEN = 0.7;
  private static final double FEATURES_SEEN = 0.5;

  List<String> learn(float[][] rows, float[] labels, float[] weights) {
    int n = rows.length;
    int features = rows[0].length;
    float[][] cuts = new float[features][];
    byte[][] bins = new byte[features][n];
    for (int f = 0; f < features; f++) {
      cuts[f] = cuts(rows, f);
      for (int i = 0; i < n; i++) {
        bins[f][i] = (byte) bin(cuts[f], rows[i][f]);
      }
    }
    double[] margin = new double[n];
    double[] gradient = new double[n];
    double[] curvature = new double[n];
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int t = 0; t < trees; t++) {
      int count = 0;
      int[] seen = new int[n];
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + Math.exp(-margin[i]));
        gradient[i] = weights[i] * (p - labels[i]);
        curvature[i] = weights[i] * p * (1 - p);
        if (random.nextDouble() < ROWS_SEEN) {
          seen[count++] = i;
        }
      }
      boolean[] allowed = new boolean[features];
      for (int f = 0; f < features; f++) {
        allowed[f] = random.nextDouble() < FEATURES_SEEN;
      }
      Growth growth = new Growth(bins, cuts, gradient, curvature, allowed);
      growth.grow(Arrays.copyOf(seen, count), 0);
      lines.add(String.join(" ", growth.nodes));
      TreeEnsemble tree = TreeEnsemble.of(List.of(lines.get(t)));
      for (int i = 0; i < n; i++) {
        margin[i] += tree.margin(rows[i]);
      }
    }
    return lines;
  }

  private static float[] cuts(float[][] rows, int f) {
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i][f];
    }
    Arrays.sort(values);
    float[] cuts = new float[BINS - 1];
    int size = 0;
    for (int b = 1; b < BINS; b++) {
      float cut = values[(int) ((long) b * values.length / BINS)];
      if ((size == 0 || cut > cuts[size - 1]) && cut < values[values.length - 1]) {
        cuts[size++] = cut;
      }
    }
    // Rare values deserve a cut of their own: most rows have none of most traits.
    if (size == 0 && values[0] < values[values.length - 1]) {
      cuts[size++] = values[0];
    }
    return Arrays.copyOf(cuts, size);
  }

  private static int bin(float[] cuts, float value) {
    int at = 0;
    while (at < cuts.length && value > cuts[at]) {
      at++;
    }
    return at;
  }

  /** One tree, from the top. */
  private final class Growth {
    private final byte[][] bins;
    private final float[][] cuts;
    private final double[] gradient;
    private final double[] curvature;
    private final boolean[] allowed;
    private final List<String> nodes = new ArrayList<>();

    Growth(
        byte[][] bins, float[][] cuts, double[] gradient, double[] curvature, boolean[] allowed) {
      this.bins = bins;
      this.cuts = cuts;
      this.gradient = gradient;
      this.curvature = curvature;
      this.allowed = allowed;
    }

    int grow(int[] seen, int level) {
      int node = nodes.size();
      nodes.add("");
      double g = 0;
      double h = 0;
      for (int i : seen) {
        g += gradient[i];
        h += curvature[i];
      }
      double best = 1e-4;
      int bestFeature = -1;
      int bestCut = -1;
      if (level < depth && h > 2 * leafWeight) {
        double[] gs = new double[BINS];
        double[] hs = new double[BINS];
        for (int f = 0; f < bins.length; f++) {
          if (!allowed[f] || cuts[f].length == 0) {
            continue;
          }
          Arrays.fill(gs, 0);
          Arrays.fill(hs, 0);
          for (int i : seen) {
            gs[bins[f][i]] += gradient[i];
            hs[bins[f][i]] += curvature[i];
          }
          double gl = 0;
          double hl = 0;
          for (int c = 0; c < cuts[f].length; c++) {
            gl += gs[c];
            hl += hs[c];
            if (hl < leafWeight || h - hl < leafWeight) {
              continue;
            }
            double gain =
                gl * gl / (hl + ridge)
                    + (g - gl) * (g - gl) / (h - hl + ridge)
                    - g * g / (h + ridge);
            if (gain > best) {
              best = gain;
              bestFeature = f;
              bestCut = c;
            }
          }
        }
      }
      if (bestFeature < 0) {
        nodes.set(node, String.format(Locale.ROOT, "%.4f", -rate * g / (h + ridge)));
        return node;
      }
      int[] goLeft = new int[seen.length];
      int[] goRight = new int[seen.length];
      int l = 0;
      int r = 0;
      for (int i : seen) {
        if (bins[bestFeature][i] <= bestCut) {
          goLeft[l++] = i;
        } else {
          goRight[r++] = i;
        }
      }
      int left = grow(Arrays.copyOf(goLeft, l), level + 1);
      int right = grow(Arrays.copyOf(goRight, r), level + 1);
      nodes.set(node, bestFeature + ":" + cuts[bestFeature][bestCut] + ":" + left + ":" + right);
      return node;
    }
  }
}
