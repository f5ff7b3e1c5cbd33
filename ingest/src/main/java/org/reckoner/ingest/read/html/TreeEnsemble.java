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
  private final int[][] feature;
  private final float[][] value;
  private final int[][] left;
  private final int[][] right;

  private TreeEnsemble(List<String> lines) {
    int trees = lines.size();
    feature = new int[trees][];
    value = new float[trees][];
    left = new int[trees][];
    right = new int[trees][];
    for (int tree = 0; tree < trees; tree++) {
      read(tree, lines.get(tree).split(" ", -1));
    }
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

  private void read(int tree, String[] nodes) {
    int size = nodes.length;
    feature[tree] = new int[size];
    value[tree] = new float[size];
    left[tree] = new int[size];
    right[tree] = new int[size];
    for (int i = 0; i < size; i++) {
      String[] parts = nodes[i].split(":", -1);
      if (parts.length == 1) {
        feature[tree][i] = -1;
        value[tree][i] = Float.parseFloat(parts[0]);
      } else {
        feature[tree][i] = Integer.parseInt(parts[0]);
        value[tree][i] = Float.parseFloat(parts[1]);
        left[tree][i] = Integer.parseInt(parts[2]);
        right[tree][i] = Integer.parseInt(parts[3]);
      }
    }
  }

  /** Probability, 0 to 1. */
  float probability(float[] row) {
    return (float) (1 / (1 + Math.exp(-margin(row))));
  }

  /** Log-odds. */
  double margin(float[] row) {
    double sum = 0;
    for (int tree = 0; tree < feature.length; tree++) {
      int[] features = feature[tree];
      float[] values = value[tree];
      int at = 0;
      while (features[at] >= 0) {
        at = row[features[at]] <= values[at] ? left[tree][at] : right[tree][at];
      }
      sum += values[at];
    }
    return sum;
  }
}
