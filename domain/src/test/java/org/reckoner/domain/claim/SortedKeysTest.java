// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.document.Sha256;

/** Keys in order, by parting them first. */
class SortedKeysTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 8, 100, 5000})
  void theOrderIsThatOfComparingThem(int many) {
    Random random = new Random(many);
    List<ClaimKey> keys = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      keys.add(new ClaimKey(Sha256.of("claim " + random.nextInt(many))));
    }
    List<ClaimKey> compared = keys.stream().sorted().toList();

    ClaimKey.sort(keys, Function.identity());

    assertThat(keys).isEqualTo(compared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "f"})
  void keysThatFallTogetherAreInOrderToo(String digit) {
    List<ClaimKey> keys = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String end = Sha256.of("claim " + i).substring(0, 32);
      keys.add(new ClaimKey(digit.repeat(32) + end));
    }
    List<ClaimKey> compared = keys.stream().sorted().toList();

    ClaimKey.sort(keys, Function.identity());

    assertThat(keys).isEqualTo(compared);
  }
}
