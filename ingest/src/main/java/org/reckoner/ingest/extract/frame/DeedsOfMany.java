// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Sentences that name no victim and say what a group or state does otherwise: "some of these
 * attacks may have come from X", "groups such as X carried out many thefts", "X has also attacked
 * researchers". The theft that the text is about is laid to nobody there.
 */
final class DeedsOfMany {
  /** From a verb of attacking to whom it befell: "attacked security researchers". */
  private static final int OBJECT = 3;

  private final Passage passage;
  private final Sentence sentence;

  DeedsOfMany(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /**
   * @param accused those whom the sentence accuses
   */
  boolean told(List<Actor> accused) {
    return !accused.isEmpty()
        && passage.money().isEmpty()
        && !one()
        && (ofSeveral() || accused.stream().anyMatch(this::example) || otherObject());
  }

  /** Whether it speaks of one deed too: "this attack", "the theft". */
  private boolean one() {
    return List.of(Cue.ATTACK, Cue.THEFT).stream()
        .flatMap(cue -> sentence.cues(cue).stream())
        .filter(it -> !sentence.is(Cue.ATTACKS, it.from()) && !sentence.is(Cue.THEFTS, it.from()))
        .anyMatch(
            it ->
                it.from() > sentence.from()
                    && (sentence.is(Cue.ARTICLE, it.from() - 1)
                        || sentence.is(Cue.THESE, it.from() - 1)));
  }

  /** "some of these attacks". */
  private boolean ofSeveral() {
    return List.of(Cue.ATTACKS, Cue.THEFTS).stream()
        .flatMap(cue -> sentence.cues(cue).stream())
        .filter(it -> it.from() - 2 >= sentence.from())
        .anyMatch(
            it ->
                (sentence.is(Cue.THESE, it.from() - 1) || sentence.is(Cue.ARTICLE, it.from() - 1))
                    && sentence.is(Cue.OF, it.from() - 2));
  }

  /** "groups such as X". */
  private boolean example(Actor actor) {
    return sentence
        .cueBefore(Cue.SUCH_AS, actor.name().from())
        .or(() -> sentence.cueBefore(Cue.SUCH_AS, actor.name().from() - 1))
        .flatMap(it -> sentence.cueBefore(Cue.ATTACKERS, it.from()))
        .isPresent();
  }

  /** "attacked security researchers": people whom the text has not spoken of. */
  private boolean otherObject() {
    return sentence.cues(Cue.ATTACKED).stream()
        .filter(it -> it.from() > sentence.from() && !sentence.is(Cue.ARTICLE, it.from() - 1))
        .anyMatch(this::people);
  }

  private boolean people(CueMatch verb) {
    int last = Math.min(sentence.to(), verb.to() + OBJECT);
    return List.of(Cue.VICTIMS, Cue.KIND, Cue.PEOPLE, Cue.SPEAKER).stream()
            .anyMatch(it -> sentence.has(it, verb.to(), last))
        && !sentence.has(Cue.DEFINITE, verb.to(), last)
        && !sentence.has(Cue.PRONOUN, verb.to(), last);
  }
}
