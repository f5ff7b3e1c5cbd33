// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What the words around an amount say it is: every cue speaks for a role with a weight that falls
 * with its distance, unless its words mean something else where they stand.
 */
final class AmountPulls {
  private static final int SUBJECT_REACH = 4;

  /** From an amount to the share in apposition to it. */
  private static final int SHARE_REACH = 6;

  /** The code of words for what coins are worth by now. */
  private static final String TODAY = "TODAY";

  /** The code of verbs by which a sum comes into somebody's hands. */
  private static final String HANDS = "HANDS";

  /** Verbs of taking and losing, which may be negated. */
  private static final Set<Cue> DEEDS =
      Set.of(Cue.STEAL, Cue.LOSE, Cue.VANISH, Cue.DEPRIVE, Cue.DRAW, Cue.GAIN, Cue.COST);

  /** Nouns of what one may guard and insure against. */
  private static final Set<Cue> RISKS = Set.of(Cue.THEFT, Cue.THEFTS, Cue.ATTACK, Cue.ATTACKS);

  /** What one cue says of an amount. */
  private record Pull(AmountRole role, double weight, double decay) {}

  /** Nouns that speak of the sum beside them, seldom of one behind another. */
  private static final Set<Cue> NOUNS = Set.of(Cue.BOUNTY, Cue.RANSOM, Cue.OTHER_AMOUNT);

  private static final Map<Cue, Pull> PULLS = new EnumMap<>(Cue.class);

  static {
    PULLS.put(Cue.STEAL, new Pull(AmountRole.STOLEN, 3.0, 0.4));
    PULLS.put(Cue.LOSE, new Pull(AmountRole.STOLEN, 3.0, 0.4));
    PULLS.put(Cue.VANISH, new Pull(AmountRole.STOLEN, 3.0, 0.4));
    PULLS.put(Cue.DEPRIVE, new Pull(AmountRole.STOLEN, 3.0, 0.4));
    PULLS.put(Cue.COST, new Pull(AmountRole.STOLEN, 2.8, 0.5));
    PULLS.put(Cue.DRAW, new Pull(AmountRole.STOLEN, 2.4, 0.5));
    PULLS.put(Cue.THEFT, new Pull(AmountRole.STOLEN, 2.4, 0.6));
    PULLS.put(Cue.THEFTS, new Pull(AmountRole.STOLEN, 2.4, 0.6));
    PULLS.put(Cue.LOOT, new Pull(AmountRole.STOLEN, 2.4, 0.6));
    PULLS.put(Cue.GAIN, new Pull(AmountRole.STOLEN, 1.6, 0.6));
    PULLS.put(Cue.ATTACK, new Pull(AmountRole.STOLEN, 1.2, 0.4));
    PULLS.put(Cue.ATTACKS, new Pull(AmountRole.STOLEN, 1.2, 0.4));
    PULLS.put(Cue.ATTACKED, new Pull(AmountRole.STOLEN, 1.2, 0.4));
    PULLS.put(Cue.RANSOM, new Pull(AmountRole.RANSOM, 3.2, 0.7));
    PULLS.put(Cue.BOUNTY, new Pull(AmountRole.BOUNTY, 4.0, 0.8));
    PULLS.put(Cue.LAUNDER, new Pull(AmountRole.LAUNDERED, 2.6, 0.8));
    PULLS.put(Cue.FREEZE, new Pull(AmountRole.FROZEN, 3.0, 0.7));
    PULLS.put(Cue.RECOVER, new Pull(AmountRole.RECOVERED, 3.0, 0.7));
    PULLS.put(Cue.OTHER_AMOUNT, new Pull(AmountRole.OTHER, 2.6, 1.0));
  }

  private AmountPulls() {}

  /**
   * "the money market X": a word of a victim's noun speaks of no amount but one right behind it.
   */
  private static boolean ofVictimNoun(Sentence sentence, Money amount, CueMatch match) {
    if (match.to() == amount.from()) {
      return false;
    }
    for (int at = Math.max(sentence.from(), match.from() - 2); at <= match.from(); at++) {
      if (sentence.cueAt(Cue.VICTIM_NOUN, at).filter(it -> it.to() >= match.to()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Radiant Capital", "Reserve Bank": a word of a name speaks of no amount. */
  private static boolean inName(Passage passage, CueMatch match) {
    return passage.names().stream()
            .anyMatch(
                it -> it.from() <= match.from() && match.to() <= it.to() && it.to() - it.from() > 1)
        && match.cue() != Cue.LAUNDER;
  }

  /** ", which today would be worth $5 million": what it is worth by now, and was not then. */
  static boolean worthToday(Sentence sentence, int from, int to) {
    return sentence.cues(Cue.OTHER_AMOUNT, from, to).stream()
        .anyMatch(it -> it.code().equals(TODAY));
  }

  /** "worth $5 million at that day's price": the price only says how it was valued. */
  static boolean ofWorth(Sentence sentence, CueMatch match) {
    for (int at = Math.max(sentence.from(), match.from() - 4); at <= match.from(); at++) {
      if (sentence.cueAt(Cue.WORTH, at).filter(it -> it.to() >= match.to()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Words of everyday business mean theft only where the text speaks of thieves. */
  private static boolean counts(
      Passage passage, Money amount, CueMatch match, AmountRoles.Context context) {
    Sentence sentence = passage.sentence();
    if (RISKS.contains(match.cue()) && Spared.risk(sentence, match)) {
      return false;
    }
    if (DEEDS.contains(match.cue()) && notDone(sentence, match)) {
      return false;
    }
    if (RISKS.contains(match.cue()) && onlyDates(sentence, match)) {
      return false;
    }
    boolean gone =
        match.cue() == Cue.VANISH
            && match.to() < sentence.to()
            && sentence.is(Cue.MOVES_TO, match.to());
    if (gone) {
      return false;
    }
    return switch (match.cue()) {
      case DRAW ->
          match.code().isEmpty()
              ? (context != AmountRoles.Context.ANY || sentence.has(Cue.ATTACKERS))
                  && !byOwners(sentence, match)
                  && !Gainers.byFirm(passage, match)
              : context != AmountRoles.Context.AFTERMATH
                  && sentence.has(Cue.ATTACKERS, sentence.from(), match.from());
      case LAUNDER ->
          switch (match.code()) {
            case "" -> true;
            case "MOVED" ->
                !Gainers.ownWallet(sentence, match)
                    && !(context == AmountRoles.Context.LOSSES
                        && EntryWords.moved(sentence, match, amount.to()))
                    && (context == AmountRoles.Context.AFTERMATH
                        || sentence.has(Cue.STEAL)
                        || sentence.has(Cue.THEFT));
            case "LOOT" -> LootParts.ofTheLoot(sentence, amount);
            default -> context == AmountRoles.Context.AFTERMATH || sentence.has(Cue.STEAL);
          };
      case STEAL ->
          match.code().isEmpty()
              || ((context != AmountRoles.Context.ANY || sentence.has(Cue.ATTACKERS))
                  && !byOwners(sentence, match));
      case OTHER_AMOUNT ->
          !surveyed(sentence, match)
              && !ofTaking(sentence, match)
              && !byThieves(sentence, match)
              && !emptied(sentence, match)
              && (moves(sentence, match)
                  ? !ofMany(sentence)
                  : !(context == AmountRoles.Context.LOSSES
                          && EntryWords.moved(sentence, match, amount.to()))
                      && !intoHands(sentence, match)
                      && !ofVictimNoun(sentence, amount, match)
                      && (match.code().equals(TODAY) || !ofWorth(sentence, match)));
      case COST ->
          context == AmountRoles.Context.LOSSES
              || sentence.has(Cue.ATTACK)
              || sentence.has(Cue.THEFT);
      case LOSE ->
          (context != AmountRoles.Context.ANY || Events.byThieves(sentence))
              && match.code().isEmpty()
              && !Events.losesPeople(passage, match)
              && !Coins.fell(sentence, match)
              && (!sentence.has(Cue.BUSINESS) || Events.byThieves(sentence));
      case GAIN ->
          context != AmountRoles.Context.ANY
              && (match.code().isEmpty() || match.code().equals(HANDS))
              && Gainers.ofThieves(passage, match, context);
      case VANISH ->
          context != AmountRoles.Context.ANY
              && (match.code().isEmpty() || leavesHolding(sentence, match));
      case LOOT ->
          !ofOther(sentence, match)
              && !ofAggregate(sentence, match)
              && !Spared.attempted(sentence, match)
              && !ofWorth(sentence, match)
              && !ofTrade(passage, match, context)
              && (!sentence.is(Cue.FIGURE, match.from())
                  || Gainers.ofTheft(sentence, match, context));
      case FREEZE, RECOVER, RANSOM, BOUNTY -> !ofOther(sentence, match);
      default -> true;
    };
  }

  /** "mostra levantamento do …": a word that also names the report that says so. */
  private static boolean surveyed(Sentence sentence, CueMatch match) {
    return sentence.cueBefore(Cue.SAY, match.from()).isPresent()
        && sentence.is(Cue.REPORT, match.from());
  }

  /** "double-spent": a word within a longer one of taking. */
  private static boolean ofTaking(Sentence sentence, CueMatch match) {
    return sentence
        .cues(Cue.STEAL, Math.max(sentence.from(), match.from() - 2), match.to())
        .stream()
        .anyMatch(it -> it.from() < match.from() && it.to() == match.to());
  }

  /** "intruders withdrew $5 million from X": who draws what is not theirs. */
  private static boolean byThieves(Sentence sentence, CueMatch match) {
    int at = match.from();
    while (at > sentence.from() && sentence.is(Cue.AUXILIARY, at - 1)) {
      at--;
    }
    return match.code().equals("WITHDRAWAL")
        && sentence.is(Cue.DRAW, match.from())
        && sentence.cueBefore(Cue.ATTACKERS, at).isPresent();
  }

  /** "emptied wallets holding $26 million": what they held is what was taken. */
  private static boolean emptied(Sentence sentence, CueMatch match) {
    int first = Math.max(sentence.from(), match.from() - SUBJECT_REACH);
    return match.code().equals("TVL")
        && sentence.cueBefore(Cue.HOLDING, match.from()).isPresent()
        && (sentence.has(Cue.STEAL, first, match.from())
            || sentence.has(Cue.DEPRIVE, first, match.from()));
  }

  /** "$5 million left its wallets": out of what it lay in, and not by its owners' hand. */
  private static boolean leavesHolding(Sentence sentence, CueMatch verb) {
    int last = Math.min(sentence.to(), verb.to() + SUBJECT_REACH);
    return sentence.cues(Cue.HOLDING, verb.to(), last).stream()
            .anyMatch(it -> !sentence.is(Cue.PEOPLE, it.from()))
        && !byOwners(sentence, verb);
  }

  /** "fell to", "turun dari": of a price, or of what thieves took. */
  private static boolean moves(Sentence sentence, CueMatch match) {
    return match.code().equals("MOVE")
        || (match.code().equals("PRICE") && sentence.is(Cue.CHANGES, match.from()));
  }

  /** "put $5 million into the hands of": the verb invests nothing there. */
  private static boolean intoHands(Sentence sentence, CueMatch verb) {
    return sentence.cues(Cue.GAIN, verb.from(), sentence.to()).stream()
        .anyMatch(it -> it.from() == verb.from() && it.code().equals(HANDS));
  }

  /** "au total": the noun of a phrase that adds sums up, of whatever they are. */
  private static boolean ofAggregate(Sentence sentence, CueMatch loot) {
    return loot.from() > sentence.from()
        && sentence
            .cueAt(Cue.AGGREGATE, loot.from() - 1)
            .filter(it -> it.to() >= loot.to())
            .isPresent();
  }

  /** Whether the sentence says that the deed was not done, or only might be. */
  private static boolean notDone(Sentence sentence, CueMatch deed) {
    return Spared.negated(sentence, deed)
        || Spared.attempted(sentence, deed)
        || Spared.supposed(sentence, deed.from());
  }

  /** "ses recettes", "prejuízo": words that firms use of themselves, where no thief is told of. */
  private static boolean ofTrade(Passage passage, CueMatch noun, AmountRoles.Context context) {
    Sentence sentence = passage.sentence();
    boolean trade =
        sentence.is(Cue.OTHER_AMOUNT, noun.from())
            || (sentence.is(Cue.LOSE, noun.from()) && sentence.has(Cue.BUSINESS));
    return trade
        && context != AmountRoles.Context.LOSSES
        && !Events.byThieves(sentence)
        && passage.names().stream().noneMatch(Name::actor);
  }

  /** "since the attack, customers have pulled $45 million": it only says when. */
  private static boolean onlyDates(Sentence sentence, CueMatch event) {
    int at = event.from();
    while (at - 1 > sentence.from()
        && sentence.is(Cue.ARTICLE, at - 1)
        && !sentence.is(Cue.SINCE, at - 1)) {
      at--;
    }
    return sentence
        .cueBefore(Cue.SINCE, at)
        .filter(it -> !sentence.is(Cue.FROM, it.from()) && !sentence.is(Cue.BY, it.from()))
        .isPresent();
  }

  /** "customers have pulled $45 million": what its owners took out is no loss. */
  static boolean drawnByOwners(Sentence sentence, Money amount) {
    int first = Math.max(sentence.from(), amount.from() - SUBJECT_REACH);
    return sentence.cues(Cue.DRAW, first, amount.from()).stream()
        .anyMatch(it -> byOwners(sentence, it) && ownersDo(sentence, it));
  }

  /** Whether they are the verb's own subject: nothing but auxiliaries stands between. */
  private static boolean ownersDo(Sentence sentence, CueMatch verb) {
    int at = verb.from();
    while (at - 1 > sentence.from()
        && (sentence.is(Cue.AUXILIARY, at - 1) || sentence.is(Cue.HAVING, at - 1))) {
      at--;
    }
    return sentence.cueBefore(Cue.PEOPLE, at).isPresent()
        || sentence.cueBefore(Cue.KIND, at).isPresent();
  }

  /** "investors took $500 million out of the funds": people who take what is theirs. */
  private static boolean byOwners(Sentence sentence, CueMatch verb) {
    int first = Math.max(sentence.from(), verb.from() - SUBJECT_REACH);
    return (sentence.has(Cue.PEOPLE, first, verb.from())
            || sentence.has(Cue.KIND, first, verb.from()))
        && !sentence.has(Cue.ATTACKERS, sentence.from(), verb.from());
  }

  /** "locked in its contracts": words that a longer phrase makes another amount's. */
  private static boolean ofOther(Sentence sentence, CueMatch match) {
    int first = Math.max(sentence.from(), match.from() - 3);
    return sentence.cues(Cue.OTHER_AMOUNT, first, sentence.to()).stream()
        .anyMatch(
            it ->
                it.from() <= match.from()
                    && it.to() >= match.to()
                    && it.to() - it.from() > match.to() - match.from());
  }

  /** "thefts fell to $660 million": no price moves there. */
  private static boolean ofMany(Sentence sentence) {
    return sentence.has(Cue.THEFTS)
        || sentence.has(Cue.LOOT)
        || (sentence.has(Cue.ATTACKS) && sentence.has(Cue.LOSE));
  }

  /** "deposits of $700 million", "whose turnover is $5 million": a noun governs the amount. */
  private static boolean governs(Sentence sentence, CueMatch match, Money amount) {
    int gap = match.to();
    return gap < amount.from()
        && amount.from() - gap <= 2
        && (linked(sentence, Cue.OF, gap, amount)
            || linked(sentence, Cue.GENITIVE, gap, amount)
            || linked(sentence, Cue.COPULA, gap, amount));
  }

  private static boolean linked(Sentence sentence, Cue cue, int at, Money amount) {
    return sentence.cueAt(cue, at).filter(it -> it.to() == amount.from()).isPresent();
  }

  private static double distance(Passage passage, Money amount, CueMatch match) {
    Sentence sentence = passage.sentence();
    if (governs(sentence, match, amount)) {
      return 0;
    }
    double distance =
        Distance.between(sentence, amount.from(), amount.to(), match.from(), match.to());
    for (Money other : passage.money()) {
      boolean between =
          !other.equals(amount)
              && other.from() >= Math.min(amount.to(), match.to())
              && other.to() <= Math.max(amount.from(), match.from());
      boolean first = other.from() < amount.from();
      boolean same =
          AmountSeries.restates(sentence, first ? other : amount, first ? amount : other);
      if (between && !same) {
        distance += NOUNS.contains(match.cue()) ? 4 : 2;
      }
    }
    return distance;
  }

  /** "$230 million, half of its reserves": what stands behind a share is what that is of. */
  private static boolean ofShare(Sentence sentence, Money amount, CueMatch match) {
    int last = Math.min(match.from(), amount.to() + SHARE_REACH);
    return last > amount.to()
        && (sentence.has(Cue.FRACTION, amount.to(), last)
            || sentence.has(Cue.PERCENT, amount.to(), last));
  }

  /** How strongly the words around an amount speak for each role. */
  static Map<AmountRole, Double> of(Passage passage, Money amount, AmountRoles.Context context) {
    Sentence sentence = passage.sentence();
    Map<AmountRole, Double> scores = new EnumMap<>(AmountRole.class);
    PULLS.forEach(
        (cue, pull) -> {
          for (CueMatch match : sentence.cues(cue)) {
            boolean straddles = match.from() < amount.from() && match.to() > amount.from();
            boolean apart =
                !straddles && (match.to() <= amount.core() || match.from() >= amount.to());
            if (apart
                && !inName(passage, match)
                && !ofShare(sentence, amount, match)
                && counts(passage, amount, match, context)) {
              double distance = distance(passage, amount, match);
              double score = pull.weight / (1 + pull.decay * distance);
              scores.merge(pull.role, score, Math::max);
            }
          }
        });
    return scores;
  }
}
