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
  private final Reading reading;
  private final List<TotalDraft> totals = new ArrayList<>();

  /** Who is credited with the part last read, and where that stands. */
  private @Nullable Credit said;

  private @Nullable Passage last;

  private final TotalCulprits culprits;
  private final PeriodInForce periods;

  TotalFrames(Reading reading) {
    this.reading = reading;
    this.culprits = new TotalCulprits(reading, totals);
    this.periods = new PeriodInForce(totals);
  }

  List<Draft> find() {
    if (!reading.aboutCrypto()) {
      return List.of();
    }
    for (Passage passage : reading.passages()) {
      List<TotalPart> parts = List.of();
      if (passage.states() || TotalClaims.presupposes(passage)) {
        parts = periods.place(new TotalPartFinder(reading, passage).find());
        parts.forEach(this::join);
        goOn(passage);
      }
      periods.read(passage, parts);
    }
    TotalTable.parts(reading).forEach(this::row);
    repeatedAlone();
    boolean thieves =
        reading.passages().stream().map(Passage::sentence).anyMatch(Events::byThieves);
    SharesOfWhole shares = new SharesOfWhole(reading, totals);
    return totals.stream()
        .filter(it -> thieves || it.actor() != null)
        .filter(it -> it.tellsOfWhat() && !it.ofOneDay() && !shares.has(it))
        .filter(it -> !(it.bare() && ofOneTheft(it)))
        .map(total -> new TotalClaims(reading, total).draft())
        .toList();
  }

  /** "Hackers of X take $1.5 billion": the headline of one theft, or the sum that a firm lost. */
  private boolean ofOneTheft(TotalDraft total) {
    return total.headed()
        || reading.passages().stream()
            .filter(it -> !reading.victims(it).isEmpty() && !it.money().isEmpty())
            .map(it -> new Allotment(reading, it))
            .anyMatch(
                it ->
                    it.sums().stream()
                        .filter(sum -> sum.role() == AmountRole.STOLEN)
                        .anyMatch(sum -> it.victim(sum).isPresent() && total.repeatsLoss(sum)));
  }

  private void join(TotalPart part) {
    TotalPart placed = culprits.with(part).inheriting(inherited(part));
    Optional<TotalDraft> same = totalOf(part).filter(it -> !ofCulprit(it, placed));
    reading
        .credit(part.passage(), part.segment().from())
        .or(() -> Optional.ofNullable(placed.inherited()))
        .ifPresentOrElse(credit -> said = credit, () -> said = null);
    last = part.passage();
    if (same.isPresent()) {
      same.get().add(placed);
    } else if (comparison(placed)) {
      totals.add(totals.size() - 1, new TotalDraft(placed));
    } else {
      totals.add(new TotalDraft(placed));
    }
  }

  /**
   * "They needed 27 attacks, after 45 in 2024", a paragraph behind a sum of all thieves in 2024:
   * those of the culprit whom it takes up, and not all of them.
   */
  private boolean ofCulprit(TotalDraft total, TotalPart part) {
    List<TotalPart> before = total.parts();
    int last = before.get(before.size() - 1).passage().sentence().paragraph();
    return total.actor() == null
        && part.actor() != null
        && part.attacks() != null
        && part.loss() == null
        && part.passage().sentence().has(Cue.COMPARED)
        && part.passage().sentence().has(Cue.PRONOUN)
        && part.passage().sentence().paragraph() != last
        && !total.lacksLoss()
        && !total.repeats(part);
  }

  /** "$1.2 billion in 2023, against $2.4 billion in 2022": what follows goes on about 2023. */
  private boolean comparison(TotalPart part) {
    Sum loss = part.loss();
    return loss != null
        && !totals.isEmpty()
        && lastPart().passage().equals(part.passage())
        && part.passage()
            .sentence()
            .has(Cue.COMPARED, Math.max(part.segment().from(), loss.from() - 3), loss.from());
  }

  /** What a row of a table says, of a total known from the text or of one of its own. */
  private void row(TotalPart part) {
    Optional<TotalDraft> same =
        totals.stream()
            .filter(it -> it.admits(part))
            .filter(it -> it.repeats(part) || samePeriod(it, part))
            .findFirst();
    TotalPart whole = part.actor() == null ? culprits.with(part) : part;
    same.ifPresentOrElse(it -> it.add(whole), () -> totals.add(new TotalDraft(whole)));
  }

  private static boolean samePeriod(TotalDraft total, TotalPart part) {
    Period period = part.period();
    return period != null && period.equals(total.period());
  }

  /** What goes on without a speaker of its own is said by whoever said what it goes on about. */
  private @Nullable Credit inherited(TotalPart part) {
    Credit before = said;
    Passage from = last;
    boolean goesOn =
        before != null
            && from != null
            && (part.takesUp() || shares(part) || countsOn(part))
            && part.sentence() - from.sentence().index() <= 2
            && reading.credit(part.passage()).isEmpty();
    return goesOn && before != null ? before.asContext() : null;
  }

  /** "North Korean groups were behind 47 of them": theirs of a sum that counts all thieves. */
  private boolean shares(TotalPart part) {
    return part.actor() != null
        && !totals.isEmpty()
        && totals.get(totals.size() - 1).actor() == null
        && part.passage().sentence().paragraph() - lastPart().passage().sentence().paragraph() <= 1;
  }

  /** "The number of attacks rose from 15 to 20": of those whose sum the sentence before gave. */
  private boolean countsOn(TotalPart part) {
    return part.loss() == null
        && part.actor() == null
        && part.passage().sentence().has(Cue.COUNT_OF)
        && lastPart().sentence() <= part.sentence();
  }

  private Optional<TotalDraft> totalOf(TotalPart part) {
    for (int i = totals.size() - 1; i >= 0; i--) {
      TotalDraft total = totals.get(i);
      boolean near = part.sentence() - total.lastSentence() <= 2;
      boolean linked = total.repeats(part) || (part.takesUp() && near);
      boolean samePeriod = part.period() != null && part.period().equals(total.period());
      if (total.admits(part)
          && !(total.actor() != null && TotalCulprits.ofTheWorld(part))
          && (linked || (samePeriod && near && !shareOf(total, part)) || completes(total, part))) {
        return Optional.of(total);
      }
    }
    return Optional.empty();
  }

  /** A culprit's part of a sum that counts all thieves, of the same time, is another total. */
  private static boolean shareOf(TotalDraft total, TotalPart part) {
    return total.actor() == null && part.actor() != null && part.actor().firm();
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

  /**
   * "The value of the stolen assets amounts to $3.6 billion", behind a sentence that counted the
   * attacks.
   */
  private void goOn(Passage passage) {
    if (!totals.isEmpty()) {
      when(passage);
      whose(passage);
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

  private TotalPart lastPart() {
    List<TotalPart> parts = totals.get(totals.size() - 1).parts();
    return parts.get(parts.size() - 1);
  }

  /** "It attributes all of them to X", behind totals of nobody's thefts. */
  private void whose(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean figures = !passage.money().isEmpty() || !passage.tallies().isEmpty();
    boolean takesUp =
        (sentence.has(Cue.THESE) && ofThem(sentence))
            || (sentence.has(Cue.OF) && sentence.has(Cue.PRONOUN));
    Optional<Actor> agent =
        reading.actors(passage).stream().filter(it -> it.tie() == Actor.Tie.AGENT).findFirst();
    if (figures || !takesUp || agent.isEmpty() || !reading.victims(passage).isEmpty()) {
      return;
    }
    Segment whole = new Segment(sentence.from(), sentence.to());
    for (TotalDraft total : totals) {
      if (total.actor() == null && sentence.index() - total.lastSentence() <= 2) {
        total.add(
            new TotalPart(
                passage,
                whole,
                null,
                null,
                null,
                null,
                null,
                agent.get(),
                null,
                true,
                null,
                false));
      }
    }
  }

  /** Whether "these" is said of thefts, where it stands behind any noun: "laporan itu". */
  private static boolean ofThem(Sentence sentence) {
    Segment whole = new Segment(sentence.from(), sentence.to());
    return !sentence.article().language().adjectivesBehind()
        || Aggregation.definite(sentence, Cue.ATTACKS, whole)
        || Aggregation.definite(sentence, Cue.THEFTS, whole);
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
                          null,
                          false)));
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
    return new TotalPart(
        passage, segment, loss, null, null, null, null, actor, null, true, null, false);
  }
}
