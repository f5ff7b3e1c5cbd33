// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Names of where firms do their business, which nobody robs: a whole sector, a chain. */
final class Venues {
  private static final int TRADE = 4;

  private Venues() {}

  static boolean is(Sentence sentence, Name name) {
    return owner(sentence, name)
        || (name.party() == null && sector(sentence, name.from(), name.to()))
        || (name.observer() && underneath(sentence, name));
  }

  /** "bei Creams „Iron Bank“": whose the thing in quotation marks is, and not who was robbed. */
  private static boolean owner(Sentence sentence, Name name) {
    int open = name.to();
    return sentence.article().language().nounsCapitalised()
        && name.party() == null
        && name.text().endsWith("s")
        && open + 1 < sentence.to()
        && "„«»“".contains(sentence.token(open).text())
        && sentence.token(open + 1).capitalised();
  }

  /** "DeFi lost $400 million this year": all of a trade. */
  private static boolean sector(Sentence sentence, int from, int to) {
    return sentence.cueAt(Cue.CRYPTO, from).filter(it -> it.to() == to).isPresent();
  }

  /** "Ethereum was hit 88 times": what befell one chain is a part of all that is counted. */
  static boolean ofChain(Passage passage, Segment segment) {
    Sentence sentence = passage.sentence();
    return Stream.of(Cue.ASSET, Cue.CHAIN)
        .flatMap(cue -> sentence.cues(cue, segment.from(), segment.to()).stream())
        .filter(it -> passage.money().stream().noneMatch(sum -> within(it, sum)))
        .anyMatch(
            it ->
                it.from() == sentence.from()
                    || (sentence.is(Cue.COPULA, it.from() - 1)
                        && (it.to() >= sentence.to() || sentence.token(it.to()).is(",")))
                    || (it.from() == sentence.from() + 1
                        && passage.tallies().stream()
                            .anyMatch(count -> count.from() - it.to() == 1))
                    || subject(passage, it));
  }

  /** "Ethereum became the first target, with 131 incidents", "Second is Tron with 25 exploits". */
  private static boolean subject(Passage passage, CueMatch chain) {
    Sentence sentence = passage.sentence();
    boolean first =
        Stream.of(passage.money(), passage.tallies())
            .flatMap(List::stream)
            .allMatch(it -> it.from() >= chain.to());
    boolean alone =
        chain.to() < sentence.to()
            && (sentence.is(Cue.COPULA, chain.to())
                || sentence.is(Cue.AUXILIARY, chain.to())
                || "(,".contains(sentence.token(chain.to()).text()));
    return first
        && alone
        && !sentence.has(Cue.STEAL, sentence.from(), chain.from())
        && !sentence.has(Cue.FROM, sentence.from(), chain.from())
        && !sentence.has(Cue.ON, sentence.from(), chain.from());
  }

  /** "down to $6,600 on X": what a coin costs on a market, where nobody lost it. */
  static boolean priced(Passage passage, int preposition) {
    return passage.money().stream()
        .filter(it -> it.to() == preposition && it.from() > passage.sentence().from())
        .anyMatch(it -> passage.sentence().is(Cue.MOVES_TO, it.from() - 1));
  }

  private static boolean within(CueMatch asset, Money sum) {
    return asset.from() >= sum.from() && asset.to() <= sum.to();
  }

  /** Whether a sum is what a whole trade is said to have lost, and no firm. */
  static boolean lost(Sentence sentence, Money amount) {
    return sentence.cues(Cue.CRYPTO, sentence.from(), amount.from()).stream()
        .filter(it -> it.length() == 1 && trade(sentence.token(it.from()).text()))
        .anyMatch(it -> loses(sentence, it.to()) || of(sentence, it.from()));
  }

  /** "DeFi", "CeFi": a word with a capital inside that is no coin's. */
  static boolean trade(String word) {
    return word.length() == TRADE && word.endsWith("Fi");
  }

  private static boolean loses(Sentence sentence, int at) {
    int verb = at;
    while (verb < sentence.to()
        && (sentence.is(Cue.AUXILIARY, verb) || sentence.is(Cue.ADVERB, verb))) {
      verb++;
    }
    return verb < sentence.to() && sentence.is(Cue.LOSE, verb);
  }

  /** "the exploitation of DeFi reaches …", where the noun stands before without a preposition. */
  private static boolean of(Sentence sentence, int at) {
    return sentence.article().language().adjectivesBehind()
        && sentence.cueBefore(Cue.ATTACK, at).isPresent();
  }

  /** "a lender on X loses $9 million": the chain below the firm, no object of an attack. */
  private static boolean underneath(Sentence sentence, Name name) {
    int on = name.from() - 1;
    if (on <= sentence.from() || !sentence.is(Cue.ON, on)) {
      return false;
    }
    Optional<CueMatch> event =
        sentence.cueBefore(Cue.ATTACK, on).or(() -> sentence.cueBefore(Cue.THEFT, on));
    return event.isEmpty()
        && (sentence.is(Cue.VICTIM_NOUN, on - 1) || sentence.is(Cue.CRYPTO, on - 1));
  }
}
