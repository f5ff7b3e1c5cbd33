// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whose thefts a total is of where its sentence leaves that out: of whoever was spoken of before.
 */
final class TotalCulprits {
  private final Reading reading;
  private final List<TotalDraft> totals;

  /**
   * @param totals those made so far, which grow while the article is read
   */
  TotalCulprits(Reading reading, List<TotalDraft> totals) {
    this.reading = reading;
    this.totals = totals;
  }

  /** An attacker whom the sentence leaves out is the one spoken of just before. */
  TotalPart with(TotalPart part) {
    if (part.actor() != null || part.share() != null || ofTheWorld(part)) {
      return part;
    }
    Optional<Actor> here =
        reading.actors(part.passage()).stream()
            .filter(this::culprit)
            .filter(it -> it.firm() || !speaks(part.passage(), it))
            .findFirst();
    Optional<Actor> group = takesUpGroup(part) ? inParagraph(part.passage()) : Optional.empty();
    Optional<Actor> actor =
        group
            .or(() -> here)
            .or(() -> inParagraph(part.passage()))
            .or(this::sameThroughout)
            .or(() -> part.takesUp() ? lastActor() : Optional.empty())
            .or(this::titled);
    return actor.map(it -> part.by(new Actor(it.name(), Actor.Tie.MENTION, it.at()))).orElse(part);
  }

  /** Whether the passage credits whom it names. */
  private boolean speaks(Passage passage, Actor actor) {
    return reading
        .credit(passage)
        .filter(it -> it.asserter().contains(actor.name().text()))
        .isPresent();
  }

  /** "The group is said to have robbed": the one spoken of before. */
  private static boolean takesUpGroup(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    int second = Math.min(sentence.from() + 1, sentence.to() - 1);
    return (sentence.is(Cue.DEFINITE, sentence.from()) || sentence.is(Cue.THESE, sentence.from()))
        && sentence.is(Cue.ATTACKERS, second);
  }

  /** A group, or a state that the article accuses; a state may also be only a place. */
  private boolean culprit(Actor actor) {
    return actor.tie() != Actor.Tie.PLACE || reading.accused(actor.name());
  }

  /** The one actor of the title. */
  private Optional<Actor> titled() {
    List<Actor> actors =
        reading.passages().stream()
            .filter(it -> it.sentence().kind() == Sentence.Kind.TITLE)
            .flatMap(it -> reading.actors(it).stream())
            .filter(this::culprit)
            .toList();
    return actors.size() == 1 ? Optional.of(actors.get(0)) : Optional.empty();
  }

  private Optional<Actor> lastActor() {
    return totals.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(totals.get(totals.size() - 1).actor());
  }

  /** The actor of the totals before, where all of them have the same. */
  private Optional<Actor> sameThroughout() {
    Actor first = totals.isEmpty() ? null : totals.get(0).actor();
    if (first == null) {
      return Optional.empty();
    }
    String name = first.name().folded();
    boolean same =
        totals.stream()
            .map(TotalDraft::actor)
            .allMatch(actor -> actor != null && actor.name().folded().equals(name));
    return same ? Optional.of(first) : Optional.empty();
  }

  private Optional<Actor> inParagraph(Passage passage) {
    for (Passage before : reading.before(passage)) {
      List<Actor> actors = reading.actors(before).stream().filter(this::culprit).toList();
      if (!actors.isEmpty()) {
        return actors.stream().filter(Actor::firm).findFirst().or(() -> Optional.of(actors.get(0)));
      }
    }
    return Optional.empty();
  }

  /** "$2.2 billion was stolen worldwide": of all thieves together. */
  private static boolean ofTheWorld(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    return sentence.has(Cue.WORLD, part.segment().from(), part.segment().to());
  }
}
