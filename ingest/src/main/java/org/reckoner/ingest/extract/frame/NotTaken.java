// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Amounts in sentences about a theft that the words just beside them say are something else. */
final class NotTaken {
  private static final int VERB = 6;
  private static final int OBJECT = 6;
  private static final int GOVERNED = 4;
  private static final int WHOLE = 14;

  private NotTaken() {}

  /** What the words beside an amount make of one that seemed to be of that role. */
  static AmountRole corrected(Passage passage, Money amount, AmountRole role) {
    Sentence sentence = passage.sentence();
    if (role == AmountRole.LAUNDERED) {
      return funded(sentence, amount) ? AmountRole.OTHER : role;
    }
    if (role != AmountRole.STOLEN) {
      return role;
    }
    if (paidOut(sentence, amount) || unitPrice(passage, amount)) {
      return AmountRole.OTHER;
    }
    if (outOf(sentence, amount) && !LootParts.laidTo(passage, amount)) {
      return AmountRole.PART;
    }
    return governed(sentence, Cue.RECOVER, amount)
        ? AmountRole.RECOVERED
        : governed(sentence, Cue.FREEZE, amount) ? AmountRole.FROZEN : role;
  }

  /** "was first funded with 10 ETH by way of a mixer": what thieves begin with. */
  private static boolean funded(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.from() - OBJECT);
    return sentence.cues(Cue.PREPARATION, first, amount.from()).stream()
        .anyMatch(it -> it.code().equals("FUNDED"));
  }

  /** "will pay $12 million to the customers who lost": what its owners get back. */
  private static boolean paidOut(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.from() - VERB);
    int last = Math.min(sentence.to(), amount.to() + OBJECT);
    return sentence.cues(Cue.PAY, first, amount.from()).stream()
        .filter(it -> whole(sentence, it.to(), amount.from()))
        .anyMatch(
            it ->
                toOwners(sentence, it.to(), amount.from())
                    || toOwners(sentence, amount.to(), end(sentence, amount.to(), last)));
  }

  private static boolean toOwners(Sentence sentence, int from, int to) {
    return Stream.of(Cue.PEOPLE, Cue.KIND)
        .flatMap(cue -> sentence.cues(cue, from, to).stream())
        .anyMatch(
            it ->
                sentence.has(Cue.FROM, from, it.from())
                    || sentence.has(Cue.AT_PLACE, from, it.from())
                    || it.from() - from <= 2);
  }

  /** "at the price of ether ($1,830 on 1 June)": what one coin costs. */
  private static boolean unitPrice(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int open = amount.from() - 1;
    return !amount.asset()
        && open > sentence.from()
        && sentence.token(open).is("(")
        && sentence.cueBefore(Cue.ASSET, open).isPresent()
        && passage.money().stream().noneMatch(it -> it.from() < open && it.to() >= open);
  }

  /** "has cashed $18 million of the 52 million stolen": a part of the sum behind it. */
  private static boolean outOf(Sentence sentence, Money amount) {
    int last = Math.min(sentence.to() - 2, amount.to() + WHOLE);
    for (int at = amount.to(); at < last; at++) {
      boolean of = sentence.is(Cue.OF, at) || sentence.is(Cue.ON, at);
      int figure = sentence.is(Cue.TAKING_UP, at + 1) ? at + 2 : at + 1;
      boolean known = figure == at + 2 || sentence.is(Cue.TAKING_UP, at);
      if (of && known && number(sentence, figure)) {
        int behind = Math.min(sentence.to(), figure + OBJECT);
        return sentence.has(Cue.STEAL, figure, behind) && goesOn(sentence, amount.to(), at);
      }
    }
    return false;
  }

  /** Whether nothing between two tokens tells of another deed or another time. */
  private static boolean goesOn(Sentence sentence, int from, int to) {
    return !Events.told(sentence, from, to)
        && Stream.of(Cue.GAIN, Cue.PERCENT, Cue.COMPARED, Cue.CONNECTOR, Cue.AND)
            .noneMatch(it -> sentence.has(it, from, to));
  }

  private static boolean number(Sentence sentence, int at) {
    int last = Math.min(sentence.to(), at + 2);
    for (int i = at; i < last; i++) {
      if (sentence.token(i).number()) {
        return true;
      }
    }
    return false;
  }

  /** "have recovered the equivalent of $900 million in stolen bitcoin": the verb's own object. */
  private static boolean governed(Sentence sentence, Cue cue, Money amount) {
    int first = Math.max(sentence.from(), amount.from() - GOVERNED);
    return sentence.cues(cue, first, amount.from()).stream()
        .filter(it -> !sentence.is(Cue.STEAL, it.from()) && !sentence.is(Cue.GAIN, it.from()))
        .anyMatch(it -> light(sentence, it.to(), amount.from()));
  }

  private static boolean light(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean passes =
          sentence.is(Cue.ARTICLE, at)
              || sentence.is(Cue.WORTH, at)
              || sentence.is(Cue.ABOUT, at)
              || sentence.is(Cue.OF, at)
              || (at > from && sentence.is(Cue.WORTH, at - 1));
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  /** Where what goes on with a phrase ends: at a sign or a deed. */
  private static int end(Sentence sentence, int from, int to) {
    int at = from;
    while (at < to && whole(sentence, at, at + 1)) {
      at++;
    }
    return at;
  }

  private static boolean whole(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (",;:".contains(sentence.token(at).text())
          || sentence.is(Cue.STEAL, at)
          || sentence.is(Cue.LOSE, at)) {
        return false;
      }
    }
    return true;
  }
}
