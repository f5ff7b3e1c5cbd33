// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * Amounts that a text itself calls misprinted: two with the same digits whose points stand in
 * different places, near words of a correction. The one that the text says more often is right, and
 * of two said equally often the smaller.
 */
final class Misprints {
  private static final int NEAR = 2;

  /** Nobody misprints a figure in more ways; more of them are a table of round sums. */
  private static final int MOST_WAYS = 6;

  /** The same digits in the same currency, wherever their point stands. */
  private record Digits(String currency, BigInteger digits) {}

  /** An amount and the sentence that it stands in. */
  private record Placed(int sentence, Money money) {}

  private final Map<Digits, Map<BigDecimal, List<Placed>>> amounts = new HashMap<>();
  private final Set<Money> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Money, List<Money>> instead = new IdentityHashMap<>();

  private Misprints(List<Passage> passages) {
    for (Passage passage : passages) {
      for (Money money : passage.money()) {
        boolean telling = money.figures().figure().stripTrailingZeros().precision() > 1;
        if (!money.asset() && telling && money.figures().figure().signum() > 0) {
          BigDecimal figure = money.figures().figure().stripTrailingZeros();
          amounts
              .computeIfAbsent(
                  new Digits(money.currency(), figure.unscaledValue()), key -> new TreeMap<>())
              .computeIfAbsent(figure, key -> new ArrayList<>(1))
              .add(new Placed(passage.sentence().index(), money));
        }
      }
    }
  }

  /** By each amount that an article corrects, those that it puts in its place. */
  static Map<Money, List<Money>> corrected(List<Passage> passages) {
    return all(passages).instead;
  }

  /** The amounts of an article that it corrects. */
  static Set<Money> of(List<Passage> passages) {
    return all(passages).wrong;
  }

  private static Misprints all(List<Passage> passages) {
    boolean[] corrections = corrections(passages);
    Misprints misprints = new Misprints(passages);
    for (Map<BigDecimal, List<Placed>> ways : misprints.amounts.values()) {
      if (ways.size() > 1 && ways.size() <= MOST_WAYS) {
        misprints.compare(List.copyOf(ways.values()), corrections);
      }
    }
    return misprints;
  }

  private void compare(List<List<Placed>> ways, boolean[] corrections) {
    boolean corrected =
        ways.stream().flatMap(List::stream).anyMatch(it -> near(corrections, it.sentence));
    if (corrected) {
      List<Placed> right = ways.get(0);
      for (List<Placed> way : ways) {
        right = way.size() > right.size() ? way : right;
      }
      for (List<Placed> way : ways) {
        if (!way.equals(right)) {
          way.forEach(it -> wrong.add(it.money));
          List<Money> ok = right.stream().map(Placed::money).toList();
          way.forEach(it -> instead.put(it.money, ok));
        }
      }
    }
  }

  /** By the index of the sentence, whether it speaks of a correction. */
  private static boolean[] corrections(List<Passage> passages) {
    int last = passages.stream().mapToInt(it -> it.sentence().index()).max().orElse(0);
    boolean[] corrections = new boolean[last + 1];
    for (Passage passage : passages) {
      corrections[passage.sentence().index()] =
          passage.sentence().cues(Cue.CORRECTION).stream().anyMatch(it -> it.code().isEmpty());
    }
    return corrections;
  }

  private static boolean near(boolean[] corrections, int at) {
    for (int i = Math.max(0, at - NEAR); i <= Math.min(corrections.length - 1, at + NEAR); i++) {
      if (corrections[i]) {
        return true;
      }
    }
    return false;
  }
}
