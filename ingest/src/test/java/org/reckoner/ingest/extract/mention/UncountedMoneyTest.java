// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.sentence.Article;

class UncountedMoneyTest {
  private static final Gazetteer GAZETTEER = new Gazetteer(BundledRegister.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The gang asks a few thousand dollars of each clinic. | a few thousand dollars",
        "en | The flaw cost its users tens of millions of euros. | tens of millions of euros",
        "en | She wired an unusually large sum of money abroad. | an unusually large sum of money",
        "en | A note named an amount of bitcoin. | an amount of bitcoin",
        "en | It cost from a few hundred euros to some thousand. "
            + "| a few hundred euros; some thousand",
        "de | Der Schaden beträgt mehrere Millionen Euro. | mehrere Millionen Euro",
        "de | Verlangt wurde eine hohe Geldsumme. | eine hohe Geldsumme",
        "fr | Ils exigent quelques milliers d'euros. | quelques milliers d'euros",
        "fr | La fuite coûte des centaines de millions de dollars. "
            + "| des centaines de millions de dollars",
        "es | Piden unos pocos miles de dólares. | unos pocos miles de dólares",
        "es | Perdieron decenas de millones de euros. | decenas de millones de euros",
        "it | Chiedono poche migliaia di euro. | poche migliaia di euro",
        "it | Il danno è di diversi milioni di dollari. | diversi milioni di dollari",
        "pt | Pediram alguns milhares de reais. | alguns milhares de reais",
        "pt | Sumiram centenas de milhões de dólares. | centenas de milhões de dólares",
        "id | Mereka meminta beberapa ribu dolar. | beberapa ribu dolar",
        "id | Pencuri membawa kabur sejumlah uang. | sejumlah uang",
      })
  void findsSumsWithoutAFigure(String language, String text, String wanted) {
    assertThat(words(text, language)).containsExactly(wanted.split("; "));
    assertThat(passage(text, language).money()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The gang asks five thousand dollars of each clinic.",
        "en | Thousands of customers and millions of records are hit.",
        "en | A few banks in the euro area and many bonds are named.",
        "de | Der Schaden beträgt 12 Millionen Euro.",
        "es | Perdieron 300 mil dólares.",
        "id | Mereka meminta 5 ribu dolar.",
      })
  void passesOverFiguresAndOtherThings(String language, String text) {
    assertThat(words(text, language)).isEmpty();
  }

  @Test
  void unitsOfACurrencyThatIsNamedAreCounted() {
    Passage passage = passage("They took eight units of the digital currency Dogecoin.", "en");

    assertThat(passage.money()).singleElement().extracting(Money::currency).isEqualTo("DOGE");
  }

  private static List<String> words(String text, String language) {
    Passage passage = passage(text, language);
    return UncountedMoney.in(passage).stream()
        .map(it -> passage.sentence().words(it.from(), it.to()))
        .toList();
  }

  private static Passage passage(String text, String language) {
    Article article = Article.of(text, Language.of(language), null, null);
    return Passage.of(article, GAZETTEER).get(0);
  }
}
