// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Mention;
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
    return !actor.name().is(PartyKind.STATE) || reading.suspected(actor.name());
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

  private boolean parted(int from, int to) {
    return Stream.iterate(from, it -> it + 1)
        .limit(Math.max(0, to - from))
        .anyMatch(it -> sentence.token(it).sign());
  }
}
