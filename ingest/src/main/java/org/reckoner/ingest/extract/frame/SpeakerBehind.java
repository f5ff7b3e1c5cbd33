// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Whoever stands behind a verb of saying as its subject: "…, said X", "…, estime la société X". */
final class SpeakerBehind {
  private static final int FARTHEST = 11;
  private static final int CLOSE = 3;

  /** What may stand between a verb of saying and a subject behind it. */
  private static final Set<Cue> DESCRIBING =
      EnumSet.of(
          Cue.ARTICLE,
          Cue.TITLE_WORD,
          Cue.VICTIM_NOUN,
          Cue.INSTITUTION,
          Cue.GENITIVE,
          Cue.MADE_BY,
          Cue.DATE_PREPOSITION,
          Cue.DEMONYM,
          Cue.WEEKDAY,
          Cue.THIS,
          Cue.CRYPTO,
          Cue.BODY,
          Cue.POSSESSIVE);

  private final Passage passage;
  private final Sentence sentence;
  private final List<Speaker> speakers;

  /**
   * @param speakers of the sentence, in the order of the text
   */
  SpeakerBehind(Passage passage, List<Speaker> speakers) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.speakers = speakers;
  }

  /** "…, estime la société d'analyse X": only a description stands between the verb and X. */
  Optional<Speaker> described(int from) {
    int last = Math.min(sentence.to(), from + FARTHEST);
    for (int at = from; at < last; at++) {
      int here = at;
      Optional<Speaker> speaker = speakers.stream().filter(it -> it.from() == here).findFirst();
      if (speaker.isPresent()) {
        return speaker;
      }
      int behindDay =
          passage.moments().stream()
              .filter(it -> it.from() == here && it.relative())
              .mapToInt(it -> it.to())
              .findFirst()
              .orElse(at);
      if (behindDay > at) {
        at = behindDay - 1;
        continue;
      }
      if (sentence.token(at).sign() || !describes(at)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Only articles, numbers and ordinary words stand between. */
  Optional<Speaker> close(int from) {
    return speakers.stream()
        .filter(it -> it.from() >= from && it.from() <= from + CLOSE)
        .findFirst()
        .filter(it -> straight(from, it.from()));
  }

  private boolean describes(int at) {
    return DESCRIBING.stream().anyMatch(cue -> sentence.is(cue, at))
        || passage.moments().stream().anyMatch(it -> it.from() <= at && at < it.to())
        || insidePhrase(at);
  }

  /** The second word of a phrase that describes: "d'analyse" in "cabinet d'analyse". */
  private boolean insidePhrase(int at) {
    for (int from = Math.max(sentence.from(), at - 3); from < at; from++) {
      int first = from;
      boolean covered =
          Stream.of(Cue.TITLE_WORD, Cue.VICTIM_NOUN)
              .flatMap(cue -> sentence.cueAt(cue, first).stream())
              .anyMatch(match -> match.to() > at);
      if (covered) {
        return true;
      }
    }
    return false;
  }

  /** Whether only articles, numbers and ordinary words stand between the verb and its subject. */
  private boolean straight(int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.token(at).sign() || sentence.is(Cue.DATE_PREPOSITION, at)) {
        return false;
      }
    }
    return true;
  }
}
