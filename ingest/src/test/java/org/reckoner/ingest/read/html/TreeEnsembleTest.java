// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Walking down trees of unequal shape. */
class TreeEnsembleTest {
  private static final TreeEnsemble TREES =
      TreeEnsemble.of(List.of("0:1.5:1:2 10 1:0.0:3:4 20 30", "400", "1:-2:1:2 1000 2000"));

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
}
