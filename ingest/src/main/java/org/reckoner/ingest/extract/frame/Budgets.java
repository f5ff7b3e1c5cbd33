// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Money that somebody asks for, grants or spends, whatever it is for: "requested $20 million to
 * trace stolen coins". What is said of its use would else make a loss of it.
 */
final class Budgets {
  private static final String CODE = "BUDGET";

  /** From a verb of asking or granting to its sum. */
  private static final int OBJECT = 4;

  /** From a budget as a noun to the sum that it has grown to. */
  private static final int SUBJECT = 11;

  private static final int BEHIND = 3;

  private static final Set<Cue> DEEDS =
      Set.of(
          Cue.STEAL, Cue.LOSE, Cue.DEPRIVE, Cue.VANISH, Cue.DRAW, Cue.RANSOM, Cue.BOUNTY, Cue.COST);

  private Budgets() {}

  /** Whether the sum is one of a budget. */
  static boolean of(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.core() - SUBJECT - 4);
    int last = Math.min(sentence.to(), amount.to() + BEHIND);
    return demanded(sentence, amount)
        || sentence.cues(Cue.OTHER_AMOUNT, first, last).stream()
            .filter(it -> it.code().startsWith(CODE))
            .anyMatch(it -> before(passage, it, amount) || behind(sentence, it, amount));
  }

  /** "the tax office demands $3 million": an authority holds nothing to ransom. */
  private static boolean demanded(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.core() - OBJECT);
    return sentence.cues(Cue.RANSOM, first, amount.core()).stream()
        .anyMatch(
            it ->
                sentence.has(
                        Cue.INSTITUTION, Math.max(sentence.from(), it.from() - OBJECT), it.from())
                    && !sentence.has(Cue.ATTACKERS, sentence.from(), it.from()));
  }

  /** "asked parliament for $5 million", "a budget for tracing stolen coins of $5 million". */
  private static boolean before(Passage passage, CueMatch budget, Money amount) {
    Sentence sentence = passage.sentence();
    int reach = budget.code().equals(CODE) ? OBJECT : SUBJECT;
    int from = budget.to();
    boolean near = from <= amount.core() && amount.from() - from <= reach;
    boolean byThieves =
        budget.code().equals(CODE)
            && (sentence.has(Cue.ATTACKERS, sentence.from(), budget.from())
                || passive(sentence, budget)
                || DEEDS.stream().anyMatch(it -> sentence.is(it, budget.from())));
    return near
        && !byThieves
        && robbed(sentence, budget.from()).isEmpty()
        && whole(sentence, from, amount.from())
        && DEEDS.stream().noneMatch(it -> sentence.has(it, from, amount.from()));
  }

  /** "X had been asked for $5 million": what thieves ask of whom they robbed. */
  private static boolean passive(Sentence sentence, CueMatch budget) {
    return budget.from() > sentence.from() && sentence.is(Cue.COPULA, budget.from() - 1);
  }

  /** "a $5 million grant", "$5 million in funding". */
  private static boolean behind(Sentence sentence, CueMatch budget, Money amount) {
    int between = budget.from() - amount.to();
    return budget.code().equals("BUDGET_NOUN")
        && between >= 0
        && between <= 1
        && whole(sentence, amount.to(), budget.from())
        && robbed(sentence, amount.from()).isEmpty();
  }

  /** "emptied the fund of $5 million": a deed just before what it was done to. */
  private static java.util.Optional<CueMatch> robbed(Sentence sentence, int at) {
    int first = Math.max(sentence.from(), at - OBJECT);
    return DEEDS.stream()
        .filter(it -> it != Cue.COST)
        .flatMap(it -> sentence.cues(it, first, at).stream())
        .findFirst();
  }

  private static boolean whole(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (",;:()".contains(sentence.token(at).text())) {
        return false;
      }
    }
    return true;
  }
}
