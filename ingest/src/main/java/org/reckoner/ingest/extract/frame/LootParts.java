// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Amounts that are a part of what was stolen, and not what was stolen. */
final class LootParts {
  private static final int SHARE_REACH = 7;

  /** From "in" to the coin: "in staked ether". */
  private static final int COIN = 3;

  /** Between two sums of coins. */
  private static final int ROW = 7;

  /** Signs that end a clause. */
  private static final String CLAUSE = ",;:–—";

  private LootParts() {}

  /** "Of the loot, over $30 million has been seized": a part of it. */
  static boolean opensWithLoot(Sentence sentence, Money amount) {
    int at = sentence.from();
    boolean of =
        sentence.is(Cue.OF, at) && !sentence.is(Cue.AGGREGATE, at) && at + 1 < sentence.to();
    int last = Math.min(amount.from(), at + 6);
    return of
        && sentence.is(Cue.TAKING_UP, at + 1)
        && (sentence.has(Cue.LOOT, at + 1, last)
            || sentence.has(Cue.THEFT, at + 1, last)
            || sentence.has(Cue.STEAL, at + 1, last)
            || sentence.has(Cue.GOODS, at + 1, last));
  }

  /** "Sur ce total, on compte 30 millions en bitcoin": a part of the sum told before. */
  static boolean opensWithTotal(Sentence sentence) {
    int last = Math.min(sentence.to(), sentence.from() + 4);
    return sentence.cues(Cue.AGGREGATE, sentence.from() + 1, last).stream()
        .anyMatch(it -> it.length() == 1 && sentence.is(Cue.THESE, it.from() - 1));
  }

  /**
   * "$300 million of X's loot is gone for good", "X-Beute: 300 Millionen verschwunden": what
   * vanished out of the thieves' hands or sight was stolen before.
   */
  static boolean outOfSight(Sentence sentence, Money amount) {
    int last = Math.min(sentence.to(), amount.to() + SHARE_REACH);
    boolean gone = sentence.has(Cue.VANISH, amount.to(), last);
    boolean loot =
        gone
            && sentence.cues(Cue.LOOT, sentence.from(), amount.from()).stream()
                .anyMatch(
                    it ->
                        IntStream.range(it.to(), amount.from())
                            .anyMatch(at -> sentence.token(at).is(":")));
    int behind = Math.min(sentence.to(), amount.to() + SHARE_REACH + SHARE_REACH / 2);
    return loot || sentence.has(Cue.FOR_GOOD, amount.to(), behind);
  }

  /** "$1.3 million on Ethereum and $1.2 million on Arbitrum": what each chain lost of the whole. */
  static boolean byChain(Passage passage, Money amount) {
    return onChain(passage.sentence(), amount)
        && passage.money().stream().filter(it -> onChain(passage.sentence(), it)).count() > 1;
  }

  /**
   * "put the loss at $190 million: $95 million on X and $93 million on Y", "the stolen assets
   * included $91 million in X": what lies in one coin or on one chain.
   */
  static boolean listed(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int behind = amount.to();
    boolean in =
        behind + 1 < sentence.to()
            && (sentence.is(Cue.ON, behind)
                || sentence.is(Cue.OF, behind)
                || sentence.is(Cue.DATE_PREPOSITION, behind))
            && !sentence.is(Cue.FROM, behind);
    return behindWhole(passage, amount, in)
        || (in && ofGoods(sentence, amount))
        || (in && besideCoins(passage, amount));
  }

  /** "$267m of ether, $252m of coins of X and $85m in USDC": each is of one coin. */
  private static boolean besideCoins(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    return ofCoin(sentence, amount)
        && passage.money().stream()
            .filter(it -> !it.equals(amount) && ofCoin(sentence, it))
            .anyMatch(
                it ->
                    it.from() < amount.from()
                        ? row(passage, it.to(), amount.from())
                        : row(passage, amount.to(), it.from()));
  }

  private static boolean ofCoin(Sentence sentence, Money amount) {
    int last = Math.min(sentence.to(), amount.to() + COIN);
    boolean in =
        sentence.is(Cue.OF, amount.to())
            || (sentence.is(Cue.DATE_PREPOSITION, amount.to())
                && !sentence.is(Cue.FROM, amount.to()));
    return !amount.asset()
        && in
        && sentence.cues(Cue.ASSET, amount.to() + 1, last).stream()
            .anyMatch(it -> !sentence.is(Cue.CRYPTO, it.from()));
  }

  /** Whether only a comma or "and" parts two sums of coins, and no firm or verb. */
  private static boolean row(Passage passage, int from, int to) {
    Sentence sentence = passage.sentence();
    return to - from <= ROW
        && !sentence.has(Cue.FROM, from + 1, to)
        && !sentence.has(Cue.AUXILIARY, from, to)
        && !Events.told(sentence, from, to)
        && passage.names().stream()
            .filter(it -> it.from() >= from && it.to() <= to)
            .allMatch(it -> sentence.is(Cue.ASSET, it.from()));
  }

  private static boolean behindWhole(Passage passage, Money amount, boolean in) {
    Sentence sentence = passage.sentence();
    int colon = amount.from() - 1;
    while (colon > sentence.from() && !sentence.token(colon).is(":")) {
      colon--;
    }
    int from = colon;
    return in
        && colon > sentence.from()
        && !amount.asset()
        && passage.names().stream()
            .filter(it -> it.from() > from && it.from() <= amount.to() + 2)
            .allMatch(it -> sentence.is(Cue.ASSET, it.from()) || sentence.is(Cue.CHAIN, it.from()))
        && passage.money().stream()
            .anyMatch(
                it ->
                    from - it.to() <= 2
                        && it.to() <= from
                        && it.currency().equals(amount.currency())
                        && it.figures().figure().compareTo(amount.figures().figure()) > 0);
  }

  /** "The stolen assets included". */
  private static boolean ofGoods(Sentence sentence, Money amount) {
    int last = Math.min(amount.from(), sentence.from() + 6);
    boolean loot =
        sentence.has(Cue.LOOT, sentence.from(), last)
            || sentence.has(Cue.GOODS, sentence.from(), last);
    return loot
        && sentence.cues(Cue.INCLUDING, sentence.from(), amount.from()).stream()
            .anyMatch(it -> it.from() <= last);
  }

  private static boolean onChain(Sentence sentence, Money amount) {
    int at = amount.to();
    return at + 1 < sentence.to()
        && (sentence.is(Cue.AT_PLACE, at)
            || sentence.is(Cue.ON, at)
            || sentence.is(Cue.DATE_PREPOSITION, at))
        && (sentence.is(Cue.CHAIN, at + 1) || sentence.is(Cue.ASSET, at + 1));
  }

  /** "Part of the haul, $6 million, was returned": behind a share of what was stolen. */
  static boolean behindShare(Sentence sentence, Money amount) {
    int opens =
        sentence.cueBefore(Cue.WORTH, amount.from()).map(CueMatch::from).orElse(amount.from());
    int comma = opens - 1;
    int first = Math.max(sentence.from(), comma - SHARE_REACH);
    return comma > sentence.from()
        && ",(".contains(sentence.token(comma).text())
        && Stream.of(Cue.PART_OF_IT, Cue.FRACTION)
            .flatMap(cue -> sentence.cues(cue, first, comma).stream())
            .anyMatch(
                it ->
                    (sentence.is(Cue.OF, it.to()) || sentence.is(Cue.LOOT, it.to()))
                        && (sentence.has(Cue.LOOT, it.to(), comma)
                            || sentence.has(Cue.THEFT, it.to(), comma)
                            || sentence.has(Cue.GOODS, it.to(), comma)));
  }

  /** "attributes $1.3 billion of the money stolen in 2024 to X": that is X's own total. */
  static boolean laidTo(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.from() - 2);
    return sentence.has(Cue.ACCUSE, first, amount.from())
        && passage.moments().stream().anyMatch(it -> it.date().month() == null);
  }

  /**
   * "wusch gestohlenes Kryptogeld für $88 million", "laundered $88 million, which it had stolen":
   * where only an attribute or another clause speaks of stealing, the sum is what was laundered.
   */
  static boolean washed(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int from = amount.from();
    while (from > sentence.from() && !CLAUSE.contains(sentence.token(from - 1).text())) {
      from--;
    }
    int to = amount.to();
    while (to < sentence.to() && !CLAUSE.contains(sentence.token(to).text())) {
      to++;
    }
    int first = from;
    int last = to;
    List<CueMatch> stolen = sentence.cues(Cue.STEAL, first, last);
    boolean washes =
        sentence.cues(Cue.LAUNDER, first, last).stream()
            .anyMatch(
                it ->
                    it.code().isEmpty()
                        || (it.code().equals("MOVED")
                            && it.to() <= amount.from()
                            && !stolen.isEmpty()));
    boolean closes = sentence.article().language().verbFinal();
    return washes
        && (closes || !stolen.isEmpty())
        && passage.money().stream().noneMatch(it -> !it.equals(amount) && holds(it, first, last))
        && !sentence.has(Cue.LOSE, first, last)
        && stolen.stream().allMatch(it -> attribute(passage, amount, it));
  }

  private static boolean holds(Money sum, int from, int to) {
    return sum.from() >= from && sum.to() <= to;
  }

  /** "gestohlenes Kryptogeld", "4 miliardi di dollari rubati": a participle beside its noun. */
  private static boolean attribute(Passage passage, Money amount, CueMatch steal) {
    Sentence sentence = passage.sentence();
    int behind = steal.to();
    if (sentence.article().language().adjectivesBehind()) {
      // "rubati quest'anno": with its time, the sum is what was stolen then.
      return steal.length() == 1
          && steal.from() == amount.to()
          && sentence.article().language().participle(sentence.token(steal.from()).folded())
          && passage.moments().stream().noneMatch(it -> it.from() == behind);
    }
    return sentence.article().language().nounsCapitalised()
        && behind < sentence.to()
        && steal.length() == 1
        && sentence.token(behind).capitalised();
  }

  /** "The stolen money lies at many addresses": a deed is spoken of only to say which money. */
  static boolean onlySpokenOf(Sentence sentence, int from, int to) {
    List<CueMatch> loot = sentence.cues(Cue.LOOT, from, to);
    return !loot.isEmpty()
        && Events.TOLD.stream()
            .flatMap(cue -> sentence.cues(cue, from, to).stream())
            .filter(it -> !(it.to() < to && sentence.is(Cue.MOVES_TO, it.to())))
            .allMatch(
                deed ->
                    loot.stream()
                        .anyMatch(
                            it ->
                                it.length() > 1
                                    && it.from() <= deed.from()
                                    && deed.to() <= it.to()));
  }

  /** Whether the passage tells what became of a part of what was stolen. */
  static boolean ofTheLoot(Passage passage) {
    return passage.money().stream().anyMatch(it -> ofTheLoot(passage.sentence(), it));
  }

  /** "$30 million of what was stolen", "$60m worth of the stolen ether": a part, not the loss. */
  static boolean ofTheLoot(Sentence sentence, Money amount) {
    int at = amount.to();
    if (at < sentence.to() && sentence.is(Cue.WORTH, at)) {
      at++;
    }
    boolean of = at + 1 < sentence.to() && sentence.is(Cue.OF, at);
    boolean known = of && sentence.is(Cue.TAKING_UP, at + 1);
    // Where verbs close the clause, "von der Börse X gestohlen" names the victim.
    int reach = sentence.article().language().verbFinal() ? 3 : 5;
    return known && sentence.has(Cue.STEAL, at + 2, Math.min(sentence.to(), at + reach));
  }

  /** "10% of the loot, or $560,000": what a share of the loot comes to is not the loot. */
  static boolean shareOfTheLoot(Passage passage, Money amount) {
    return passage.portions().stream()
        .anyMatch(
            share ->
                share.to() <= amount.core()
                    && amount.core() - share.to() <= SHARE_REACH
                    && passage.sentence().has(Cue.THEFT, share.to(), amount.core()));
  }
}
