// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * A sentence with everything that it mentions, each list in the order of the text.
 *
 * @param sentence the sentence
 * @param money amounts of money and quantities of assets
 * @param tallies counted attacks, victims, countries, people
 * @param portions percentages
 * @param moments dates that are not an end of a period
 * @param stretches periods
 * @param names of parties
 * @param onChain addresses and transactions
 */
public record Passage(
    Sentence sentence,
    List<Money> money,
    List<Tally> tallies,
    List<Portion> portions,
    List<Moment> moments,
    List<Stretch> stretches,
    List<Name> names,
    List<OnChain> onChain) {

  /** The sentences of an article that are not noise, with their mentions. */
  public static List<Passage> of(Article article, Gazetteer gazetteer) {
    NameFinder names = new NameFinder(gazetteer, article);
    Calendar calendar =
        new Calendar(article.published().or(() -> Dateline.of(article)).orElse(null));
    List<Passage> passages = new ArrayList<>();
    Pesos pesos = new Pesos(article);
    Dollars dollars = new Dollars(article);
    @Nullable String spoken = null;
    for (Sentence sentence : article.sentences()) {
      if (sentence.kind() != Sentence.Kind.NOISE) {
        Passage passage = read(sentence, names, calendar, pesos, dollars, spoken);
        passages.add(passage);
        for (Money money : passage.money()) {
          spoken = money.asset() ? spoken : money.currency();
        }
      }
    }
    return passages;
  }

  private static Passage read(
      Sentence sentence,
      NameFinder names,
      Calendar calendar,
      Pesos pesos,
      Dollars dollars,
      @Nullable String spoken) {
    boolean[] taken = new boolean[sentence.to() - sentence.from()];
    List<OnChain> onChain = new OnChainFinder(sentence).find();
    onChain.forEach(mention -> take(taken, sentence, mention));
    List<Money> money =
        dollars.named(sentence, pesos.named(new MoneyFinder(sentence, spoken).find()));
    money.forEach(mention -> take(taken, sentence, mention));
    CountFinder counts = new CountFinder(sentence, taken);
    List<Portion> portions = new ShareFinder(sentence, taken).find();
    portions.forEach(mention -> take(taken, sentence, mention));
    for (int at = sentence.from(); at < sentence.to(); at++) {
      taken[at - sentence.from()] |= names.introduced(sentence, at);
    }
    List<Moment> moments = new MomentFinder(sentence, taken, calendar).find();
    List<Stretch> stretches = new StretchFinder(sentence, moments, calendar).find();
    moments.forEach(mention -> take(taken, sentence, mention));
    stretches.forEach(mention -> take(taken, sentence, mention));
    List<Tally> tallies = counts.tallies();
    List<Moment> single =
        moments.stream()
            .filter(it -> stretches.stream().noneMatch(span -> within(it, span)))
            .toList();
    List<Name> free =
        names.find(sentence).stream()
            .map(name -> before(name, money, sentence))
            .filter(name -> money.stream().noneMatch(sum -> within(name, sum)))
            .toList();
    return new Passage(sentence, money, tallies, portions, single, stretches, free, onChain);
  }

  /** A name that runs into the figure behind it, "X 30 BTC", ends before that. */
  private static Name before(Name name, List<Money> money, Sentence sentence) {
    return money.stream()
        .filter(sum -> name.from() < sum.from() && sum.from() < name.to() && name.party() == null)
        .findFirst()
        .map(sum -> name.until(sum.from(), sentence.words(name.from(), sum.from())))
        .orElse(name);
  }

  /** The same sentence and mentions, with other names. */
  public Passage with(List<Name> others) {
    return new Passage(
        sentence, money, tallies, portions, moments, stretches, List.copyOf(others), onChain);
  }

  private static boolean within(Mention inner, Mention outer) {
    return inner.from() >= outer.from() && inner.to() <= outer.to();
  }

  private static void take(boolean[] taken, Sentence sentence, Mention mention) {
    for (int at = Math.max(mention.from(), sentence.from()); at < mention.to(); at++) {
      taken[at - sentence.from()] = true;
    }
  }

  /** Whether it states something, rather than asks. */
  public boolean states() {
    return sentence.states();
  }
}
