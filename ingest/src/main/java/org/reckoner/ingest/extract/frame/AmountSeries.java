// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * How the amounts of a sentence hang together: one restates another, goes on a list, or is a part.
 */
final class AmountSeries {
  /** What may stand behind an amount of a list before "and": its ticker in brackets. */
  private static final int BETWEEN_ITEMS = 4;

  private AmountSeries() {}

  /** "from $310 million to $205 million": both ends are of one thing. */
  static boolean rangeEnd(Sentence sentence, Money first, Money second) {
    return second.core() - first.to() == 1
        && sentence.is(Cue.TO_TIME, first.to())
        && !sentence.is(Cue.AND, first.to())
        && sentence.has(Cue.FROM, Math.max(sentence.from(), first.from() - 1), first.core());
  }

  /** "$50 million from X and $16 million from Y": a list goes on as it began. */
  static boolean listedOn(Passage passage, Money first, Money second) {
    Sentence sentence = passage.sentence();
    int at = second.from() - 1;
    boolean joined = at >= first.to() && (sentence.is(Cue.AND, at) || sentence.token(at).is(","));
    return joined
        && first.to() < sentence.to()
        && second.to() < sentence.to()
        && sentence.is(Cue.FROM, first.to())
        && sentence.is(Cue.FROM, second.to());
  }

  /** "X values it at $275 million; Y gives $281 million": another's figure for the same. */
  static boolean another(Passage passage, Money first, Money second) {
    Sentence sentence = passage.sentence();
    boolean parts = false;
    for (int at = first.to(); at < second.core(); at++) {
      parts |= sentence.token(at).is(";") || sentence.token(at).is(",");
    }
    return parts
        && (sentence.has(Cue.SAY, Math.max(first.to(), second.core() - 4), second.core())
            || sentence.has(Cue.RECKONING, first.to(), second.core())
            || sentence.has(Cue.FIGURE_AT, Math.max(first.to(), second.core() - 1), second.core()))
        && passage.names().stream()
            .anyMatch(name -> name.from() >= first.to() && name.to() <= second.core());
  }

  /** "from $40 million to $19 million": both are values of the same thing. */
  static boolean movesTo(Sentence sentence, Money first, Money second) {
    return first.currency().equals(second.currency())
        && second.core() - first.to() <= 2
        && sentence.has(Cue.RANGE_TO, first.to(), second.core());
  }

  /** "$271 million in 2019, $299 million in 2020": of one kind, if one of them is stolen. */
  static void series(Passage passage, List<AmountRole> roles) {
    long years = passage.moments().stream().filter(it -> it.date().month() == null).count();
    if (roles.size() > 1 && years >= roles.size() && roles.contains(AmountRole.STOLEN)) {
      roles.replaceAll(it -> it == AmountRole.UNKNOWN ? AmountRole.STOLEN : it);
    }
    for (int whole = 2; whole < roles.size(); whole++) {
      if (roles.get(whole) == AmountRole.STOLEN) {
        parts(passage, roles, whole);
      }
    }
  }

  /**
   * "5 BTC, 70 ETH and $90,000 in USDT, worth $700,000 in all": what is listed before is a part.
   */
  private static void parts(Passage passage, List<AmountRole> roles, int whole) {
    Sentence sentence = passage.sentence();
    Money sum = passage.money().get(whole);
    int last = passage.money().get(whole - 1).to();
    if (sum.core() <= last || !sentence.has(Cue.WORTH, last, sum.core())) {
      return;
    }
    for (int i = whole - 1; i > 0; i--) {
      Money part = passage.money().get(i);
      Money before = passage.money().get(i - 1);
      boolean less =
          part.currency().equals(sum.currency())
              && part.figures().figure().compareTo(sum.figures().figure()) < 0;
      if (less && roles.get(i) == AmountRole.STOLEN && listed(sentence, before, part)) {
        roles.set(i, AmountRole.PART);
      }
    }
  }

  /** Whether the second amount goes on a list of amounts. */
  private static boolean listed(Sentence sentence, Money first, Money second) {
    int joint = second.from() - 1;
    return joint >= first.to()
        && joint - first.to() <= BETWEEN_ITEMS
        && (sentence.is(Cue.AND, joint) || sentence.token(joint).is(","));
  }

  /** Whether the second amount says the first one over: in brackets, or behind "worth". */
  static boolean restates(Sentence sentence, Money first, Money second) {
    if (second.from() < first.to()) {
      return true;
    }
    int gap = second.core() - first.to();
    boolean differ = !first.currency().equals(second.currency());
    if (!differ || gap > 9) {
      return false;
    }
    if (sentence.has(Cue.INCLUDING, first.to(), second.core())) {
      return false;
    }
    if (AmountPulls.worthToday(sentence, first.to(), second.core())) {
      return false;
    }
    boolean worth = sentence.has(Cue.WORTH, first.to(), second.core());
    boolean bracket = false;
    for (int at = first.to(); at < second.core(); at++) {
      bracket |= sentence.token(at).is("(");
      if (sentence.is(Cue.AND, at) || (sentence.is(Cue.FROM, at) && !sentence.is(Cue.OF, at))) {
        return false;
      }
    }
    return worth
        || bracket
        || gap <= 1
        || (first.asset() && sentence.token(first.to()).is(",") && gap <= 4);
  }

  static boolean partOfEarlier(Passage passage, List<AmountRole> roles, int index) {
    Money amount = passage.money().get(index);
    for (int i = 0; i < index; i++) {
      Money earlier = passage.money().get(i);
      boolean whole = roles.get(i) == AmountRole.STOLEN || roles.get(i) == AmountRole.PART;
      if (whole && passage.sentence().has(Cue.INCLUDING, earlier.to(), amount.core())) {
        return true;
      }
    }
    return false;
  }
}
