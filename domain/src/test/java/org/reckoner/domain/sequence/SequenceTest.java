// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceTest {
  private static final Comparator<Integer> ORDER = Comparator.naturalOrder();

  @Test
  void exchangesElementsAsAnOrderedSetWould() {
    // Given a sequence and a set that go through the same changes, from none to many and back
    Random random = new Random(20240331);
    TreeSet<Integer> expected = new TreeSet<>();
    Sequence<Integer> sequence = Sequence.empty();

    for (int step = 0; step < 400; step++) {
      List<Integer> gone = expected.stream().filter(one -> random.nextInt(9) == 0).toList();
      TreeSet<Integer> come = new TreeSet<>();
      for (int i = random.nextInt(step < 200 ? 700 : 100); i > 0; i--) {
        int one = random.nextInt(20_000);
        if (!expected.contains(one) || gone.contains(one)) {
          come.add(one);
        }
      }
      expected.removeAll(gone);
      expected.addAll(come);

      // When
      sequence = sequence.exchanged(gone, come, ORDER);

      // Then
      assertThat(sequence).isEqualTo(new ArrayList<>(expected)).hasSize(expected.size());
      for (int at : new int[] {0, expected.size() / 3, expected.size() - 1}) {
        if (at >= 0 && at < expected.size()) {
          assertThat(sequence.indexOf(sequence.get(at), ORDER)).isEqualTo(at);
        }
      }
    }
  }

  @Test
  void leavesWhatItWasMadeFromAsItWas() {
    // Given
    Sequence<Integer> before = Sequence.of(IntStream.range(0, 1_000).boxed().toList());

    // When
    Sequence<Integer> after = before.exchanged(List.of(500), List.of(1_000), ORDER);

    // Then
    assertThat(before).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    assertThat(after).hasSize(1_000).doesNotContain(500).endsWith(999, 1_000);
    assertThat(after.indexOf(500, ORDER)).isEqualTo(-1);
  }

  @Test
  void refusesToTakeOutWhatItDoesNotHold() {
    // Given
    Sequence<Integer> sequence = Sequence.of(List.of(1, 3));

    // When, then
    assertThatThrownBy(() -> sequence.exchanged(List.of(2), List.of(), ORDER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The sequence does not hold 2");
  }

  @Test
  void isSeenThroughAFunctionAfterOthers() {
    // Given
    Sequence<Integer> sequence = Sequence.of(List.of(1, 2));

    // When
    List<String> seen = sequence.view(List.of("first"), one -> "no. " + one);

    // Then
    assertThat(seen).isEqualTo(List.of("first", "no. 1", "no. 2"));
    assertThat(seen.get(2)).isEqualTo("no. 2");
    assertThat(Sequence.copyOf(seen)).isSameAs(seen);
  }
}
