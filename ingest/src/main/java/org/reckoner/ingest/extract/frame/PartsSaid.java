// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Which figures a sentence itself calls a part of those of all thieves: "$1.1 billion of the
 * total", "three attacks made up 69% of it", "these two".
 */
final class PartsSaid {
  /** From a sum to "of the total", with a share between. */
  private static final int NEAR = 6;

  /** From "charged" to those who were, with others named before them. */
  private static final int ACCUSED = 16;

  /** From what a state earns to how much it is. */
  private static final int INCOME = 10;

  /** No more attacks are told of one by one. */
  private static final BigDecimal FEW = BigDecimal.valueOf(5);

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;

  PartsSaid(Reading reading, Passage passage) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "$520 million, 72% of the total", "of that total, $1.5 billion": nobody's but a part. */
  boolean ofWhole(Sum loss) {
    return sentence.cues(Cue.OF_WHOLE).stream().anyMatch(it -> beside(it, loss))
        && reading.actors(passage).stream().noneMatch(it -> it.firm() && thief(it))
        && !sentence.has(Cue.ATTACKERS)
        && !sentence.is(Cue.PRONOUN, sentence.from());
  }

  private boolean thief(Actor actor) {
    Name name = actor.name();
    return !name.is(PartyKind.STATE) || name.adjective() || reading.sponsors(name);
  }

  /** "In 2022 thieves took $3.1 billion in them", "on these platforms": of those spoken of. */
  boolean inThem(Sum loss) {
    int last = Math.min(sentence.to(), loss.to() + NEAR) - 1;
    for (int at = loss.to(); at < last; at++) {
      boolean bound =
          sentence.is(Cue.OF, at)
              || sentence.is(Cue.FROM, at)
              || sentence.is(Cue.AT_PLACE, at)
              || sentence.is(Cue.ON, at);
      if (bound && (closes(at + 1) || these(at + 1))) {
        return !sentence.has(Cue.WORLD) && reading.actors(passage).stream().noneMatch(Actor::firm);
      }
      if (sentence.token(at).sign()) {
        return false;
      }
    }
    return false;
  }

  private boolean closes(int at) {
    return sentence.is(Cue.PRONOUN, at)
        && (at + 1 >= sentence.to() || sentence.token(at + 1).sign());
  }

  private boolean these(int at) {
    return sentence.is(Cue.THESE, at)
        && sentence.has(Cue.VICTIMS, at, Math.min(sentence.to(), at + 2));
  }

  /** "its exports in 2021, which came to $180 million": what a state earns, and no loot. */
  boolean ofIncome(Sum loss) {
    int first = Math.max(sentence.from(), loss.from() - INCOME);
    return sentence.cues(Cue.INCOME, first, loss.from()).stream()
        .filter(it -> sentence.cues(Cue.LOOT, it.from(), it.to()).isEmpty())
        .anyMatch(it -> earned(it.to(), loss.from()));
  }

  /** Whether between the two stands only how much: "in 2021, which came to", "of". */
  private boolean earned(int from, int to) {
    boolean relative = false;
    for (int at = from; at < to; at++) {
      if (sentence.is(Cue.STEAL, at) || sentence.is(Cue.SAY, at) || sentence.is(Cue.LOSE, at)) {
        return false;
      }
      relative |= sentence.is(Cue.RELATIVE, at) || sentence.is(Cue.RELATIVE_THAT, at);
    }
    return relative;
  }

  private boolean beside(CueMatch part, Sum loss) {
    boolean behind = part.from() >= loss.to() && part.from() - loss.to() <= NEAR;
    boolean before = part.to() <= loss.from() && part.from() - sentence.from() <= NEAR;
    int from = Math.min(part.to(), loss.to());
    int to = Math.max(part.from(), loss.from());
    return (behind || before)
        && passage.money().stream().noneMatch(it -> it.from() >= from && it.to() <= to);
  }

  /** "Two large cases are to blame for most losses", "these two hacks": of all that are counted. */
  boolean few(Segment segment, Tally count) {
    return count.of() != Tally.Of.VICTIMS
        && count.figures().figure().compareTo(FEW) <= 0
        && reading.actors(passage).stream().noneMatch(it -> it.tie() == Actor.Tie.AGENT)
        && (takenUp(count) || shared(segment, count));
  }

  private boolean takenUp(Tally count) {
    int before = count.from() - 1;
    return before >= sentence.from() && sentence.is(Cue.THESE, before);
  }

  private boolean shared(Segment segment, Tally count) {
    boolean share =
        passage.portions().stream().anyMatch(it -> it.from() >= count.to())
            && sentence.has(Cue.OF_WHOLE, count.to(), sentence.to());
    boolean blamed =
        sentence.cues(Cue.RESPONSIBLE_FOR, count.to(), segment.to()).stream()
            .anyMatch(it -> sentence.has(Cue.LOOT, it.to(), sentence.to()));
    return share || blamed || sentence.has(Cue.PART_OF_IT, sentence.from(), count.from());
  }

  /** "Of 65 cases of phishing", "132 phishing incidents": those of one way to steal. */
  boolean byMethod(Mention count) {
    int last = Math.min(sentence.to(), count.to() + 3);
    return reading.actors(passage).isEmpty()
        && sentence.cues(Cue.WAY_TO_STEAL, count.from(), last).stream()
            .anyMatch(it -> it.from() <= count.to() + 1 && !parted(count.to(), it.from()));
  }

  /** "six other hacks of the month": those beside the ones that are counted. */
  boolean others(Tally count) {
    int first = Math.max(sentence.from(), count.from() - 1);
    return passage.money().isEmpty()
        && reading.actors(passage).isEmpty()
        && sentence.cues(Cue.OTHER, first, Math.min(sentence.to(), count.to() + 1)).stream()
            .noneMatch(it -> sentence.is(Cue.MORE_THAN, it.from()))
        && sentence.has(Cue.OTHER, first, Math.min(sentence.to(), count.to() + 1));
  }

  /** "sanctioned two firms", "charged a banker and three traders": no victims. */
  boolean accused(Tally count) {
    int first = Math.max(sentence.from(), count.from() - ACCUSED);
    return Stream.of(Cue.SANCTIONS, Cue.AFTERMATH)
            .flatMap(cue -> sentence.cues(cue, first, count.from()).stream())
            .filter(it -> it.cue() == Cue.AFTERMATH || sentence.is(Cue.IMPOSE, it.from()))
            .anyMatch(it -> !sentence.is(Cue.BODY, it.to()))
        && Stream.of(Cue.STEAL, Cue.ATTACKED, Cue.TARGETING)
            .noneMatch(it -> sentence.has(it, first, Math.min(sentence.to(), count.to() + NEAR)));
  }

  private boolean parted(int from, int to) {
    return Stream.iterate(from, it -> it + 1)
        .limit(Math.max(0, to - from))
        .anyMatch(it -> sentence.token(it).sign());
  }
}
