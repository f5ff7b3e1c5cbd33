// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Joins what the sentences of an article say of totals into one frame for each total: a repeated
 * figure, "these attacks", or the next sentence without figures of its own kind go on about the
 * same; another period or a contradicting figure begins another.
 */
final class TotalFrames {
  private static final int LONGEST_ANSWER = 14;

  private final Reading reading;
  private final List<TotalDraft> totals = new ArrayList<>();

  /** Who is credited with the part last read, and where that stands. */
  private @Nullable Credit said;

  private @Nullable Passage last;

  /** The question asked last, of how much was stolen. */
  private @Nullable Passage asked;

  TotalFrames(Reading reading) {
    this.reading = reading;
  }

  List<Draft> find() {
    if (!reading.aboutCrypto()) {
      return List.of();
    }
    for (Passage passage : reading.passages()) {
      if (asksHowMuch(passage)) {
        asked = passage;
      }
      if (passage.states() || TotalClaims.presupposes(passage)) {
        new TotalPartFinder(reading, passage).find().forEach(this::join);
        goOn(passage);
      }
    }
    TotalTable.parts(reading).forEach(this::row);
    repeatedAlone();
    return totals.stream()
        .filter(TotalDraft::tellsOfWhat)
        .map(total -> new TotalClaims(reading, total).draft())
        .toList();
  }

  private void join(TotalPart part) {
    Optional<TotalDraft> same = totalOf(part);
    TotalPart placed = answering(withActor(part).inheriting(inherited(part)));
    reading
        .credit(part.passage(), part.segment().from())
        .or(() -> Optional.ofNullable(placed.inherited()))
        .ifPresentOrElse(credit -> said = credit, () -> said = null);
    last = part.passage();
    if (same.isPresent()) {
      same.get().add(placed);
    } else {
      totals.add(new TotalDraft(revises(placed) ? placed.in(lastPeriod()) : placed));
    }
  }

  /** What a row of a table says, of a total known from the text or of one of its own. */
  private void row(TotalPart part) {
    Optional<TotalDraft> same =
        totals.stream()
            .filter(it -> it.admits(part))
            .filter(it -> it.repeats(part) || samePeriod(it, part))
            .findFirst();
    TotalPart whole = part.actor() == null ? withActor(part) : part;
    same.ifPresentOrElse(it -> it.add(whole), () -> totals.add(new TotalDraft(whole)));
  }

  private static boolean samePeriod(TotalDraft total, TotalPart part) {
    Period period = part.period();
    return period != null && period.equals(total.period());
  }

  private static boolean asksHowMuch(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean theft =
        sentence.has(Cue.STEAL)
            || sentence.has(Cue.THEFTS)
            || sentence.has(Cue.LOOT)
            || sentence.has(Cue.GAIN);
    return sentence.kind() == Sentence.Kind.QUESTION && theft;
  }

  /** "How much was stolen in 2023? X says $1 billion": the answer is of the year asked about. */
  private TotalPart answering(TotalPart part) {
    Passage question = asked;
    boolean answers =
        question != null
            && part.period() == null
            && part.sentence() - question.sentence().index() <= 3
            && part.segment().to() - part.segment().from() <= LONGEST_ANSWER;
    if (question == null || !answers) {
      return part;
    }
    Sentence sentence = question.sentence();
    Segment whole = new Segment(sentence.from(), sentence.to());
    return part.in(new PeriodOfPart(question, List.of(whole)).of(whole));
  }

  /** "It has since lowered the figure to …", "20 of them": still of the same period. */
  private boolean revises(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    Passage before = totals.isEmpty() ? null : lastPart().passage();
    boolean near = before != null && part.sentence() - before.sentence().index() <= 1;
    boolean figure =
        sentence.has(Cue.LOOT)
            || sentence.has(Cue.RECKONING)
            || sentence.has(Cue.COMPARATIVE)
            || sentence.has(Cue.PART_OF_IT)
            || part.actor() != null;
    return near
        && figure
        && part.takesUp()
        && part.period() == null
        && !sentence.has(Cue.AGGREGATE);
  }

  private TotalPart lastPart() {
    List<TotalPart> parts = totals.get(totals.size() - 1).parts();
    return parts.get(parts.size() - 1);
  }

  private @Nullable Period lastPeriod() {
    return totals.get(totals.size() - 1).period();
  }

  /** What goes on without a speaker of its own is said by whoever said what it goes on about. */
  private @Nullable Credit inherited(TotalPart part) {
    Credit before = said;
    Passage from = last;
    boolean goesOn =
        before != null
            && from != null
            && part.takesUp()
            && part.sentence() - from.sentence().index() <= 2
            && reading.credit(part.passage()).isEmpty();
    return goesOn && before != null ? before.asContext() : null;
  }

  private Optional<TotalDraft> totalOf(TotalPart part) {
    for (int i = totals.size() - 1; i >= 0; i--) {
      TotalDraft total = totals.get(i);
      boolean near = part.sentence() - total.lastSentence() <= 2;
      boolean linked = total.repeats(part) || (part.takesUp() && near);
      boolean samePeriod = part.period() != null && part.period().equals(total.period());
      if (total.admits(part) && (linked || (samePeriod && near) || completes(total, part))) {
        return Optional.of(total);
      }
    }
    return Optional.empty();
  }

  /** The next sentence counts what this one gave a sum of, and names nobody else. */
  private static boolean completes(TotalDraft total, TotalPart part) {
    TotalPart last = total.parts().get(total.parts().size() - 1);
    boolean next =
        part.sentence() - last.sentence() == 1
            && part.passage().sentence().paragraph() == last.passage().sentence().paragraph();
    boolean counts = part.loss() == null && (part.attacks() != null || part.victims() != null);
    return next && counts && part.actor() == null && last.loss() != null;
  }

  /** An attacker whom the sentence leaves out is the one spoken of just before. */
  private TotalPart withActor(TotalPart part) {
    if (part.actor() != null || part.share() != null) {
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

  /**
   * "The value of the stolen assets amounts to $3.6 billion", behind a sentence that counted the
   * attacks.
   */
  private void goOn(Passage passage) {
    if (!totals.isEmpty()) {
      when(passage);
    }
    Sum loss = unplaced(passage);
    if (loss == null || totals.isEmpty()) {
      return;
    }
    TotalDraft total = totals.get(totals.size() - 1);
    TotalPart counted = total.parts().get(total.parts().size() - 1);
    boolean next =
        passage.sentence().paragraph() - counted.passage().sentence().paragraph() <= 1
            && passage.sentence().index() - counted.sentence() == 1;
    if (next && total.lacksLoss()) {
      TotalPart part = part(passage, loss);
      total.add(part.inheriting(inherited(part)));
    }
  }

  /** "The raids took place from 2017 to 2023", behind a total that has no period. */
  private void when(Passage passage) {
    TotalDraft total = totals.get(totals.size() - 1);
    Sentence sentence = passage.sentence();
    boolean next = sentence.index() - lastPart().sentence() == 1 && total.period() == null;
    boolean figures = !passage.money().isEmpty() || !passage.tallies().isEmpty();
    Segment whole = new Segment(sentence.from(), sentence.to());
    boolean takesUp =
        Aggregation.definite(sentence, Cue.ATTACKS, whole)
            || Aggregation.definite(sentence, Cue.THEFTS, whole);
    if (next && takesUp && !figures) {
      passage.stretches().stream()
          .filter(it -> it.period() != null)
          .findFirst()
          .ifPresent(
              it ->
                  total.add(
                      new TotalPart(
                          passage,
                          whole,
                          null,
                          null,
                          null,
                          null,
                          it.period(),
                          null,
                          null,
                          true,
                          null)));
    }
  }

  /** Sums that repeat a total's figure without saying what of: titles, summaries. */
  private void repeatedAlone() {
    for (Passage passage : reading.passages()) {
      Sum loss = passage.states() ? unplaced(passage) : null;
      if (loss != null) {
        totals.stream()
            .filter(total -> total.repeatsLoss(loss) && noneOf(total, passage))
            .findFirst()
            .ifPresent(total -> total.add(part(passage, loss)));
      }
    }
  }

  private static boolean noneOf(TotalDraft total, Passage passage) {
    return total.parts().stream().noneMatch(part -> part.passage().equals(passage));
  }

  private @Nullable Sum unplaced(Passage passage) {
    if (!reading.victims(passage).isEmpty()) {
      return null;
    }
    List<Sum> left = new Allotment(reading, passage).leftOver();
    return left.size() == 1 && passage.sentence().kind() != Sentence.Kind.QUESTION
        ? left.get(0)
        : null;
  }

  private TotalPart part(Passage passage, Sum loss) {
    Segment segment = Segment.at(reading.segments(passage), loss.from());
    Actor actor = Accused.firmest(reading.actors(passage), segment).orElse(null);
    return new TotalPart(passage, segment, loss, null, null, null, null, actor, null, true, null);
  }
}
