// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.sentence.Article;

class PassageTest {
  private static final Gazetteer GAZETTEER = new Gazetteer(BundledRegister.load());

  @ParameterizedTest
  @CsvSource({
    "en, Half a dozen attacks were counted., 6",
    "en, Two dozen attacks were counted., 24",
    "en, A dozen attacks were counted., 12",
    "de, Man zählte ein halbes Dutzend Angriffe., 6",
    "de, Man zählte zwei Dutzend Angriffe., 24",
    "fr, On a compté deux douzaines d'attaques., 24",
    "es, Se contaron dos docenas de ataques., 24",
    "it, Si contarono due dozzine di attacchi., 24",
    "pt, Foram contados meia dúzia de ataques., 6",
    "id, Ada dua lusin serangan., 24"
  })
  void countsByTheDozen(String language, String text, int number) {
    assertThat(passage(text, language).tallies())
        .singleElement()
        .satisfies(it -> assertThat(it.figures().best()).isEqualByComparingTo("" + number));
  }

  @ParameterizedTest
  @CsvSource({"en, ~", "en, ≈", "de, ~", "fr, ~", "es, ~", "it, ~", "pt, ~", "id, ~"})
  void aSignBeforeAFigureMakesItApproximate(String language, String sign) {
    assertThat(passage("X: " + sign + "$5,000.", language).money())
        .singleElement()
        .satisfies(it -> assertThat(it.figures().qualifier()).isEqualTo(Qualifier.APPROXIMATE));
  }

  @Test
  void aNameEndsBeforeTheFigureOfASum() {
    Passage passage = passage("Am Montag wurden der Börse Lärchex 30 BTC gestohlen.", "de");

    assertThat(passage.names()).extracting(Name::text).containsExactly("Lärchex");
    assertThat(passage.money()).hasSize(1);
  }

  private static Passage passage(String text, String language) {
    Article article = Article.of(text, Language.of(language), null, null);
    return Passage.of(article, GAZETTEER).get(0);
  }
}
