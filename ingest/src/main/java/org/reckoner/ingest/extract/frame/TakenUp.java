// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What a sentence takes up of those before it: who spoke, whose count it is, whose figure. */
final class TakenUp {
  private static final int LONGEST_CREDIT = 24;

  private TakenUp() {}

  static boolean takesUpSpeaker(Sentence sentence, CueMatch say) {
    int at = say.from() - 1;
    if (at > sentence.from() && sentence.is(Cue.COPULA, at)) {
      return false;
    }
    while (at > sentence.from()
        && (sentence.is(Cue.AUXILIARY, at) || sentence.is(Cue.ADVERB, at))) {
      at--;
    }
    if (at < sentence.from()) {
      return false;
    }
    boolean pronoun = sentence.is(Cue.PRONOUN, at) && at - sentence.from() <= 12;
    boolean noun =
        at > sentence.from()
            && (sentence.is(Cue.VICTIM_NOUN, at) || sentence.is(Cue.BODY, at))
            && sentence.is(Cue.DEFINITE, at - 1);
    return pronoun || noun;
  }

  /** "by its count", "its own figures". */
  static boolean ownReckoning(Sentence sentence) {
    for (CueMatch count : sentence.cues(Cue.RECKONING)) {
      int first = Math.max(sentence.from(), count.from() - 2);
      if (sentence.has(Cue.PRONOUN, first, count.from())) {
        return true;
      }
    }
    return false;
  }

  /** "according to a briefing it gave". */
  static boolean byItsWork(Sentence sentence) {
    return sentence.cues(Cue.ACCORDING_TO).stream()
        .anyMatch(
            cue -> {
              int last = Math.min(sentence.to(), cue.to() + 5);
              return sentence.has(Cue.REPORT, cue.to(), last)
                  && sentence.has(Cue.PRONOUN, cue.to(), last);
            });
  }

  /** "the exchange says": no firm that analyses. */
  static boolean victimSpeaks(Sentence sentence) {
    return sentence.cues(Cue.VICTIM_NOUN).stream()
        .anyMatch(
            noun ->
                noun.from() > sentence.from()
                    && sentence.is(Cue.DEFINITE, noun.from() - 1)
                    && !sentence.is(Cue.SPEAKER, noun.from())
                    && sentence.has(Cue.SAY, noun.to(), Math.min(sentence.to(), noun.to() + 4)));
  }

  /** "are said to have": by others than whoever spoke before. */
  static boolean rumoured(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.cues(Cue.ALLEGED).stream()
        .anyMatch(it -> it.length() > 1 && sentence.is(Cue.COPULA, it.from()));
  }

  /** "2021: $400 million", one of several lines. */
  static boolean line(Passage passage) {
    int first = passage.sentence().from();
    return figures(passage)
        && passage.moments().stream()
            .anyMatch(it -> it.from() - first <= 1 && it.date().month() == null);
  }

  static boolean heads(Passage passage) {
    return passage.sentence().token(passage.sentence().to() - 1).is(":");
  }

  static boolean figures(Passage passage) {
    return !passage.money().isEmpty() || !passage.tallies().isEmpty();
  }

  /** "This range is given by X", "so says X": it credits the figure of the sentence before. */
  static boolean creditsBefore(Passage passage, Passage before) {
    Sentence sentence = passage.sentence();
    boolean opens =
        sentence.cueAt(Cue.CREDITING, sentence.from()).isPresent()
            && sentence.to() - sentence.from() <= LONGEST_CREDIT;
    boolean takesUp =
        opens
            || Stream.of(Cue.FIGURE, Cue.RECKONING)
                .flatMap(cue -> sentence.cues(cue).stream())
                .anyMatch(noun -> takenUp(sentence, noun));
    boolean near = sentence.paragraph() - before.sentence().paragraph() <= 1;
    return takesUp && near && !figures(passage) && figures(before);
  }

  private static boolean takenUp(Sentence sentence, CueMatch noun) {
    boolean quoted = "\"“„«".contains(sentence.token(sentence.from()).text());
    boolean counted = noun.to() < sentence.to() && sentence.is(Cue.COUNT_OF, noun.from());
    if (quoted || counted) {
      return false;
    }
    int first = Math.max(sentence.from(), noun.from() - 2);
    return sentence.has(Cue.THESE, first, noun.from())
        || (first - sentence.from() <= 1
            && (sentence.is(Cue.DEFINITE, first) || sentence.is(Cue.DEFINITE, noun.from())));
  }

  /** "In a study presented on Monday it counts …": the speaker's own, which comes up here. */
  static boolean brings(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.cues(Cue.REPORT).stream()
        .anyMatch(
            report -> {
              int at = report.from() - 1;
              return at >= sentence.from()
                  && (sentence.is(Cue.PRONOUN, at)
                      || (sentence.is(Cue.ARTICLE, at) && !sentence.is(Cue.DEFINITE, at)));
            });
  }
}
