// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Amounts beside words of loss that nobody lost: insured, taken back, the worth of a firm. */
final class NoLoss {
  private static final int PURCHASE = 10;
  private static final int INSURED_REACH = 10;
  private static final int BEHIND = 4;

  /** Kinds of other amounts that are subjects of sentences of their own. */
  private static final Set<String> SUBJECTS = Set.of("MARKET", "TVL", "DEPOSIT", "BUDGET_NOUN");

  /** By one of these words a sentence about a coin tells of thieves. */
  private static final List<Cue> THEFTS =
      List.of(
          Cue.STEAL,
          Cue.ATTACK,
          Cue.ATTACKED,
          Cue.ATTACKS,
          Cue.THEFT,
          Cue.THEFTS,
          Cue.VANISH,
          Cue.DEPRIVE,
          Cue.ATTACKERS,
          Cue.LOOT,
          Cue.FREEZE,
          Cue.RECOVER);

  private static final List<Cue> TELLING = List.of(Cue.THEFTS, Cue.ATTACKS, Cue.LOOT, Cue.STEAL);

  private NoLoss() {}

  /** "insured against theft up to $50 million", "cover of $10 million against theft". */
  static boolean insured(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.core() - INSURED_REACH);
    int last = Math.min(sentence.to(), amount.to() + BEHIND);
    return sentence.cues(Cue.OTHER_AMOUNT, first, last).stream()
        .filter(it -> it.code().equals("INSURANCE"))
        .anyMatch(
            it ->
                whole(sentence, Math.min(it.to(), amount.to()), Math.max(it.from(), amount.from()))
                    && passage.money().stream()
                        .noneMatch(
                            other ->
                                !other.equals(amount)
                                    && other.from() >= Math.min(it.to(), amount.to())
                                    && other.to() <= Math.max(it.from(), amount.from())));
  }

  /** "a net loss of $63 million": what a firm's books show. */
  static boolean inBooks(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.core() - BEHIND - 1);
    return sentence.cues(Cue.BUSINESS, first, amount.core()).stream()
        .anyMatch(
            it ->
                sentence.cues(Cue.LOSE, it.from(), it.to() + 1).stream()
                        .anyMatch(loss -> loss.from() >= it.from() && loss.from() < it.to())
                    && whole(sentence, it.to(), amount.core()));
  }

  /** "X, valued at $2 billion, was hacked": what a firm is worth, and no coins. */
  static boolean ofFirm(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    Optional<CueMatch> worth =
        sentence
            .cueBefore(Cue.WORTH, amount.from())
            .or(() -> sentence.cueBefore(Cue.WORTH, amount.core()));
    if (worth.isEmpty() || !passage.money().get(0).equals(amount)) {
      return false;
    }
    int at = worth.get().from();
    boolean opens = at == sentence.from();
    return opens
        ? sentence.headline()
        : (sentence.token(at - 1).is(",")
            && passage.names().stream()
                .filter(it -> !it.observer() && !it.actor() && !it.adjective())
                .filter(it -> !ofHolding(passage, it))
                .anyMatch(it -> it.to() == at - 1 && !sentence.is(Cue.ASSET, it.from())));
  }

  /** "emptied the reserve of X, worth $51 million": the reserve is worth it, and not the firm. */
  private static boolean ofHolding(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), name.from() - INSURED_REACH);
    return sentence.cues(Cue.HOLDING, first, name.from()).stream()
        .anyMatch(
            it ->
                sentence.cueAt(Cue.BELONGING, it.to()).isPresent()
                    && whole(sentence, it.to(), name.from())
                    && (sentence.has(Cue.STEAL, first, it.from())
                        || sentence.has(Cue.DEPRIVE, first, it.from())));
  }

  /** "our reserves, which stood at £21 million", "its reserves, of 2,000 million": what one has. */
  static boolean described(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.core() - INSURED_REACH - 2);
    return Stream.of(Cue.OTHER_AMOUNT, Cue.HOLDING)
        .flatMap(cue -> sentence.cues(cue, first, amount.from()).stream())
        .filter(it -> it.to() + 1 < amount.core() && sentence.token(it.to()).is(","))
        .filter(
            it ->
                sentence.is(Cue.RELATIVE, it.to() + 1)
                    || sentence.is(Cue.RELATIVE_THAT, it.to() + 1)
                    || (sentence.is(Cue.OF, it.to() + 1) && it.to() + 2 >= amount.from()))
        .anyMatch(
            it ->
                whole(sentence, it.to() + 1, amount.from())
                    && !Events.told(sentence, it.to(), amount.from()));
  }

  /** "Trading volume reached $650 billion": what opens a sentence that tells of no theft. */
  static boolean ofSubject(Sentence sentence, Money amount) {
    int at = sentence.from();
    while (at < amount.from() && sentence.is(Cue.ARTICLE, at)) {
      at++;
    }
    Optional<CueMatch> business =
        sentence
            .cueAt(Cue.OTHER_AMOUNT, at)
            .filter(it -> it.to() <= amount.from() && SUBJECTS.contains(it.code()));
    return business
        .filter(
            it ->
                moves(sentence, it)
                    || (TELLING.stream().noneMatch(cue -> sentence.has(cue, it.to(), sentence.to()))
                        && !Events.told(sentence, sentence.from(), sentence.to())))
        .isPresent();
  }

  /** "Total value locked fell from": where it stands is told, and no loss. */
  private static boolean moves(Sentence sentence, CueMatch business) {
    return business.to() + 1 < sentence.to()
        && sentence.is(Cue.CHANGES, business.to())
        && sentence.has(Cue.FROM_TIME, business.to() + 1, business.to() + 2);
  }

  /**
   * "Bitcoin hardly moved, at $6,390", "Ether lost 4 percent": what a coin costs that none took.
   */
  static boolean ofCoin(Sentence sentence) {
    int at = sentence.from();
    while (at < sentence.to() && sentence.is(Cue.ARTICLE, at)) {
      at++;
    }
    return at < sentence.to()
        && !sentence.headline()
        && sentence.is(Cue.ASSET, at)
        && (THEFTS.stream().noneMatch(sentence::has)
            || sentence
                .cueAt(Cue.OTHER_AMOUNT, at + 1)
                .filter(it -> it.code().equals("PRICE"))
                .isPresent());
  }

  /** "was sold to a bank in September for €15 million": the price of a firm or a thing. */
  static boolean soldFor(Sentence sentence, Money amount) {
    int at = amount.from() - 1;
    boolean price =
        at > sentence.from()
            && (sentence.is(Cue.FOR, at) || sentence.cueBefore(Cue.FOR, at + 1).isPresent());
    int first = Math.max(sentence.from(), at - INSURED_REACH);
    return price
        && sentence.cues(Cue.OTHER_AMOUNT, first, at).stream()
            .filter(it -> it.code().equals("FUNDING"))
            .anyMatch(
                it -> whole(sentence, it.to(), at) && !Events.told(sentence, it.from(), at + 1));
  }

  /** "bought a clerk's password for $900": what thieves paid for is what it cost them. */
  static boolean bought(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.from() - PURCHASE);
    return !amount.asset()
        && sentence.cues(Cue.BUY, first, amount.from()).stream()
            .anyMatch(
                it ->
                    whole(sentence, it.to(), amount.from())
                        && !Events.told(sentence, it.to(), amount.from()));
  }

  /** "paid $7.6 million to the Treasury": what somebody paid, unless it was a ransom. */
  static boolean paid(Sentence sentence, Money amount) {
    return sentence
            .cueBefore(Cue.PAY, amount.from())
            .or(() -> sentence.cueBefore(Cue.PAY, amount.core()))
            .isPresent()
        && !sentence.has(Cue.RANSOM)
        && !sentence.has(Cue.BOUNTY);
  }

  /** "fined the broker X $2 million", "€60,000 in damages": what somebody has to pay for it. */
  static boolean penalty(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.core() - INSURED_REACH);
    int last = Math.min(sentence.to(), amount.to() + BEHIND);
    return sentence.cues(Cue.OTHER_AMOUNT, first, last).stream()
        .filter(it -> it.code().equals("FINE"))
        .anyMatch(
            it ->
                it.from() >= amount.to()
                    ? whole(sentence, amount.to(), it.from())
                        && !sentence.has(Cue.ARTICLE, amount.to(), it.from())
                    : whole(sentence, it.to(), amount.core())
                        && !Events.told(sentence, it.to(), amount.from())
                        && !sentence.has(Cue.ATTACKERS, it.to(), amount.from())
                        && !Events.told(sentence, amount.to(), amount.to() + 1));
  }

  /** "10 ETH that had come out of a mixer": there nobody loses them. */
  static boolean outOfMixer(Sentence sentence, Money amount) {
    int last = Math.min(sentence.to(), amount.to() + INSURED_REACH - 2);
    return sentence.cues(Cue.LAUNDER, amount.to(), last).stream()
        .filter(it -> it.code().isEmpty())
        .anyMatch(
            it ->
                sentence.has(Cue.FROM, Math.max(amount.to(), it.from() - 2), it.from())
                    && sentence.has(Cue.VANISH, amount.to(), it.from())
                    && whole(sentence, amount.to(), it.from()));
  }

  /** "have sunk from 410 to 240 million": where a figure stands now that nobody lost. */
  static boolean movedTo(Sentence sentence, Money amount) {
    int at = amount.core() - 1;
    int first = Math.max(sentence.from(), at - BEHIND);
    return at > sentence.from()
        && sentence.is(Cue.MOVES_TO, at)
        && sentence.token(at - 1).number()
        && sentence.has(Cue.FROM_TIME, first, at)
        && !sentence.has(Cue.LOSE, sentence.from(), at)
        && !sentence.has(Cue.LOOT, sentence.from(), at)
        && !sentence.has(Cue.THEFTS, sentence.from(), at);
  }

  /** "61,000 ETH, worth $140 million, has not moved": where the loot lies. */
  static boolean unmoved(Sentence sentence, Money amount) {
    int last = Math.min(sentence.to(), amount.to() + BEHIND * 3);
    return sentence.cues(Cue.NEGATION, amount.to(), last).stream()
        .anyMatch(
            it ->
                sentence.is(Cue.AUXILIARY, it.from() - 1)
                    && sentence.has(Cue.LAUNDER, it.to(), Math.min(sentence.to(), it.to() + 3)));
  }

  /** "took out $90 million in a flash loan": what was lent, and paid back in one transaction. */
  static boolean lent(Sentence sentence, Money amount) {
    int last = Math.min(sentence.to(), amount.to() + 4);
    int of = amount.from() - 1;
    boolean before =
        of > sentence.from()
            && sentence.is(Cue.OF, of)
            && sentence.cueBefore(Cue.FLASH_LOAN, of).isPresent();
    return before
        || sentence.cues(Cue.FLASH_LOAN, amount.to(), last).stream()
            .filter(it -> it.from() == amount.to() || sentence.is(Cue.ARTICLE, it.from() - 1))
            .anyMatch(
                it -> !sentence.is(Cue.ATTACK, it.from()) && !sentence.is(Cue.ATTACK, it.to()));
  }

  /** "lost $80 million in market value": nobody took that. */
  static boolean inValue(Sentence sentence, Money amount) {
    int at = amount.to();
    boolean in = at < sentence.to() && (sentence.is(Cue.OF, at) || sentence.is(Cue.ON, at));
    return in
        && !sentence.is(Cue.WORTH, at + 1)
        && sentence.cueAt(Cue.OTHER_AMOUNT, at + 1).stream()
            .anyMatch(it -> it.code().equals("MARKET") || it.code().equals("PRICE"));
  }

  /** Whether no sign and no "and" parts what stands between two tokens. */
  private static boolean whole(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      String text = sentence.token(at).text();
      if (",;:".contains(text) || sentence.is(Cue.AND, at) || sentence.is(Cue.CONNECTOR, at)) {
        return false;
      }
    }
    return true;
  }

  /** "$30 million, not $300 million", "if $30 million were all": a figure that is not asserted. */
  static boolean takenBack(Sentence sentence, Money amount) {
    int at = amount.from();
    return at > sentence.from()
        && ((sentence.is(Cue.NEGATION, at - 1)
                && !leftWithout(sentence, at)
                && sentence.cueBefore(Cue.NOT_ONLY, at).isEmpty())
            || sentence.is(Cue.IF, at - 1));
  }

  /** "was left without $5 million": the negation belongs to a verb of losing. */
  static boolean leftWithout(Sentence sentence, int at) {
    return sentence.cueBefore(Cue.LOSE, at).filter(it -> it.length() > 1).isPresent();
  }

  /** "worth $250,000 then ($640 million in 2023)": what the same coins cost at another time. */
  static boolean repriced(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int open = amount.from() - 1;
    return open > sentence.from()
        && sentence.token(open).is("(")
        && amount.to() < sentence.to()
        && sentence.is(Cue.DATE_PREPOSITION, amount.to())
        && passage.moments().stream().anyMatch(it -> it.from() == amount.to() + 1)
        && passage.money().stream()
            .filter(it -> it.to() <= open && open - it.to() <= BEHIND)
            .anyMatch(it -> sentence.cueBefore(Cue.WORTH, it.from()).isPresent());
  }

  /** "What was taken would be worth $1 billion today": what the same coins cost now. */
  static boolean worthNow(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    Optional<CueMatch> worth =
        sentence
            .cueBefore(Cue.WORTH, amount.from())
            .or(() -> sentence.cueBefore(Cue.WORTH, amount.core()));
    boolean now =
        worth.isPresent()
            && sentence
                .cues(Cue.WORTH, Math.max(sentence.from(), worth.get().from() - 1), amount.core())
                .stream()
                .anyMatch(it -> it.code().equals("NOW"));
    return now || (worth.isPresent() && wouldBeWorth(passage, worth.get()));
  }

  /** "would be worth today". */
  private static boolean wouldBeWorth(Passage passage, CueMatch worth) {
    Sentence sentence = passage.sentence();
    return sentence.has(Cue.CONDITIONAL, Math.max(sentence.from(), worth.from() - 2), worth.to())
        && passage.moments().stream()
            .anyMatch(
                it ->
                    it.relative()
                        && sentence
                            .article()
                            .publicationDay()
                            .equals(Optional.of(it.date().earliest())));
  }
}
