// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
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
  private static final int REVISED = 3;

  /** Nobody means a smaller sum when denying a loss: "not one dollar". */
  private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);

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
              && !NoLoss.repriced(passage, amount)
              && (AmountSeries.restates(passage.sentence(), before, amount)
                  || AmountSeries.rangeEnd(passage.sentence(), before, amount)
                  || (roles.get(i - 1) == AmountRole.OTHER
                      && AmountSeries.movesTo(passage.sentence(), before, amount)));
      if (again) {
        roles.add(roles.get(i - 1));
        continue;
      }
      AmountRole role =
          negated(passage, amount)
              .or(() -> undone(passage, amount))
              .or(() -> Aftermath.of(passage.sentence(), amount))
              .orElseGet(() -> role(passage, amount, context));
      boolean sequel =
          before != null
              && (AmountSeries.another(passage, before, amount)
                  || AmountSeries.listedOn(passage, before, amount));
      if (role == AmountRole.UNKNOWN && sequel) {
        role = roles.get(i - 1);
      }
      role = role == AmountRole.STOLEN && trifle(amount) ? AmountRole.OTHER : role;
      roles.add(
          role == AmountRole.STOLEN && AmountSeries.partOfEarlier(passage, roles, i)
              ? AmountRole.PART
              : role);
    }
    AmountSeries.series(passage, roles);
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
        || NoLoss.leftWithout(sentence, amount.from())) {
      return Optional.empty();
    }
    boolean telling = amount.figures().figure().compareTo(LEAST) >= 0;
    boolean none =
        sentence.has(Cue.NEGATION, sentence.from(), before)
            && Events.taking(sentence, sentence.from(), sentence.to());
    return Optional.of(telling && none ? AmountRole.DENIED : AmountRole.OTHER);
  }

  /** "$0.41": a price; nobody tells of a theft of so little. */
  private static boolean trifle(Money amount) {
    return !amount.asset() && amount.figures().figure().compareTo(LEAST) < 0;
  }

  /** "did not lose $30 million": the verb that governs it was not done. */
  private static Optional<AmountRole> undone(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), amount.from() - REVISED);
    List<CueMatch> verbs = sentence.cues(Cue.LOSE, first, amount.from());
    int behind = Math.min(sentence.to(), amount.to() + REVISED);
    boolean untrue =
        Stream.of(Cue.STEAL, Cue.LOSE, Cue.VANISH, Cue.DEPRIVE)
            .flatMap(cue -> sentence.cues(cue, first, behind).stream())
            .anyMatch(it -> Denials.untrue(sentence, it));
    boolean denied =
        untrue
            || verbs.stream()
                .anyMatch(
                    it ->
                        Denials.untrue(sentence, it)
                            || (Spared.negated(sentence, it) && !sentence.has(Cue.STEAL)));
    return denied ? Optional.of(AmountRole.DENIED) : Optional.empty();
  }

  private static AmountRole role(Passage passage, Money amount, Context context) {
    Sentence sentence = passage.sentence();
    if (NoLoss.takenBack(sentence, amount)
        || NoLoss.insured(passage, amount)
        || Budgets.of(passage, amount)
        || NoLoss.ofFirm(passage, amount)
        || AmountPulls.drawnByOwners(sentence, amount)
        || NoLoss.inValue(sentence, amount)
        || NoLoss.inBooks(sentence, amount)
        || NoLoss.movedTo(sentence, amount)
        || NoLoss.unmoved(sentence, amount)
        || NoLoss.lent(sentence, amount)
        || NoLoss.soldFor(sentence, amount)
        || NoLoss.bought(sentence, amount)
        || NoLoss.paid(sentence, amount)
        || NoLoss.penalty(sentence, amount)
        || NoLoss.outOfMixer(sentence, amount)
        || NoLoss.described(sentence, amount)
        || NoLoss.repriced(passage, amount)
        || PresentWorth.of(passage, amount)
        || NoLoss.ofSubject(sentence, amount)
        || NoLoss.ofCoin(sentence)
        || Venues.lost(sentence, amount)
        || Aftermath.swapped(passage, amount)) {
      return AmountRole.OTHER;
    }
    Map<AmountRole, Double> scores = new EnumMap<>(AmountRole.class);
    if (context == Context.LOSSES) {
      scores.put(AmountRole.STOLEN, 0.5);
    }
    AmountPulls.of(passage, amount, context)
        .forEach((role, score) -> scores.merge(role, score, Math::max));
    if (revised(sentence, amount, context)) {
      scores.put(AmountRole.STOLEN, FIRM);
    }
    boolean part =
        (LootParts.ofTheLoot(sentence, amount)
                || LootParts.opensWithLoot(sentence, amount)
                || LootParts.opensWithTotal(sentence)
                || (context != Context.ANY && LootParts.outOfSight(sentence, amount))
                || LootParts.byChain(passage, amount)
                || LootParts.listed(passage, amount)
                || LootParts.behindShare(sentence, amount))
            && !LootParts.laidTo(passage, amount);
    if (part || LootParts.shareOfTheLoot(passage, amount) || LootParts.washed(passage, amount)) {
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
    return best == AmountRole.UNKNOWN && ofThieves(passage, amount)
        ? AmountRole.STOLEN
        : NotTaken.corrected(passage, amount, best);
  }

  /** "it could reach $20 million": what the loss spoken of became or may become. */
  private static boolean revised(Sentence sentence, Money amount, Context context) {
    return (context == Context.LOSSES || context == Context.AFTERMATH)
        && sentence
            .cues(Cue.REVISED, Math.max(sentence.from(), amount.core() - 8), amount.core())
            .stream()
            .anyMatch(it -> amount.core() - it.to() <= REVISED);
  }

  /** "The thieves had a good 2022: $1.7 billion"; a sum behind counted attacks is theirs too. */
  private static boolean ofThieves(Passage passage, Money amount) {
    Sentence sentence = passage.sentence();
    boolean counted =
        passage.tallies().stream()
            .anyMatch(
                it ->
                    it.of() == Tally.Of.ATTACKS
                        && it.to() <= amount.from()
                        && it.figures().figure().compareTo(BigDecimal.ONE) > 0);
    boolean year = passage.moments().stream().anyMatch(it -> it.date().month() == null);
    boolean averted =
        sentence.cues(Cue.LOSE).stream()
            .anyMatch(it -> Spared.attempted(sentence, it) || Spared.negated(sentence, it));
    return (counted && !averted)
        || (year && sentence.has(Cue.THIEVES, sentence.from(), amount.from()));
  }
}
