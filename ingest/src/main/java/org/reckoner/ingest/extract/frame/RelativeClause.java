// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What the relative clause behind a name says has befallen it. */
final class RelativeClause {
  private static final int LONGEST = 20;

  /** What a firm that is robbed loses, or the question how much of it. */
  static final List<Cue> LOSABLE =
      List.of(
          Cue.CURRENCY,
          Cue.ASSET,
          Cue.TOKEN_NOUN,
          Cue.CRYPTO,
          Cue.GOODS,
          Cue.HOLDING,
          Cue.SCALE,
          Cue.HOW_MUCH);

  /** What may stand before the verb of a relative clause. */
  private static final List<Cue> LIGHT =
      List.of(
          Cue.AUXILIARY,
          Cue.ADVERB,
          Cue.ARTICLE,
          Cue.DATE_PREPOSITION,
          Cue.MONTH,
          Cue.WEEKDAY,
          Cue.RELATIVE_DAY);

  private final Sentence sentence;

  RelativeClause(Sentence sentence) {
    this.sentence = sentence;
  }

  /** "X, where $5 million was taken", "X, where thieves made off with 900 BTC". */
  private boolean goodsTaken(int from, int to) {
    boolean taken =
        sentence.has(Cue.STEAL, from, to)
            || sentence.has(Cue.DEPRIVE, from, to)
            || (sentence.has(Cue.ATTACKERS, from, to) && sentence.has(Cue.GAIN, from, to));
    return taken && LOSABLE.stream().anyMatch(cue -> sentence.has(cue, from, to));
  }

  /** "X, which lost $5 million in May, …", "X, whose wallets had been emptied, …". */
  boolean robs(Name name) {
    int comma = name.to();
    int which = comma + 1;
    if (which >= sentence.to() || !sentence.token(comma).is(",")) {
      return false;
    }
    boolean relative = sentence.is(Cue.RELATIVE, which) || sentence.is(Cue.RELATIVE_THAT, comma);
    int last = which + 1;
    while (last < Math.min(sentence.to(), which + LONGEST)
        && !sentence.token(last).is(",")
        && !sentence.token(last).is(".")) {
      last++;
    }
    int clause = last;
    boolean denied =
        sentence.has(Cue.NEGATION, which, clause)
            || sentence.has(Cue.DENY, which, clause)
            || sentence.has(Cue.CONDITIONAL, which, clause)
            || sentence.has(Cue.SAY, which, clause);
    if (sentence.is(Cue.RELATIVE_PLACE, which)) {
      return !denied && goodsTaken(which, clause);
    }
    if (!relative || denied) {
      return false;
    }
    int verb = which + 1;
    while (verb < clause && !sentence.is(Cue.LOSE, verb) && light(verb)) {
      verb++;
    }
    boolean closes =
        sentence.article().language().verbFinal()
            && sentence.has(Cue.LOSE, Math.max(which, clause - 2), clause)
            && LOSABLE.stream().anyMatch(it -> sentence.has(it, which, clause));
    boolean suffers = closes || sentence.is(Cue.LOSE, verb) || sentence.is(Cue.SUFFER, verb);
    boolean held =
        sentence.has(Cue.HOLDING, which, Math.min(clause, which + 3))
            && sentence.has(Cue.COPULA, which, clause)
            && (sentence.has(Cue.ATTACKED, which, clause)
                || sentence.has(Cue.STEAL, which, clause)
                || sentence.has(Cue.DEPRIVE, which, clause));
    boolean robbed =
        sentence.has(Cue.COPULA, which, verb)
            && (sentence.is(Cue.DEPRIVE, verb) || sentence.is(Cue.ATTACKED, verb));
    return held || robbed || closes || (suffers && Events.told(sentence, verb, clause));
  }

  /** Auxiliaries, adverbs and days, before the verb of a relative clause. */
  private boolean light(int at) {
    return sentence.token(at).number() || LIGHT.stream().anyMatch(it -> sentence.is(it, at));
  }
}
