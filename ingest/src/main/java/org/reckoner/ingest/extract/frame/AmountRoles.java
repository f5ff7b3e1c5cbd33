// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Decides which amount is what by the words around it. Every cue speaks for a role with a weight
 * that falls with its distance; a verb of taking reaches further than a noun. An amount that
 * restates the one before it ("41,000 ETH, worth $41 million") takes its role.
 */
final class AmountRoles {
  private static final double SILENT = 0.22;
  private static final double FIRM = 5;
  private static final int SHARE_REACH = 7;
  private static final int REVISED = 3;

  /** Nobody means a smaller sum when denying a loss: "not one dollar". */
  private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);

  private static final int SUBJECT_REACH = 4;
  private static final int INSURED_REACH = 10;

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

  /** "worth $5 million at that day's price": the price only says how it was valued. */
  static boolean ofWorth(Sentence sentence, CueMatch match) {
    for (int at = Math.max(sentence.from(), match.from() - 4); at <= match.from(); at++) {
      if (sentence.cueAt(Cue.WORTH, at).filter(it -> it.to() >= match.to()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What the text around a passage speaks of. */
  enum Context {
    /** Anything: money is lost, taken and moved in business too. */
    ANY,
    /** Somewhere of thefts and attacks. */
    THEFTS,
    /** Of a sum that was stolen; money that moves now may be that. */
    AFTERMATH,
    /** Just here of what was lost: a bare sum is a loss. */
    LOSSES
  }

  private AmountRoles() {}

  /** Words of everyday business mean theft only where the text speaks of thieves. */
  private static boolean counts(Passage passage, Money amount, CueMatch match, Context context) {
    Sentence sentence = passage.sentence();
    if (RISKS.contains(match.cue()) && Spared.risk(sentence, match)) {
      return false;
    }
    if (DEEDS.contains(match.cue()) && undone(sentence, match)) {
      return false;
    }
    return switch (match.cue()) {
      case DRAW ->
          match.code().isEmpty()
              ? (context != Context.ANY || sentence.has(Cue.ATTACKERS))
                  && !byOwners(sentence, match)
              : context != Context.AFTERMATH
                  && sentence.has(Cue.ATTACKERS, sentence.from(), match.from());
      case LAUNDER ->
          switch (match.code()) {
            case "" -> true;
            case "LOOT" -> ofTheLoot(sentence, amount);
            default -> context == Context.AFTERMATH || sentence.has(Cue.STEAL);
          };
      case STEAL ->
          match.code().isEmpty()
              || ((context != Context.ANY || sentence.has(Cue.ATTACKERS))
                  && !byOwners(sentence, match));
      case OTHER_AMOUNT ->
          match.code().equals("MOVE")
              ? !ofMany(sentence)
              : !ofVictimNoun(sentence, amount, match) && !ofWorth(sentence, match);
      case COST -> context == Context.LOSSES || sentence.has(Cue.ATTACK) || sentence.has(Cue.THEFT);
      case LOSE ->
          context != Context.ANY
              && match.code().isEmpty()
              && (!sentence.has(Cue.BUSINESS) || Events.byThieves(sentence));
      case GAIN ->
          context != Context.ANY && match.code().isEmpty() && ofThieves(passage, match, context);
      case VANISH -> context != Context.ANY && match.code().isEmpty();
      case FREEZE, RECOVER, RANSOM, BOUNTY -> !ofOther(sentence, match);
      default -> true;
    };
  }

  /** Whether whoever gains there may be a thief: firms earn money too. */
  private static boolean ofThieves(Passage passage, CueMatch gain, Context context) {
    Sentence sentence = passage.sentence();
    int at = gain.from();
    while (at > sentence.from()
        && (sentence.is(Cue.AUXILIARY, at - 1) || sentence.is(Cue.ADVERB, at - 1))) {
      at--;
    }
    int verb = at;
    if (passage.names().stream().anyMatch(it -> it.to() == verb && !it.actor())) {
      return false;
    }
    return !sentence.is(Cue.PRONOUN, sentence.from())
        || context == Context.AFTERMATH
        || context == Context.LOSSES
        || Events.byThieves(sentence)
        || sentence.has(Cue.LOOT)
        || passage.names().stream().anyMatch(Name::actor);
  }

  /** Whether the sentence says that the deed was not done, or only might be. */
  private static boolean undone(Sentence sentence, CueMatch deed) {
    return Spared.negated(sentence, deed)
        || Spared.attempted(sentence, deed)
        || Spared.supposed(sentence, deed.from());
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

  /** "insured against theft up to $50 million", "cover of $10 million against theft". */
  private static boolean insured(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.core() - INSURED_REACH);
    int last = Math.min(sentence.to(), amount.to() + SUBJECT_REACH);
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

  /** "X, valued at $2 billion, was hacked": what a firm is worth, and no coins. */
  private static boolean ofFirm(Passage passage, Money amount) {
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
                .anyMatch(it -> it.to() == at - 1 && !sentence.is(Cue.ASSET, it.from())));
  }

  /** "lost $80 million in market value": nobody took that. */
  private static boolean inValue(Sentence sentence, Money amount) {
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

  /** "$30 million, not $300 million": a figure that is taken back in the same breath. */
  private static boolean takenBack(Sentence sentence, Money amount) {
    int at = amount.from();
    return at > sentence.from()
        && sentence.is(Cue.NEGATION, at - 1)
        && !leftWithout(sentence, at)
        && sentence.cueBefore(Cue.NOT_ONLY, at).isEmpty();
  }

  /** "was left without $5 million": the negation belongs to a verb of losing. */
  private static boolean leftWithout(Sentence sentence, int at) {
    return sentence.cueBefore(Cue.LOSE, at).filter(it -> it.length() > 1).isPresent();
  }

  /** "thefts fell to $660 million": no price moves there. */
  private static boolean ofMany(Sentence sentence) {
    return sentence.has(Cue.THEFTS)
        || sentence.has(Cue.LOOT)
        || (sentence.has(Cue.ATTACKS) && sentence.has(Cue.LOSE));
  }

  /**
   * The role of each amount of a passage, in order.
   *
   * @param context what the text around the passage speaks of
   */
  static List<AmountRole> of(Passage passage, Context context) {
    List<AmountRole> roles = new ArrayList<>(passage.money().size());
    for (int i = 0; i < passage.money().size(); i++) {
      Money amount = passage.money().get(i);
      Money before = i == 0 ? null : passage.money().get(i - 1);
      boolean again =
          before != null
              && (restates(passage.sentence(), before, amount)
                  || rangeEnd(passage.sentence(), before, amount)
                  || (roles.get(i - 1) == AmountRole.OTHER
                      && movesTo(passage.sentence(), before, amount)));
      if (again) {
        roles.add(roles.get(i - 1));
        continue;
      }
      AmountRole role =
          negated(passage, amount)
              .or(() -> undone(passage, amount))
              .orElseGet(() -> role(passage, amount, context));
      boolean sequel =
          before != null && (another(passage, before, amount) || listedOn(passage, before, amount));
      if (role == AmountRole.UNKNOWN && sequel) {
        role = roles.get(i - 1);
      }
      roles.add(
          role == AmountRole.STOLEN && partOfEarlier(passage, roles, i) ? AmountRole.PART : role);
    }
    series(passage, roles);
    return roles;
  }

  /**
   * "neither $5 million nor one dollar": the amount is said not to be; of a loss, where the
   * sentence speaks of none. "not even" and the like bound a figure and belong to it.
   */
  private static Optional<AmountRole> negated(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int before = amount.from() - 1;
    if (before < sentence.from()
        || !sentence.is(Cue.NEGATION, before)
        || leftWithout(sentence, amount.from())) {
      return Optional.empty();
    }
    boolean telling = amount.figures().figure().compareTo(LEAST) >= 0;
    boolean none =
        sentence.has(Cue.NEGATION, sentence.from(), before)
            && Events.taking(sentence, sentence.from(), sentence.to());
    return Optional.of(telling && none ? AmountRole.DENIED : AmountRole.OTHER);
  }

  /** "did not lose $30 million": the verb that governs it was not done. */
  private static Optional<AmountRole> undone(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.from() - REVISED);
    List<CueMatch> verbs = sentence.cues(Cue.LOSE, first, amount.from());
    boolean denied =
        verbs.stream()
            .anyMatch(
                it ->
                    Denials.untrue(sentence, it)
                        || (Spared.negated(sentence, it) && !sentence.has(Cue.STEAL)));
    return denied ? Optional.of(AmountRole.DENIED) : Optional.empty();
  }

  /** "from $310 million to $205 million": both ends are of one thing. */
  private static boolean rangeEnd(Sentence sentence, Money first, Money second) {
    return second.core() - first.to() == 1
        && sentence.is(Cue.TO_TIME, first.to())
        && !sentence.is(Cue.AND, first.to())
        && sentence.has(Cue.FROM, Math.max(sentence.from(), first.from() - 1), first.core());
  }

  /** "$50 million from X and $16 million from Y": a list goes on as it began. */
  private static boolean listedOn(Passage passage, Money first, Money second) {
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
  private static boolean another(Passage passage, Money first, Money second) {
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
  private static boolean movesTo(Sentence sentence, Money first, Money second) {
    return first.currency().equals(second.currency())
        && second.core() - first.to() <= 2
        && sentence.has(Cue.RANGE_TO, first.to(), second.core());
  }

  /** "$271 million in 2019, $299 million in 2020": of one kind, if one of them is stolen. */
  private static void series(Passage passage, List<AmountRole> roles) {
    long years = passage.moments().stream().filter(it -> it.date().month() == null).count();
    if (roles.size() > 1 && years >= roles.size() && roles.contains(AmountRole.STOLEN)) {
      roles.replaceAll(it -> it == AmountRole.UNKNOWN ? AmountRole.STOLEN : it);
    }
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

  private static boolean partOfEarlier(Passage passage, List<AmountRole> roles, int index) {
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

  private static AmountRole role(Passage passage, Money amount, Context context) {
    Sentence sentence = passage.sentence();
    if (takenBack(sentence, amount)
        || insured(passage, amount)
        || ofFirm(passage, amount)
        || inValue(sentence, amount)) {
      return AmountRole.OTHER;
    }
    Map<AmountRole, Double> scores = new EnumMap<>(AmountRole.class);
    if (context == Context.LOSSES) {
      scores.put(AmountRole.STOLEN, 0.5);
    }
    PULLS.forEach(
        (cue, pull) -> {
          for (CueMatch match : sentence.cues(cue)) {
            boolean apart = match.to() <= amount.core() || match.from() >= amount.to();
            if (apart && !inName(passage, match) && counts(passage, amount, match, context)) {
              double distance = distance(passage, amount, match);
              double score = pull.weight / (1 + pull.decay * distance);
              scores.merge(pull.role, score, Math::max);
            }
          }
        });
    if (revised(sentence, amount, context)) {
      scores.put(AmountRole.STOLEN, FIRM);
    }
    boolean part =
        (ofTheLoot(sentence, amount) || opensWithLoot(sentence, amount))
            && !laidTo(passage, amount);
    if (part || shareOfTheLoot(passage, amount)) {
      scores.remove(AmountRole.STOLEN);
    }
    AmountRole best = part ? AmountRole.PART : AmountRole.UNKNOWN;
    double most = SILENT;
    for (Map.Entry<AmountRole, Double> entry : scores.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best == AmountRole.UNKNOWN && ofThieves(passage, amount) ? AmountRole.STOLEN : best;
  }

  /** "it could reach $20 million": what the loss spoken of became or may become. */
  private static boolean revised(Sentence sentence, Money amount, Context context) {
    return (context == Context.LOSSES || context == Context.AFTERMATH)
        && sentence
            .cues(Cue.REVISED, Math.max(sentence.from(), amount.core() - 8), amount.core())
            .stream()
            .anyMatch(it -> amount.core() - it.to() <= REVISED);
  }

  /** "Of the loot, over $30 million has been seized": a part of it. */
  private static boolean opensWithLoot(Sentence sentence, Money amount) {
    int at = sentence.from();
    boolean of = sentence.is(Cue.OF, at) && at + 1 < sentence.to();
    int last = Math.min(amount.from(), at + 6);
    return of
        && sentence.is(Cue.TAKING_UP, at + 1)
        && (sentence.has(Cue.LOOT, at + 1, last)
            || sentence.has(Cue.THEFT, at + 1, last)
            || sentence.has(Cue.STEAL, at + 1, last)
            || sentence.has(Cue.GOODS, at + 1, last));
  }

  /** "The thieves had a good 2022: $1.7 billion"; a sum behind counted attacks is theirs too. */
  private static boolean ofThieves(Passage passage, Money amount) {
    boolean counted =
        passage.tallies().stream()
            .anyMatch(
                it ->
                    it.of() == Tally.Of.ATTACKS
                        && it.to() <= amount.from()
                        && it.figures().figure().compareTo(BigDecimal.ONE) > 0);
    boolean year = passage.moments().stream().anyMatch(it -> it.date().month() == null);
    Sentence sentence = passage.sentence();
    return counted || (year && sentence.has(Cue.THIEVES, sentence.from(), amount.from()));
  }

  /** "attributes $1.3 billion of the money stolen in 2024 to X": that is X's own total. */
  private static boolean laidTo(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.from() - 2);
    return sentence.has(Cue.ACCUSE, first, amount.from())
        && passage.moments().stream().anyMatch(it -> it.date().month() == null);
  }

  /** Whether the passage tells what became of a part of what was stolen. */
  static boolean ofTheLoot(Passage passage) {
    return passage.money().stream().anyMatch(it -> ofTheLoot(passage.sentence(), it));
  }

  /** "$30 million of what was stolen", "$60m worth of the stolen ether": a part, not the loss. */
  private static boolean ofTheLoot(Sentence sentence, Money amount) {
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
  private static boolean shareOfTheLoot(Passage passage, Money amount) {
    return passage.portions().stream()
        .anyMatch(
            share ->
                share.to() <= amount.core()
                    && amount.core() - share.to() <= SHARE_REACH
                    && passage.sentence().has(Cue.THEFT, share.to(), amount.core()));
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
      boolean same = restates(sentence, first ? other : amount, first ? amount : other);
      if (between && !same) {
        distance += NOUNS.contains(match.cue()) ? 4 : 2;
      }
    }
    return distance;
  }
}
