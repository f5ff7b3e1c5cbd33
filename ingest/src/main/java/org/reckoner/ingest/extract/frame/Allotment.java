// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Which sum of a sentence belongs to which of its named victims, which are totals, and which are
 * left over. Pairs go by nearness, the nearest first; "$55 million from X" and "X ($55 million)"
 * are nearest of all; "respectively" pairs in order.
 */
final class Allotment {
  private static final double FARTHEST = 24;

  /** From a name to the sum in brackets behind it, with a date between. */
  private static final int DATED = 5;

  /** From what sets a sum against another to that sum. */
  private static final int COMPARED = 3;

  /** No sum of several thefts is smaller: "seven of every ten dollars". */
  private static final BigDecimal LEAST_TOTAL = BigDecimal.valueOf(10_000);

  /** Between two victims: "and its bridge". */
  private static final int JOINED = 4;

  /** From a sum to those whom it was taken from. */
  private static final int MANY = 4;

  /** Rules by which a victim is the subject of what befell it, so that its sum stands behind. */
  private static final Set<String> SUBJECT =
      Set.of("victim.loses", "victim.suffers", "victim.relative");

  private record Pair(Sum sum, Victim victim, double distance) {}

  private final Passage passage;
  private final List<Sum> sums;
  private final IdentityHashMap<Sum, Victim> victims = new IdentityHashMap<>();
  private final List<Sum> totals = new ArrayList<>(1);

  /** Those that two firms lost together. */
  private final List<Sum> shared = new ArrayList<>(0);

  /** Whether sums are given in the order of names of which not all are known. */
  private final boolean unpaired;

  /** Whether one sum is what two victims lost together. */
  private boolean ofTwo;

  Allotment(Reading reading, Passage passage) {
    this.passage = passage;
    this.sums = Sum.of(passage, reading.roles(passage));
    List<Victim> named = reading.victims(passage);
    entries(reading, named);
    List<Sum> stolen = sums.stream().filter(sum -> sum.role() == AmountRole.STOLEN).toList();
    boolean inOrder = passage.sentence().has(Cue.RESPECTIVELY) && !named.isEmpty();
    this.unpaired = inOrder && stolen.size() > 1 && stolen.size() != named.size();
    if (inOrder && stolen.size() == named.size()) {
      for (int i = 0; i < named.size(); i++) {
        victims.put(stolen.get(i), named.get(i));
      }
    } else if (!unpaired) {
      pair(reading, named);
    }
    for (Sum sum : stolen) {
      if (unpaired || shared.contains(sum)) {
        continue;
      }
      boolean many = named.stream().anyMatch(it -> ofMany(sum, it));
      if (!victims.containsKey(sum) && (many || total(reading, sum))) {
        totals.add(sum);
      } else if (!victims.containsKey(sum) && !totals.isEmpty() && compared(sum)) {
        totals.add(sum);
      }
    }
  }

  /** "$340 million in 2021, against 255 million the year before": a total beside a total. */
  private boolean compared(Sum sum) {
    int first = Math.max(passage.sentence().from(), sum.from() - COMPARED);
    return passage.sentence().has(Cue.COMPARED, first, sum.from());
  }

  /** An entry of a list pairs its own sum and victim. */
  private void entries(Reading reading, List<Victim> named) {
    for (ListEntry entry : reading.catalogue().entries(passage)) {
      for (Sum sum : sums) {
        boolean own = sum.amounts().contains(entry.sum()) && sum.role() == AmountRole.STOLEN;
        named.stream()
            .filter(it -> own && it.name().equals(entry.victim()) && !joint(new Pair(sum, it, 0)))
            .forEach(it -> victims.put(sum, it));
      }
    }
  }

  List<Sum> sums() {
    return sums;
  }

  List<Sum> totals() {
    return totals;
  }

  /** Whether it may be a victim's that the sentence does not name beside it. */
  boolean open(Sum sum) {
    return !totals.contains(sum)
        && (shared.isEmpty() || victims.containsKey(sum))
        && !(ofTwo && sum.role() == AmountRole.STOLEN)
        && !ofNext(sum)
        && !(unpaired && sum.role() == AmountRole.STOLEN);
  }

  Optional<Victim> victim(Sum sum) {
    return Optional.ofNullable(victims.get(sum));
  }

  /** Stolen sums that neither a named victim nor a total takes. */
  List<Sum> leftOver() {
    return sums.stream()
        .filter(sum -> sum.role() == AmountRole.STOLEN && !unpaired)
        .filter(sum -> !victims.containsKey(sum) && !totals.contains(sum) && !shared.contains(sum))
        .toList();
  }

  private boolean total(Reading reading, Sum sum) {
    Segment segment = Segment.at(reading.segments(passage), sum.from());
    if (ofOne(reading, segment) || NoLoss.worthNow(passage, sum.leading())) {
      return false;
    }
    Money leading = sum.leading();
    boolean small = !leading.asset() && leading.figures().figure().compareTo(LEAST_TOTAL) < 0;
    return !small && !fromSomebody(sum) && Aggregation.many(reading, passage, segment);
  }

  /** "$235 million from X": one case, also where nothing else makes X a victim. */
  private boolean fromSomebody(Sum sum) {
    int at = sum.to();
    boolean from =
        at < passage.sentence().to()
            && passage.sentence().is(Cue.FROM, at)
            && !passage.sentence().is(Cue.OF, at);
    return from
        && passage.names().stream()
            .anyMatch(
                name ->
                    name.from() > at
                        && name.from() <= at + 2
                        && !name.actor()
                        && !name.adjective()
                        && !name.observer());
  }

  /** Whether the sentence tells of one victim, and the part of it of nothing in the plural. */
  private boolean ofOne(Reading reading, Segment segment) {
    Sentence sentence = passage.sentence();
    boolean plural =
        Aggregation.countsAttacks(passage, segment)
            || sentence.has(Cue.ATTACKS, segment.from(), segment.to())
            || sentence.has(Cue.THEFTS, segment.from(), segment.to())
            || sentence.has(Cue.VICTIMS, segment.from(), segment.to())
            || sentence.has(Cue.AGGREGATE, segment.from(), segment.to())
            || sentence.has(Cue.COMPARED, sentence.from(), segment.to());
    boolean subject =
        reading.victims(passage).stream()
            .anyMatch(
                it ->
                    it.rule().equals("victim.loses")
                        || it.rule().equals("victim.suffers")
                        || it.rule().equals("victim.passive"));
    return reading.victims(passage).size() == 1 && subject && !plural;
  }

  private void pair(Reading reading, List<Victim> named) {
    List<Pair> pairs = new ArrayList<>();
    for (Sum sum : sums) {
      for (Victim victim : named) {
        double distance = distance(reading, sum, victim);
        boolean robbed = named.size() == 1 || !victim.rule().equals(VictimFinder.OPERATION);
        boolean own = distance <= FARTHEST && !counted(reading, sum, victim);
        boolean others = ofNext(sum) && victim.name().to() != sum.from() - 1;
        if (robbed && own && !ofMany(sum, victim) && !others) {
          pairs.add(new Pair(sum, victim, distance));
        }
      }
    }
    long stolen = sums.stream().filter(it -> it.role() == AmountRole.STOLEN).count();
    boolean each = named.size() > 1 && stolen == named.size();
    if (each) {
      alternating(named);
    }
    pairs.sort(java.util.Comparator.comparingDouble(Pair::distance));
    ofTwo = stolen == 1 && !each && together(named);
    for (Pair pair : pairs) {
      if (shared.contains(pair.sum) || ofAnother(pair, named)) {
        continue;
      }
      if (joint(pair)) {
        shared.add(pair.sum);
        continue;
      }
      boolean second = pair.sum.role() == AmountRole.STOLEN && (each ? has(pair) : hasNearer(pair));
      boolean taken = victims.containsKey(pair.sum) || second;
      if (!taken && !(ofTwo && pair.sum.role() == AmountRole.STOLEN)) {
        victims.put(pair.sum, pair.victim);
      }
    }
  }

  /** "X and its bridge Y lost $5 million": what two lost together is no loss of one of them. */
  private boolean together(List<Victim> named) {
    return named.stream()
        .anyMatch(
            victim ->
                passage.names().stream()
                    .filter(it -> !it.actor() && !it.adjective() && !it.observer())
                    .anyMatch(
                        it ->
                            joins(it, victim.name())
                                || (behindSum(victim.name())
                                    && joins(victim.name(), it)
                                    && !acts(it))));
  }

  /** "X was robbed of $3 million, and Y of $5 million": the sum is of the name before it. */
  private boolean ofNext(Sum sum) {
    int of = sum.from() - 1;
    return of > passage.sentence().from()
        && passage.sentence().is(Cue.OF, of)
        && passage.names().stream()
            .anyMatch(
                it ->
                    it.to() == of
                        && !it.actor()
                        && !it.adjective()
                        && sum.role() == AmountRole.STOLEN
                        && victims.values().stream().noneMatch(known -> known.name().equals(it))
                        && passage.money().stream().anyMatch(other -> other.to() < it.from()));
  }

  /** "$5 million from". */
  private boolean behindSum(Name name) {
    return sums.stream().anyMatch(it -> it.to() <= name.from() && name.from() - it.to() <= MANY);
  }

  /** "stolen from X and Y froze": what follows the second name is a verb of its own. */
  private boolean acts(Name name) {
    Sentence sentence = passage.sentence();
    int at = name.to();
    return at < sentence.to()
        && sentence.token(at).word()
        && !sentence.is(Cue.DATE_PREPOSITION, at)
        && !sentence.is(Cue.PLACE, at)
        && !sentence.is(Cue.AND, at)
        && !sentence.is(Cue.LOSE, at);
  }

  private boolean joins(Name one, Name other) {
    Sentence sentence = passage.sentence();
    int from = one.to();
    int to = other.from();
    boolean near = from < to && to - from <= JOINED && sentence.is(Cue.AND, from);
    for (int at = from + 1; near && at < to; at++) {
      near =
          sentence.is(Cue.ARTICLE, at)
              || sentence.is(Cue.PRONOUN, at)
              || sentence.is(Cue.VICTIM_NOUN, at)
              || sentence.is(Cue.HOLDING, at)
              || sentence.is(Cue.DESCRIBER, at);
    }
    return near;
  }

  /** "which has already taken $200 million from crypto projects": what many others lost. */
  private boolean ofMany(Sum sum, Victim victim) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), sum.to() + MANY);
    return victim.name().to() <= sum.from()
        && sum.to() < sentence.to()
        && sentence.is(Cue.FROM, sum.to())
        && !sentence.is(Cue.OF, sum.to())
        && !sentence.is(Cue.DEFINITE, sum.to() + 1)
        && !sentence.is(Cue.PRONOUN, sum.to() + 1)
        && sentence.has(Cue.VICTIMS, sum.to(), last)
        && (sentence.has(Cue.THIEVES, victim.name().to(), sum.from())
            || passage.names().stream()
                .filter(it -> it.from() >= victim.name().to() && it.to() <= sum.from())
                .anyMatch(Name::actor));
  }

  /** "X lost $4 million, the bridge Y $6 million": each names its victim, then its sum. */
  private void alternating(List<Victim> named) {
    List<Sum> stolen = sums.stream().filter(it -> it.role() == AmountRole.STOLEN).toList();
    boolean turns =
        passage.sentence().article().language().verbFinal()
            || named.stream().allMatch(it -> SUBJECT.contains(it.rule()));
    for (int i = 0; turns && i < named.size(); i++) {
      turns =
          named.get(i).name().to() <= stolen.get(i).from()
              && (i + 1 == named.size() || stolen.get(i).to() <= named.get(i + 1).name().from());
    }
    for (int i = 0; turns && i < named.size(); i++) {
      victims.put(stolen.get(i), named.get(i));
    }
  }

  /** "$60 million from X and Y": one sum of two firms, of which neither lost all of it. */
  private boolean joint(Pair pair) {
    Sum sum = pair.sum;
    Name name = pair.victim.name();
    boolean ahead =
        sum.role() == AmountRole.STOLEN
            && sum.to() <= name.from()
            && sums.stream()
                .filter(it -> !it.equals(sum))
                .allMatch(it -> it.to() <= sum.from() - MANY || it.from() >= sum.to())
            && sums.stream().noneMatch(it -> !it.equals(sum) && it.from() >= sum.to());
    return ahead
        && passage.names().stream()
            .filter(it -> !it.actor() && !it.observer() && !it.adjective())
            .anyMatch(it -> coupled(name, it, sum.to()) || coupled(it, name, sum.to()));
  }

  /** "$1.9 billion is above the $1.2 billion from X and Y": neither of them lost the former. */
  private boolean ofAnother(Pair pair, List<Victim> named) {
    return pair.sum.role() == AmountRole.STOLEN
        && named.size() > 1
        && sums.stream()
            .anyMatch(it -> !it.equals(pair.sum) && joint(new Pair(it, pair.victim, 0)));
  }

  /** Whether only "and" stands between two names behind a token, and nothing is said of one. */
  private boolean coupled(Name first, Name second, int from) {
    Sentence sentence = passage.sentence();
    return first.from() >= from
        && second.from() - first.to() == 1
        && sentence.is(Cue.AND, first.to())
        && (second.to() >= sentence.to()
            || (sentence.token(second.to()).sign() && !sentence.token(second.to()).is("("))
            || sentence.is(Cue.DATE_PREPOSITION, second.to()));
  }

  /** As many sums as victims: each takes one. */
  private boolean has(Pair pair) {
    return victims.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().equals(pair.victim) && entry.getKey().role() == AmountRole.STOLEN);
  }

  /** A victim takes one stolen sum; a second that a total explains better is left to that. */
  private boolean hasNearer(Pair pair) {
    return victims.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().equals(pair.victim)
                    && entry.getKey().role() == AmountRole.STOLEN
                    && pair.distance > 6);
  }

  /** A sum beside counted attacks, in another part of the sentence than the victim, is a total. */
  private boolean counted(Reading reading, Sum sum, Victim victim) {
    Segment segment = Segment.at(reading.segments(passage), sum.from());
    return sum.role() == AmountRole.STOLEN
        && (ofYears(sum, victim)
            || ((!segment.holds(victim.name()) || before(victim, sum))
                && !ofOne(reading, segment)
                && Aggregation.many(reading, passage, segment)));
  }

  /** "took $3 billion in ten years, and their latest coup is that of X": of no one theft. */
  private boolean ofYears(Sum sum, Victim victim) {
    return victim.name().from() >= sum.to()
        && passage.stretches().stream()
            .anyMatch(
                it ->
                    it.from() >= sum.to()
                        && it.from() - sum.to() <= 1
                        && it.to() <= victim.name().from()
                        && (it.years() > 0 || Aggregation.isLong(it)));
  }

  /** "Before the X theft, the group's hauls came to $4 billion": X only says when. */
  private boolean before(Victim victim, Sum sum) {
    Sentence sentence = passage.sentence();
    int at = victim.name().to();
    while (at < sum.from() && !sentence.token(at).is(",")) {
      at++;
    }
    return at < sum.from()
        && sentence.is(Cue.CONNECTOR, sentence.from())
        && (sentence.has(Cue.THEFTS, at, sum.from())
            || sentence.has(Cue.AGGREGATE, at, sum.from())
            || sentence.has(Cue.LOOT, at, sum.from()));
  }

  private double distance(Reading reading, Sum sum, Victim victim) {
    Name name = victim.name();
    double distance =
        Distance.between(passage.sentence(), sum.from(), sum.to(), name.from(), name.to());
    boolean from =
        name.from() >= sum.to()
            && name.from() - sum.to() <= 8
            && passage.sentence().has(Cue.FROM, sum.to(), name.from());
    int opening = opening(sum);
    boolean inBrackets = opening >= 0;
    boolean bracket = inBrackets && opening - name.to() <= DATED && name.to() <= opening;
    boolean behind = inBrackets && name.from() >= sum.to();
    Segment segment = Segment.at(reading.segments(passage), sum.from());
    boolean elsewhere = !segment.holds(name);
    return distance
        - (from ? 5 : 0)
        - (bracket ? 5 : 0)
        + (behind ? 12 : 0)
        + (elsewhere ? 6 : 0)
        + between(sum, name);
  }

  /** Where the bracket opens that the sum stands in, or -1. */
  private int opening(Sum sum) {
    int first = Math.max(passage.sentence().from(), sum.from() - DATED);
    for (int at = sum.from() - 1; at >= first; at--) {
      if (passage.sentence().token(at).is("(")) {
        return at;
      }
      if (passage.sentence().token(at).is(")")) {
        return -1;
      }
    }
    return -1;
  }

  /** Other sums and names between the two make the pair less likely. */
  private double between(Sum sum, Name name) {
    int first = Math.min(sum.to(), name.to());
    int last = Math.max(sum.from(), name.from());
    long crossing =
        sums.stream()
            .filter(other -> !other.equals(sum) && other.from() >= first && other.to() <= last)
            .count();
    return 3.0 * crossing;
  }

  static boolean inside(Mention mention, int from, int to) {
    return mention.from() >= from && mention.to() <= to;
  }
}
