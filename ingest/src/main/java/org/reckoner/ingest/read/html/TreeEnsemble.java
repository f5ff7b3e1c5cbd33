// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted regression trees (Friedman 2001): each tree asks a few questions about a row of features
 * and adds its leaf's value; the sum is a log-odds.
 *
 * <p>The file has one tree a line: nodes as {@code feature:threshold:left:right}, leaves as {@code
 * value}, separated by blanks; a row goes left where its feature is at most the threshold.
 */
final class TreeEnsemble {
  private static final int DEEPEST = 10;
  private static final int TOGETHER = 16;

  private final int trees;
  private final int depth;

  /**
   * All trees laid out as full ones of one depth, the children of node n at 2n + 1 and 2n + 2:
   * walking down asks no question but the features', which is what makes it fast.
   */
  private final short[] features;

  private final float[] thresholds;
  private final float[] leaves;

  private TreeEnsemble(List<String> lines) {
    List<String[]> parsed = lines.stream().map(line -> line.split(" ", -1)).toList();
    trees = parsed.size();
    int deepest = 0;
    for (String[] nodes : parsed) {
      deepest = Math.max(deepest, depth(nodes, 0, 0));
    }
    depth = deepest;
    features = new short[trees * inner()];
    thresholds = new float[trees * inner()];
    leaves = new float[trees * (inner() + 1)];
    for (int tree = 0; tree < trees; tree++) {
      lay(tree, parsed.get(tree), 0, 0, 0);
    }
  }

  private int inner() {
    return (1 << depth) - 1;
  }

  private static int depth(String[] nodes, int node, int above) {
    String[] parts = nodes[node].split(":", -1);
    if (parts.length == 1) {
      return above;
    }
    if (above == DEEPEST) {
      throw new IllegalArgumentException("A tree is deeper than " + DEEPEST + " questions");
    }
    return Math.max(
        depth(nodes, Integer.parseInt(parts[2]), above + 1),
        depth(nodes, Integer.parseInt(parts[3]), above + 1));
  }

  /** A leaf that stands higher than the others answers for all that could be below it. */
  private void lay(int tree, String[] nodes, int node, int at, int level) {
    String[] parts = nodes[node].split(":", -1);
    boolean leaf = parts.length == 1;
    if (level == depth) {
      leaves[tree * (inner() + 1) + at - inner()] = Float.parseFloat(parts[0]);
      return;
    }
    if (!leaf) {
      features[tree * inner() + at] = Short.parseShort(parts[0]);
      thresholds[tree * inner() + at] = Float.parseFloat(parts[1]) + 0f; // no -0
    }
    lay(tree, nodes, leaf ? node : Integer.parseInt(parts[2]), 2 * at + 1, level + 1);
    lay(tree, nodes, leaf ? node : Integer.parseInt(parts[3]), 2 * at + 2, level + 1);
  }

  static TreeEnsemble of(List<String> lines) {
    return new TreeEnsemble(lines);
  }

  /** The weights that lie beside this class; lines that begin with # are words about them. */
  static TreeEnsemble resource(String name) {
    try (InputStream file = TreeEnsemble.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The reader's weights '" + name + "' are not in its jar");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          lines.add(line);
        }
      }
      return new TreeEnsemble(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The probability of each row, 0 to 1. */
  float[] probabilities(float[][] rows) {
    float[] probabilities = new float[rows.length];
    for (int from = 0; from < rows.length; from += TOGETHER) {
      int to = Math.min(rows.length, from + TOGETHER);
      double[] margins = margins(rows, from, to);
      for (int row = from; row < to; row++) {
        probabilities[row] = (float) (1 / (1 + Math.exp(-margins[row - from])));
      }
    }
    return probabilities;
  }

  /** Log-odds of one row. */
  double margin(float[] row) {
    return margins(new float[][] {row}, 0, 1)[0];
  }

  /** Tree by tree over a few rows, so that tree and rows stay in the nearest memory. */
  private double[] margins(float[][] rows, int from, int to) {
    double[] sums = new double[to - from];
    int inner = inner();
    for (int tree = 0; tree < trees; tree++) {
      int root = tree * inner;
      int leaf = root + tree - inner;
      for (int i = from; i < to; i++) {
        float[] row = rows[i];
        int at = 0;
        for (int level = 0; level < depth; level++) {
          int node = root + at;
          // The sign of the difference instead of a comparison, which the processor would have to
          // guess, mostly wrongly.
          float below = thresholds[node] - row[features[node]];
          at = 2 * at + 1 + (Float.floatToRawIntBits(below) >>> 31);
        }
        sums[i - from] += leaves[leaf + at];
      }
    }
    return sums;
  }
}
