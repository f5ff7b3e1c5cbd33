// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finding words of several lists in one pass. */
class WordFinderTest {
  private static final List<List<String>> LISTS =
      List.of(List.of("share", "hare", "teilen"), List.of("are", "реклама"), List.of("rest", "es"));

  @Test
  void tellsTheListsWhateverTheCase() {
    WordFinder finder = new WordFinder(LISTS);

    assertThat(finder.in("SHARES")).isEqualTo(0b111);
    assertThat(finder.in("Реклама")).isEqualTo(0b010);
    assertThat(finder.in("nothing here")).isEqualTo(0);
  }

  @Test
  void looksOnlyAsFarAsItIsTold() {
    WordFinder finder = new WordFinder(LISTS);

    assertThat(finder.in("a share", 6)).isEqualTo(0);
    assertThat(finder.in("a share", 99)).isEqualTo(0b011);
  }

  @Test
  void passesOverWhatItIsToIgnore() {
    WordFinder finder = new WordFinder(List.of(List.of("storybody")), "-_");

    assertThat(finder.isIn("js-story__body")).isTrue();
    assertThat(finder.isIn("story body")).isFalse();
  }

  @Test
  void findsWhatSearchingForEachWordFinds() {
    WordFinder finder = new WordFinder(LISTS);
    Random random = new Random(3);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append("sharetilnSREx".charAt(random.nextInt(13)));
      }
      String lower = text.toString().toLowerCase(Locale.ROOT);
      long expected = 0;
      for (int list = 0; list < LISTS.size(); list++) {
        expected |= LISTS.get(list).stream().anyMatch(lower::contains) ? 1L << list : 0;
      }

      assertThat(finder.in(text.toString())).as(text.toString()).isEqualTo(expected);
    }
  }
}
