// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whether a part of a sentence says what one theft was, which nobody sums: "in 2022, they suffered
 * an exploit of $40 million", "the largest theft, $90 million, was in May".
 */
final class SingleTheft {
  private static final List<Cue> EVENTS = List.of(Cue.ATTACK, Cue.THEFT);
  private static final List<Cue> MANY = List.of(Cue.ATTACKS, Cue.THEFTS, Cue.COMPARED);

  /** From "a", "this" or "largest" to the noun: "le plus gros vol", "um único grande ataque". */
  private static final int ADJECTIVES = 3;

  private SingleTheft() {}

  static boolean told(Sentence sentence, Segment segment, Sum loss) {
    boolean many =
        MANY.stream()
            .flatMap(cue -> sentence.cues(cue, segment.from(), segment.to()).stream())
            .anyMatch(it -> EVENTS.stream().noneMatch(cue -> sentence.is(cue, it.from())));
    return !many
        && EVENTS.stream()
            .flatMap(cue -> sentence.cues(cue, segment.from(), segment.to()).stream())
            .anyMatch(it -> single(sentence, segment, it, loss));
  }

  /** "A lending protocol suffered two attacks in four days": the one that suffered them. */
  static boolean ofOne(Sentence sentence, Segment segment) {
    return !sentence.has(Cue.VICTIMS, segment.from(), segment.to())
        && sentence.cues(Cue.VICTIM_NOUN, segment.from(), segment.to()).stream()
            .anyMatch(
                it ->
                    sentence.has(Cue.SUFFER, it.to(), segment.to())
                        && !sentence.has(Cue.COMPARED, segment.from(), segment.to()));
  }

  /** "In 2016 they broke into the Bank of X, stealing $81 million": what one firm lost. */
  static boolean ofFirm(Reading reading, Passage passage, Segment segment, Sum loss) {
    Sentence sentence = passage.sentence();
    boolean many =
        Stream.of(Cue.ATTACKS, Cue.THEFTS, Cue.VICTIMS, Cue.AGGREGATE, Cue.COMPARED, Cue.WORLD)
            .flatMap(cue -> sentence.cues(cue, segment.from(), segment.to()).stream())
            .anyMatch(it -> EVENTS.stream().noneMatch(cue -> sentence.is(cue, it.from())));
    String said = reading.credit(passage, loss.from()).map(Credit::asserter).orElse("");
    boolean period =
        passage.stretches().stream().anyMatch(it -> segment.holds(it) && Aggregation.isLong(it));
    return !many
        && !period
        && passage.names().stream()
            .filter(it -> it.from() >= segment.from() && it.to() <= loss.from())
            .filter(
                it -> !it.actor() && !it.observer() && !it.adjective() && !it.is(PartyKind.STATE))
            .filter(it -> !it.is(PartyKind.AGENCY) && !reading.observes(it))
            .anyMatch(
                it ->
                    !said.contains(it.text())
                        && (said.isEmpty() || !it.text().contains(said))
                        && !reading.isPlace(sentence, it));
  }

  /** "$1.7 billion, a third of it through an exploit": a comma parts the sum from the deed. */
  private static boolean apart(Sentence sentence, CueMatch event, Sum loss) {
    int last = Math.max(event.from(), loss.from());
    for (int at = Math.min(event.to(), loss.to()); at < last; at++) {
      if (sentence.token(at).is(",")) {
        return true;
      }
    }
    return false;
  }

  /** "the worst year for theft": the largest of something else. */
  private static boolean parts(Sentence sentence, int at) {
    return sentence.token(at).sign()
        || sentence.is(Cue.TIME_UNIT, at)
        || sentence.is(Cue.OF, at)
        || sentence.is(Cue.FOR, at)
        || sentence.is(Cue.GENITIVE, at);
  }

  private static boolean single(Sentence sentence, Segment segment, CueMatch event, Sum loss) {
    if (sentence.is(Cue.LOOT, event.from())
        || MANY.stream().anyMatch(it -> sentence.is(it, event.from()))) {
      return false;
    }
    int first = Math.max(segment.from(), event.from() - ADJECTIVES);
    for (int at = event.from() - 1; at >= first && !parts(sentence, at); at--) {
      boolean indefinite =
          sentence.is(Cue.ARTICLE, at)
              && !sentence.is(Cue.DEFINITE, at)
              && !apart(sentence, event, loss);
      if (indefinite || sentence.is(Cue.THESE, at) || sentence.is(Cue.SUPERLATIVE, at)) {
        return true;
      }
    }
    return false;
  }
}
