// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What a sentence says became of an amount that was stolen: frozen, won back, changed. */
final class Aftermath {
  /** How many words describe an amount before its verb: "in stolen assets", "of them". */
  private static final int DESCRIBED = 8;

  /** The code of the words between a verb of exchanging and what it makes. */
  private static final String INTO = "INTO";

  private Aftermath() {}

  /**
   * "More than $1 million in stolen coins has been frozen": the amount is the subject of that verb,
   * and "stolen" only says which coins.
   */
  static Optional<AmountRole> of(Sentence sentence, Money amount) {
    if (!sentence.has(Cue.FREEZE) && !sentence.has(Cue.RECOVER)) {
      return Optional.empty();
    }
    int last = Math.min(sentence.to(), amount.to() + DESCRIBED);
    int at = amount.to();
    while (at < last && !sentence.is(Cue.AUXILIARY, at) && !sentence.is(Cue.CONDITIONAL, at)) {
      boolean parts =
          sentence.is(Cue.AND, at)
              || sentence.is(Cue.RELATIVE, at)
              || (sentence.token(at).sign() && !closes(sentence, at));
      if (parts) {
        return Optional.empty();
      }
      at++;
    }
    boolean verb = at < last;
    boolean passive = false;
    while (at < sentence.to()
        && (sentence.is(Cue.AUXILIARY, at)
            || sentence.is(Cue.CONDITIONAL, at)
            || sentence.is(Cue.ADVERB, at))
        && !sentence.is(Cue.FREEZE, at)
        && !sentence.is(Cue.RECOVER, at)) {
      if (sentence.is(Cue.NEGATION, at)) {
        return Optional.empty();
      }
      passive |= sentence.is(Cue.COPULA, at);
      at++;
    }
    if (!verb || !passive || at >= sentence.to()) {
      return Optional.empty();
    }
    return sentence.is(Cue.FREEZE, at)
        ? Optional.of(AmountRole.FROZEN)
        : sentence.is(Cue.RECOVER, at) ? Optional.of(AmountRole.RECOVERED) : Optional.empty();
  }

  /** The sign that closes an apposition just before the verb: "tokens worth $8 million — could". */
  private static boolean closes(Sentence sentence, int at) {
    boolean joined = sentence.token(at).is("-") || sentence.token(at).is(")");
    boolean before =
        at + 1 < sentence.to()
            && (sentence.is(Cue.AUXILIARY, at + 1) || sentence.is(Cue.CONDITIONAL, at + 1));
    return joined || before;
  }

  /** "swapped the loot for about 3,200 ETH and 41 BNB": what thieves have now, and did not take. */
  static boolean swapped(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    if (!amount.asset() || !sentence.has(Cue.SWAPPED_FOR)) {
      return false;
    }
    int at = amount.from() - 1;
    while (at > sentence.from() && !sentence.is(Cue.SWAPPED_FOR, at)) {
      int here = at;
      boolean passes =
          sentence.is(Cue.AND, at)
              || sentence.token(at).is(",")
              || sentence.is(Cue.ABOUT, at)
              || passage.money().stream()
                  .anyMatch(other -> other.from() <= here && here < other.to());
      if (!passes) {
        return false;
      }
      at--;
    }
    return sentence.cues(Cue.SWAPPED_FOR, sentence.from(), at).stream()
            .anyMatch(it -> it.code().isEmpty())
        && sentence.cues(Cue.SWAPPED_FOR, at, at + 1).stream()
            .anyMatch(it -> it.code().equals(INTO));
  }

  /** "On 13 January thieves used a mixer to launder what was stolen": the day of laundering. */
  static boolean dates(Reading reading, Passage passage, Moment moment) {
    Sentence sentence = passage.sentence();
    int laundered =
        sentence.cues(Cue.LAUNDER, sentence.from(), sentence.to()).stream()
            .mapToInt(CueMatch::from)
            .min()
            .orElse(sentence.to());
    List<AmountRole> roles = reading.roles(passage);
    return laundered < sentence.to()
        && roles.contains(AmountRole.LAUNDERED)
        && !roles.contains(AmountRole.STOLEN)
        && !Events.told(sentence, sentence.from(), Math.max(moment.from(), laundered))
        && !new OtherDates(reading, passage).ofDeed(moment);
  }
}
