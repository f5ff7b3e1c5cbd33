// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Walking down trees of unequal shape. */
class TreeEnsembleTest {
  private static final TreeEnsemble TREES =
      TreeEnsemble.of(List.of("0:1.5:1:2 10 1:0.0:3:4 20 30", "400", "1:-2:1:2 1000 2000"));

  private static final TreeEnsemble EIGHTHS =
      TreeEnsemble.of(List.of("0:1.5:1:2 0.5 -0.25", "1:-2:1:2 0.125 -0.75"));

  @Test
  void eachTreeAddsTheLeafThatTheRowComesTo() {
    assertThat(TREES.margin(new float[] {0, 7})).isEqualTo(10 + 400 + 2000);
    assertThat(TREES.margin(new float[] {2, -3})).isEqualTo(20 + 400 + 1000);
    assertThat(TREES.margin(new float[] {2, 0.25f})).isEqualTo(30 + 400 + 2000);
  }

  @Test
  void aThresholdItselfGoesLeft() {
    assertThat(TREES.margin(new float[] {1.5f, -2})).isEqualTo(10 + 400 + 1000);
    assertThat(TREES.margin(new float[] {2, -0.0f})).isEqualTo(20 + 400 + 2000);
  }

  @Test
  void manyRowsAreEachWhatTheyAreAlone() {
    float[][] rows = new float[50][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {i % 4, i % 7 - 3};
    }

    float[] probabilities = EIGHTHS.probabilities(rows);

    assertThat(probabilities).hasSize(50);
    for (int i = 0; i < rows.length; i++) {
      assertThat(probabilities[i])
          .isEqualTo((float) (1 / (1 + Math.exp(-EIGHTHS.margin(rows[i])))));
    }
    assertThat(probabilities[0]).isEqualTo((float) (1 / (1 + Math.exp(-0.625))));
  }
}
