// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Which dollars an article means that only says "dollars": those of the one other country whose
 * dollars it names in full, where it never names those of the United States; else these.
 */
final class Dollars {
  private static final String AMERICAN = "USD";
  private static final Set<String> OTHERS =
      Set.of("AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "BND", "JMD", "TTD", "FJD");

  /** How near the same sum in other dollars stands: "C$14 million (10.2 million dollars)". */
  private static final int RESTATED = 5;

  private final Article article;
  private @Nullable String other;
  private boolean looked;

  Dollars(Article article) {
    this.article = article;
  }

  /** The same amounts, bare dollars in the currency that is meant. */
  List<Money> named(Sentence sentence, List<Money> money) {
    if (money.stream().noneMatch(it -> bare(sentence, it))) {
      return money;
    }
    look();
    List<Money> named = new ArrayList<>(money.size());
    for (Money amount : money) {
      Money before = named.isEmpty() ? null : named.get(named.size() - 1);
      boolean bare = other != null && bare(sentence, amount);
      if (bare
          && before != null
          && before.currency().equals(other)
          && amount.core() - before.to() <= RESTATED) {
        other = null;
        bare = false;
      }
      String currency = other;
      named.add(
          bare && currency != null
              ? new Money(
                  amount.from(), amount.to(), amount.core(), amount.figures(), currency, false)
              : amount);
    }
    return named;
  }

  private static boolean bare(Sentence sentence, Money money) {
    return money.currency().equals(AMERICAN)
        && sentence
            .cueBefore(Cue.DOLLARS, money.to())
            .filter(
                word ->
                    sentence
                        .cueBefore(Cue.CURRENCY, money.to())
                        .filter(it -> it.from() == word.from())
                        .isPresent())
            .isPresent();
  }

  private void look() {
    if (looked) {
      return;
    }
    looked = true;
    Set<String> spelled = new HashSet<>();
    for (int at = 0; at < article.tokens().size(); at++) {
      boolean bare = article.cuesAt(at).stream().anyMatch(it -> it.cue() == Cue.DOLLARS);
      CueMatch longest = null;
      for (CueMatch match : article.cuesAt(at)) {
        longest = match.cue() == Cue.CURRENCY ? match : longest;
      }
      if (longest != null && (OTHERS.contains(longest.code()) || !bare)) {
        spelled.add(longest.code());
      }
    }
    boolean american = spelled.contains(AMERICAN);
    spelled.retainAll(OTHERS);
    other = !american && spelled.size() == 1 ? spelled.iterator().next() : null;
  }
}
