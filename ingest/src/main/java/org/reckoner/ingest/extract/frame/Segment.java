// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * A part of a sentence that speaks of one event or total: cut at comparisons ("compared to"),
 * semicolons, "while", and at "and in 2017".
 *
 * @param from first token
 * @param to the one after the last
 */
record Segment(int from, int to) {
  private static final int ASIDE = 16;

  static List<Segment> of(Passage passage) {
    Sentence sentence = passage.sentence();
    List<Segment> segments = new ArrayList<>(2);
    int from = sentence.from();
    for (int at = sentence.from() + 1; at < sentence.to(); at++) {
      if (cuts(passage, at) && tells(passage, from, at) && tells(passage, at, sentence.to())) {
        segments.add(new Segment(from, at));
        from = at;
      }
    }
    segments.add(new Segment(from, sentence.to()));
    return segments;
  }

  /** The segment that a token lies in. */
  static Segment at(List<Segment> segments, int token) {
    for (Segment segment : segments) {
      if (token < segment.to) {
        return segment;
      }
    }
    return segments.get(segments.size() - 1);
  }

  boolean holds(Mention mention) {
    return mention.from() < to && mention.to() > from;
  }

  private static boolean cuts(Passage passage, int at) {
    Sentence sentence = passage.sentence();
    if (sentence.token(at).is(";")) {
      return true;
    }
    boolean comma = sentence.token(at - 1).is(",");
    if (sentence.is(Cue.COMPARED, at) && !sentence.is(Cue.FROM, at) && !sentence.is(Cue.ON, at)) {
      return !bounds(passage, at);
    }
    if (comma && (sentence.is(Cue.CONNECTOR, at) || teller(passage, at))) {
      return true;
    }
    int next = sentence.cueAt(Cue.AND, at).map(it -> it.to()).orElse(-1);
    if (next < 0 && comma && !closesAside(sentence, at - 1)) {
      next = at;
    }
    return next >= 0 && dated(passage, next);
  }

  /** "made off with slightly more than $1 billion": how a figure is bounded, and no comparison. */
  private static boolean bounds(Passage passage, int at) {
    return passage
            .sentence()
            .cueBefore(Cue.MORE_THAN, at + 1)
            .filter(it -> it.length() > 2)
            .isPresent()
        && passage.money().stream().anyMatch(it -> it.from() <= at + 1 && it.to() > at);
  }

  /** ", which issues coins, in January 2024": what stands behind goes on with what stood before. */
  private static boolean closesAside(Sentence sentence, int comma) {
    int first = Math.max(sentence.from(), comma - ASIDE);
    for (int at = comma - 1; at > first; at--) {
      if (sentence.token(at).is(",")) {
        return sentence.is(Cue.RELATIVE, at + 1);
      }
    }
    return false;
  }

  /** ", and X counts 14": somebody else's figures. */
  private static boolean teller(Passage passage, int at) {
    return passage.sentence().is(Cue.AND, at)
        && passage.names().stream()
            .anyMatch(
                name ->
                    (name.observer() || name.is(PartyKind.AGENCY))
                        && name.from() > at
                        && name.from() <= at + 2);
  }

  /** Whether a date opens what follows: "and in 2017, they …". */
  private static boolean dated(Passage passage, int at) {
    Sentence sentence = passage.sentence();
    int date = at;
    while (date < sentence.to() && date < at + 2 && sentence.is(Cue.DATE_PREPOSITION, date)) {
      date++;
    }
    int first = date;
    return first > at
        && passage.moments().stream()
            .anyMatch(
                moment ->
                    moment.from() == first
                        && moment.to() < sentence.to()
                        && !sentence.token(moment.to()).is("."));
  }

  /** Whether something happens or is counted between two tokens. */
  private static boolean tells(Passage passage, int from, int to) {
    Sentence sentence = passage.sentence();
    return passage.money().stream().anyMatch(it -> it.from() >= from && it.to() <= to)
        || passage.tallies().stream().anyMatch(it -> it.from() >= from && it.to() <= to)
        || sentence.has(Cue.STEAL, from, to)
        || sentence.has(Cue.ATTACK, from, to)
        || sentence.has(Cue.ATTACKED, from, to)
        || sentence.has(Cue.THEFT, from, to)
        || sentence.has(Cue.OPERATION, from, to);
  }
}
