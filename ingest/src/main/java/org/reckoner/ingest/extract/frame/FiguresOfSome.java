// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Which figures of a sentence are of some thefts only: of one place, of one way to steal, or of all
 * thieves where the sentence names one group for its share.
 */
final class FiguresOfSome {
  private static final int NEAR = 6;

  /** From a place that had thefts to the figure of them. */
  private static final int RECORDED = 4;

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;

  FiguresOfSome(Reading reading, Passage passage) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "Canada recorded $210 million in stolen coins": what one place lost, and not everybody. */
  boolean ofPlace(Segment segment, int figure) {
    boolean more =
        segment.from() > sentence.from()
            || passage.money().stream().anyMatch(it -> it.to() <= segment.from())
            || reading.continues(passage);
    return more
        && Accused.firmest(reading.actors(passage), segment).isEmpty()
        && reading.actors(passage).stream()
            .map(Actor::name)
            .filter(it -> it.is(PartyKind.STATE) && !it.adjective() && !reading.suspected(it))
            .filter(it -> it.from() >= segment.from() && it.to() <= figure)
            .filter(it -> figure - it.to() <= RECORDED && it.to() < sentence.to())
            .filter(it -> it.from() == sentence.from() || !placed(it.from() - 1))
            .anyMatch(
                it ->
                    sentence.token(it.to()).word()
                        && !sentence.is(Cue.SAY, it.to())
                        && !sentence.is(Cue.POSSESSIVE, it.to())
                        && !sentence.is(Cue.SPEAKER, it.to()));
  }

  private boolean placed(int at) {
    return sentence.is(Cue.AT_PLACE, at) || sentence.is(Cue.DATE_PREPOSITION, at);
  }

  /** "$2 billion was stolen, and X's hackers made up 70% of it": a share was X's, not the whole. */
  boolean ofShare(@Nullable Actor actor, @Nullable Sum loss) {
    return actor != null
        && loss != null
        && actor.name().from() >= loss.to()
        && passage.portions().stream()
            .anyMatch(
                it ->
                    it.from() >= actor.name().to()
                        && it.to() < sentence.to()
                        && sentence.is(Cue.OF, it.to()));
  }

  /** "$96 million was lost to phishing", "in exit scams": of one way to steal, and not of all. */
  boolean byMethod(Sum loss) {
    return ofOneWay(loss) || inSeries(loss);
  }

  /**
   * "$170 million to phishing, against $1.2 billion in 2021", "$540 million in exploits, $230
   * million in flash loans and $120 million in exit scams": one of several sums of ways to steal.
   */
  private boolean inSeries(Sum loss) {
    if (!sentence.has(Cue.WAY_TO_STEAL)) {
      return false;
    }
    List<Sum> ways =
        Sum.of(passage, reading.roles(passage)).stream()
            .filter(it -> it.from() != loss.from() && ofOneWay(it))
            .toList();
    boolean compared =
        ways.stream()
            .anyMatch(
                it -> it.to() <= loss.from() && sentence.has(Cue.COMPARED, it.to(), loss.from()));
    boolean alike =
        ways.size() > 1
            && loss.to() < sentence.to()
            && ways.stream()
                .allMatch(
                    it ->
                        it.from() > loss.to()
                            && it.to() < sentence.to()
                            && sentence
                                .token(it.to())
                                .folded()
                                .equals(sentence.token(loss.to()).folded()));
    return compared || alike;
  }

  private boolean ofOneWay(Sum loss) {
    int first = Math.max(sentence.from(), loss.from() - NEAR);
    int last = Math.min(sentence.to(), loss.to() + NEAR);
    List<CueMatch> ways = sentence.cues(Cue.WAY_TO_STEAL, first, last);
    return !ways.isEmpty()
        && Stream.of(Cue.ATTACKS, Cue.THEFTS)
            .flatMap(cue -> sentence.cues(cue, first, last).stream())
            .allMatch(
                it -> ways.stream().anyMatch(way -> way.from() <= it.from() && it.to() <= way.to()))
        && ways.stream()
            .allMatch(it -> whole(Math.min(it.to(), loss.to()), Math.max(it.from(), loss.from())));
  }

  /** Whether no sign and no other sum parts what stands between two tokens. */
  private boolean whole(int from, int to) {
    for (int at = from; at < to; at++) {
      if (",;:".contains(sentence.token(at).text())) {
        return false;
      }
    }
    return passage.money().stream().noneMatch(it -> it.from() >= from && it.to() <= to);
  }
}
