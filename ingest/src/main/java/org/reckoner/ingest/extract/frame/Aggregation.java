// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Stretch;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whether a part of a sentence speaks of many attacks together or of one: counted or plural
 * attacks, long periods, whole years and classes of victims speak for many; "the exchange", "the
 * hack", a day speak for one.
 */
final class Aggregation {
  /** No longer is a sentence that only says what somebody puts a figure at. */
  private static final int ESTIMATE = 14;

  private static final int BEHIND = 5;

  /** What tells of one theft outweighs years and those who did it. */
  private static final double ONE_THEFT = 4;

  private Aggregation() {}

  /** Whether a stolen sum there, which no named victim takes, is a total. */
  static boolean many(Reading reading, Passage passage, Segment segment) {
    double many = many(passage, segment);
    boolean actor = Accused.firmest(reading.actors(passage), segment).isPresent();
    many += actor ? 0.6 : 0;
    many += actor && has(passage.sentence(), Cue.LOOT, segment) ? 0.4 : 0;
    many += enriches(reading, passage, segment) ? 0.4 : 0;
    many += ofMonth(reading, passage, segment) ? 1 : 0;
    boolean figure =
        has(passage.sentence(), Cue.LOOT, segment)
            || has(passage.sentence(), Cue.RECKONING, segment)
            || (has(passage.sentence(), Cue.FIGURE, segment)
                && has(passage.sentence(), Cue.SAY, segment));
    boolean listed =
        has(passage.sentence(), Cue.COMPARATIVE, segment)
            || has(passage.sentence(), Cue.PART_OF_IT, segment);
    boolean estimate = segment.to() - segment.from() <= ESTIMATE && reading.estimates(passage);
    boolean more = figure || listed || estimate;
    many += reading.continues(passage) ? 0.6 + (more ? 0.5 : 0) : 0;
    return many >= 1 && many > one(passage, segment);
  }

  /** "Hackers took $140 million in September. The worst hit was …": all that a month saw. */
  private static boolean ofMonth(Reading reading, Passage passage, Segment segment) {
    List<Sentence> all = reading.article().sentences();
    int next = passage.sentence().index() + 1;
    boolean month =
        passage.moments().stream()
            .anyMatch(
                it -> segment.holds(it) && it.date().month() != null && it.date().day() == null);
    return month
        && next < all.size()
        && all.get(next).is(Cue.EXAMPLE, all.get(next).from())
        && all.get(next).has(Cue.SUPERLATIVE);
  }

  /** "The campaign brought X $2 billion": what only makes a state richer tells of no one theft. */
  private static boolean enriches(Reading reading, Passage passage, Segment segment) {
    return has(passage.sentence(), Cue.GAIN, segment)
        && reading.actors(passage).stream()
            .anyMatch(it -> !it.firm() && reading.accused(it.name()) && segment.holds(it.name()));
  }

  private static double many(Passage passage, Segment segment) {
    Sentence sentence = passage.sentence();
    double many = 0;
    if (countsAttacks(passage, segment)) {
      many += 2;
    } else if (has(sentence, Cue.ATTACKS, segment) || has(sentence, Cue.THEFTS, segment)) {
      many += plural(sentence, segment) ? 1 : 0.5;
    }
    if (passage.stretches().stream().anyMatch(it -> segment.holds(it) && isLong(it))) {
      many += 1.5;
    }
    if (passage.moments().stream().anyMatch(it -> segment.holds(it) && wholeYear(it))) {
      many += 1;
    }
    boolean month =
        passage.moments().stream().anyMatch(it -> segment.holds(it) && it.date().day() == null);
    many += month && has(sentence, Cue.WORLD, segment) ? 1 : 0;
    many += has(sentence, Cue.VICTIMS, segment) ? 0.7 : 0;
    many += has(sentence, Cue.AGGREGATE, segment) ? 0.7 : 0;
    return many;
  }

  /** Whether a noun there is of many and not also of one, as "pencurian" is. */
  private static boolean plural(Sentence sentence, Segment segment) {
    return Stream.of(Cue.ATTACKS, Cue.THEFTS)
        .flatMap(cue -> sentence.cues(cue, segment.from(), segment.to()).stream())
        .anyMatch(it -> !sentence.is(Cue.ATTACK, it.from()) && !sentence.is(Cue.THEFT, it.from()));
  }

  static double one(Passage passage, Segment segment) {
    Sentence sentence = passage.sentence();
    double one = 0;
    one += definite(sentence, Cue.VICTIM_NOUN, segment) ? 1.5 : 0;
    one +=
        definite(sentence, Cue.ATTACK, segment) || definite(sentence, Cue.THEFT, segment) ? 1 : 0;
    one += example(sentence, segment) ? 2 : 0;
    boolean years =
        passage.moments().stream().anyMatch(it -> segment.holds(it) && wholeYear(it))
            || passage.stretches().stream().anyMatch(it -> segment.holds(it) && isLong(it));
    boolean day =
        passage.moments().stream()
            .anyMatch(
                it ->
                    segment.holds(it)
                        && it.date().day() != null
                        && !(years && SpokenDate.published(sentence, it)));
    one += UnnamedVictim.told(passage, segment) || itself(sentence, segment) ? ONE_THEFT : 0;
    return one + (day ? 1 : 0);
  }

  /** "In 2014 it was hacked for 97 bitcoin": the one firm that the text goes on about. */
  private static boolean itself(Sentence sentence, Segment segment) {
    return sentence.cues(Cue.PRONOUN, segment.from(), segment.to()).stream()
        .anyMatch(
            it ->
                it.to() + 1 < segment.to()
                    && sentence.is(Cue.COPULA, it.to())
                    && (sentence.is(Cue.ATTACKED, it.to() + 1)
                        || sentence.is(Cue.DEPRIVE, it.to() + 1)));
  }

  /** "among them a hack that brought a loss of $32 million": one of many is told of. */
  private static boolean example(Sentence sentence, Segment segment) {
    return sentence.cues(Cue.INCLUDING, segment.from(), segment.to()).stream()
        .filter(it -> it.to() + 1 < segment.to() && sentence.is(Cue.ARTICLE, it.to()))
        .anyMatch(
            it -> sentence.is(Cue.ATTACK, it.to() + 1) || sentence.is(Cue.THEFT, it.to() + 1));
  }

  /** Whether the noun stands there behind "the" or "this", as something spoken of before. */
  static boolean definite(Sentence sentence, Cue noun, Segment segment) {
    for (CueMatch match : sentence.cues(noun, segment.from(), segment.to())) {
      if (sentence.is(Cue.LOOT, match.from())
          || ofName(sentence, match)
          || analysts(sentence, match)
          || thieves(sentence, match)) {
        continue;
      }
      for (int at = match.from() - 1; at >= Math.max(segment.from(), match.from() - 3); at--) {
        if (sentence.is(Cue.THESE, at) || sentence.is(Cue.DEFINITE, at)) {
          return true;
        }
        if (sentence.token(at).sign() && !sentence.token(at).is("-")) {
          break;
        }
      }
      if (takenUpBehind(sentence, match, segment)) {
        return true;
      }
    }
    return false;
  }

  /** "the analytics firm X says": the noun is of those who count. */
  private static boolean analysts(Sentence sentence, CueMatch noun) {
    return sentence.cueBefore(Cue.ANALYST, noun.to()).isPresent();
  }

  /** "the group has stolen": the noun is of those who steal. */
  private static boolean thieves(Sentence sentence, CueMatch noun) {
    int last = Math.min(sentence.to(), noun.to() + 3);
    return sentence.is(Cue.GROUP_NOUN, noun.from())
        && sentence.cues(Cue.STEAL, noun.to(), last).stream()
            .anyMatch(it -> sentence.is(Cue.AUXILIARY, it.from() - 1) && it.from() < last)
        && !sentence.has(Cue.COPULA, noun.to(), last);
  }

  /** "Bursa asal Hong Kong itu": where "this" stands behind its noun. */
  private static boolean takenUpBehind(Sentence sentence, CueMatch noun, Segment segment) {
    int last = Math.min(segment.to(), noun.to() + BEHIND);
    for (int at = noun.to(); sentence.article().language().adjectivesBehind() && at < last; at++) {
      if (sentence.token(at).sign() || sentence.is(Cue.SAY, at)) {
        return false;
      }
      if (sentence.is(Cue.THESE, at)) {
        return true;
      }
    }
    return false;
  }

  /** "the International Monetary Fund": a word of a name is no noun of its own. */
  private static boolean ofName(Sentence sentence, CueMatch noun) {
    return !sentence.headline()
        && !sentence.article().language().nounsCapitalised()
        && noun.from() > sentence.from()
        && sentence.token(noun.from()).capitalised()
        && (behindCapital(sentence, noun.from())
            || (noun.to() < sentence.to() && sentence.token(noun.to()).capitalised()));
  }

  private static boolean behindCapital(Sentence sentence, int at) {
    return sentence.token(at - 1).capitalised() && !sentence.is(Cue.ARTICLE, at - 1);
  }

  static boolean countsAttacks(Passage passage, Segment segment) {
    return passage.tallies().stream()
        .anyMatch(
            tally ->
                segment.holds(tally)
                    && tally.of() == Tally.Of.ATTACKS
                    && tally.figures().figure().compareTo(BigDecimal.ONE) > 0);
  }

  private static boolean wholeYear(Moment moment) {
    return moment.date().month() == null;
  }

  /** Whether a period is of more than one month, or a length of years. */
  static boolean isLong(Stretch stretch) {
    Period period = stretch.period();
    if (period == null) {
      return stretch.years() > 0;
    }
    PartialDate start = period.start();
    PartialDate end = period.end();
    if (start == null || end == null || start.latest().plusMonths(1).isBefore(end.earliest())) {
      return true;
    }
    return start.day() == null && end.day() == null && !start.equals(end);
  }

  private static boolean has(Sentence sentence, Cue cue, Segment segment) {
    return sentence.has(cue, segment.from(), segment.to());
  }
}
