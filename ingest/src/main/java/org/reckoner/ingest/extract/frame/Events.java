// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The words by which a text tells of one theft or attack, whichever the pattern. */
final class Events {
  /** Verbs and nouns of taking, losing and attacking. */
  static final List<Cue> TOLD =
      List.of(
          Cue.ATTACKED,
          Cue.ATTACK,
          Cue.THEFT,
          Cue.STEAL,
          Cue.LOSE,
          Cue.VANISH,
          Cue.DEPRIVE,
          Cue.COST);

  /** Verbs and nouns of money that changes hands or is gone. */
  private static final List<Cue> TAKING =
      List.of(Cue.STEAL, Cue.THEFT, Cue.THEFTS, Cue.LOSE, Cue.VANISH);

  private static final List<Cue> BY_THIEVES =
      List.of(
          Cue.ATTACKERS,
          Cue.THIEVES,
          Cue.ATTACKED,
          Cue.ATTACK,
          Cue.ATTACKS,
          Cue.THEFT,
          Cue.THEFTS,
          Cue.DEPRIVE);

  private static final int OBJECT = 8;

  private Events() {}

  static boolean told(Sentence sentence, int from, int to) {
    return TOLD.stream()
        .anyMatch(
            cue ->
                cue == Cue.STEAL
                    ? sentence.cues(cue, from, to).stream().anyMatch(it -> it.code().isEmpty())
                    : sentence.has(cue, from, to));
  }

  /** Whether a sentence speaks of thieves or of what only they do, and not merely of losing. */
  static boolean byThieves(Sentence sentence) {
    return BY_THIEVES.stream()
            .flatMap(cue -> sentence.cues(cue).stream())
            .anyMatch(it -> !inName(sentence, it) && !sentence.is(Cue.BUSINESS, it.from()))
        || sentence.cues(Cue.STEAL).stream()
            .anyMatch(it -> it.code().isEmpty() && !sentence.is(Cue.VANISH, it.from()));
  }

  /** "X Group": a capital inside a sentence makes the word a part of some name. */
  private static boolean inName(Sentence sentence, CueMatch match) {
    return match.cue() == Cue.ATTACKERS
        && match.from() > sentence.from()
        && !sentence.headline()
        && !sentence.article().language().nounsCapitalised()
        && sentence.token(match.from()).capitalised()
        && sentence.token(match.from() - 1).capitalised();
  }

  /** "lost one client", "lost a third of its customers": no money went there. */
  static boolean losesPeople(Passage passage, CueMatch loss) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), loss.to() + OBJECT);
    int end = loss.to();
    while (end < last && !sentence.token(end).sign()) {
      end++;
    }
    int to = end;
    return sentence.has(Cue.PEOPLE, loss.to(), to)
        && passage.money().stream().noneMatch(it -> it.from() >= loss.to() && it.from() < to);
  }

  static boolean taking(Sentence sentence, int from, int to) {
    return TAKING.stream().anyMatch(cue -> sentence.has(cue, from, to));
  }

  /** How far a stretch of tokens is from the nearest of these words. */
  static double distance(Sentence sentence, int from, int to) {
    double least = Double.MAX_VALUE;
    for (Cue cue : TOLD) {
      for (CueMatch match : sentence.cues(cue)) {
        least = Math.min(least, Distance.between(sentence, from, to, match.from(), match.to()));
      }
    }
    return least;
  }
}
