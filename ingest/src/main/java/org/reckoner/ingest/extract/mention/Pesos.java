// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Article;

/**
 * Which pesos an article means that only says "pesos": those that it names in full somewhere, else
 * those of the one such country that it names, or else of whose people or cities it speaks. Where
 * there are none or several, nobody knows.
 */
final class Pesos {
  /** The code of the bare word in the lexicon; no currency has it. */
  static final String BARE = "PESO";

  /** By country, ISO 3166 and ISO 4217. */
  private static final Map<String, String> BY_COUNTRY =
      Map.of(
          "AR", "ARS", "CL", "CLP", "CO", "COP", "CU", "CUP", "DO", "DOP", "MX", "MXN", "PH", "PHP",
          "UY", "UYU");

  private final Article article;
  private @Nullable String meant;
  private boolean looked;

  Pesos(Article article) {
    this.article = article;
  }

  /** The same amounts, bare pesos in the currency that is meant, or left out. */
  List<Money> named(List<Money> money) {
    return money.stream().noneMatch(it -> it.currency().equals(BARE))
        ? money
        : money.stream().flatMap(it -> named(it).stream()).toList();
  }

  private Optional<Money> named(Money money) {
    return money.currency().equals(BARE)
        ? meant()
            .map(
                it -> new Money(money.from(), money.to(), money.core(), money.figures(), it, false))
        : Optional.of(money);
  }

  private Optional<String> meant() {
    if (!looked) {
      looked = true;
      Set<String> spelled = new HashSet<>();
      Set<String> countries = new HashSet<>();
      Set<String> people = new HashSet<>();
      for (int at = 0; at < article.tokens().size(); at++) {
        for (CueMatch match : article.cuesAt(at)) {
          if (match.cue() == Cue.CURRENCY && BY_COUNTRY.containsValue(match.code())) {
            spelled.add(match.code());
          } else if (match.cue() == Cue.GEONAME && BY_COUNTRY.containsKey(match.code())) {
            countries.add(BY_COUNTRY.get(match.code()));
          } else if (match.cue() == Cue.PESO_COUNTRY) {
            people.add(BY_COUNTRY.get(match.code()));
          }
        }
      }
      Set<String> named = countries.isEmpty() ? people : countries;
      Set<String> one = spelled.isEmpty() ? named : spelled;
      meant = one.size() == 1 ? one.iterator().next() : null;
    }
    return Optional.ofNullable(meant);
  }
}
