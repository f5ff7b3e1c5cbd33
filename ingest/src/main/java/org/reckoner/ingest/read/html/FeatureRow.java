// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.Arrays;

/** A row of features being written, in a fixed order that the weights were learned in. */
final class FeatureRow {
  private float[] values = new float[160];
  private int size;

  void add(float value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  float[] values() {
    return Arrays.copyOf(values, size);
  }
}
