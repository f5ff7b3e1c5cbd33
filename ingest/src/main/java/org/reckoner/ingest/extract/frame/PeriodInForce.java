// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What time figures are of that their own sentence does not date: of the year that a question asked
 * about, that the title, a heading or the sentence before spoke of, or of the year before that one
 * where they are only set against another.
 */
final class PeriodInForce {
  private static final int LONGEST_ANSWER = 14;
  private static final int REACH = 2;
  private static final int HEADED = 4;

  /** From "than" to the sum that another is set against. */
  private static final int AGAINST = 5;

  /** Where a period comes from. */
  private enum Source {
    /** A sentence that speaks of thefts and counts none. */
    THEME,
    /** The figures of a sentence. */
    FIGURES,
    QUESTION,
    HEADING
  }

  private final List<TotalDraft> totals;

  private @Nullable Period period;
  private @Nullable Passage from;
  private Source source = Source.THEME;

  /** The period that the sentence read last named, whatever it was about. */
  private @Nullable Period named;

  /**
   * @param totals those made so far, which grow while the article is read
   */
  PeriodInForce(List<TotalDraft> totals) {
    this.totals = totals;
  }

  /** The parts of a sentence, each with its period; without those that cannot be placed. */
  List<TotalPart> place(List<TotalPart> parts) {
    List<TotalPart> placed = new ArrayList<>(parts.size());
    for (TotalPart part : parts) {
      if (!part.earlier() || part.period() != null) {
        placed.add(part.period() == null ? part.in(inForce(part)) : part);
      }
    }
    for (TotalPart part : parts) {
      if (comparesPeriods(part)) {
        boolean first = placed.isEmpty() || placed.get(0).equals(part) || setAgainst(placed.get(0));
        Period main = first ? period : placed.get(0).period();
        Period same = Comparisons.inYear(main, part.period());
        placed.replaceAll(it -> it.equals(part) && same != null ? it.in(same) : it);
      } else if (part.earlier() && part.period() == null) {
        Period main = placed.isEmpty() ? inForce(part) : placed.get(0).period();
        Period before = Comparisons.before(main);
        if (before != null) {
          placed.add(part.in(before));
        }
      }
    }
    return placed;
  }

  /** "more than in Q1 ($249 million)": a sum of another time than the text is about. */
  private static boolean setAgainst(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    Sum loss = part.loss();
    return loss != null
        && sentence.has(
            Cue.COMPARED, Math.max(sentence.from(), loss.from() - AGAINST), loss.from());
  }

  /** "$1.9 billion in the same period of 2023". */
  private static boolean comparesPeriods(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    Sum loss = part.loss();
    return sentence.cues(Cue.SAME_PERIOD, part.segment().from(), part.segment().to()).stream()
        .anyMatch(
            it ->
                loss == null
                    || it.from() < loss.from()
                    || !sentence.has(Cue.COMPARED, loss.to(), it.from()));
  }

  /** Takes note of what a sentence says of time. */
  void read(Passage passage, List<TotalPart> parts) {
    Sentence sentence = passage.sentence();
    Segment whole = new Segment(sentence.from(), sentence.to());
    Period own = new PeriodOfPart(passage, List.of(whole)).of(whole);
    named = own;
    boolean heads =
        sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
    List<Period> given =
        parts.stream()
            .filter(it -> !it.earlier())
            .map(TotalPart::period)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (asks(passage)) {
      set(own, passage, Source.QUESTION);
    } else if (heads) {
      set(thefts(sentence) ? own : null, passage, Source.HEADING);
    } else if (!parts.isEmpty()) {
      boolean kept = given.isEmpty() || (given.size() == 1 && given.get(0).equals(period));
      if (!kept) {
        set(given.get(0), passage, Source.FIGURES);
      } else if (!given.isEmpty() && source == Source.FIGURES) {
        from = passage;
      }
    } else if (own != null && thefts(sentence) && wide(own)) {
      set(own, passage, Source.THEME);
    }
  }

  private void set(@Nullable Period other, Passage passage, Source where) {
    period = other;
    from = passage;
    source = where;
  }

  /** No single day or month: of such a theft is told, and no total. */
  private static boolean wide(Period period) {
    PartialDate start = period.start();
    return start == null || !Objects.equals(start, period.end()) || start.month() == null;
  }

  private static boolean asks(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.kind() == Sentence.Kind.QUESTION
        && (sentence.has(Cue.STEAL)
            || sentence.has(Cue.THEFTS)
            || sentence.has(Cue.LOOT)
            || sentence.has(Cue.GAIN));
  }

  private static boolean thefts(Sentence sentence) {
    return sentence.has(Cue.THEFTS)
        || sentence.has(Cue.ATTACKS)
        || sentence.has(Cue.STEAL)
        || sentence.has(Cue.THIEVES)
        || sentence.has(Cue.ATTACKERS)
        || sentence.has(Cue.BOOTY);
  }

  private @Nullable Period inForce(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    if (sentence.has(Cue.THAT_TIME) && named != null) {
      return named;
    }
    Passage before = from;
    if (ofWork(part)) {
      return null;
    }
    if (before == null || period == null || dated(part)) {
      return revises(part) ? lastPeriod() : null;
    }
    int steps = part.sentence() - before.sentence().index();
    int paragraphs = sentence.paragraph() - before.sentence().paragraph();
    boolean holds =
        switch (source) {
          case QUESTION ->
              steps <= REACH + 1 && part.segment().to() - part.segment().from() <= LONGEST_ANSWER;
          case HEADING -> steps <= HEADED;
          case THEME -> steps <= REACH && paragraphs <= 1;
          case FIGURES ->
              ((steps <= REACH && paragraphs == 0) || (steps <= 1 && paragraphs <= 1))
                  && (goesOn(part) || share(part));
        };
    return holds ? period : revises(part) ? lastPeriod() : null;
  }

  /** "last year", in a text of which nobody knows when it was published. */
  private static boolean undated(Sentence sentence, Segment segment) {
    return Stream.of(Cue.LAST, Cue.THIS)
        .flatMap(cue -> sentence.cues(cue, segment.from(), segment.to()).stream())
        .anyMatch(it -> it.to() < segment.to() && sentence.is(Cue.TIME_UNIT, it.to()));
  }

  /** "A 2019 report put it at $2 billion": told of before, and of a time that nobody says. */
  private static boolean ofWork(TotalPart part) {
    return part.passage().moments().stream()
        .anyMatch(
            it ->
                part.segment().holds(it)
                    && it.to() <= part.segment().to()
                    && SpokenDate.ofWork(part.passage().sentence(), it));
  }

  /** Whether the sentence has a time of its own, whatever it is of. */
  private static boolean dated(TotalPart part) {
    Segment segment = part.segment();
    return undated(part.passage().sentence(), segment)
        || part.passage().stretches().stream()
            .anyMatch(it -> segment.holds(it) && it.period() != null)
        || part.passage().moments().stream()
            .anyMatch(it -> segment.holds(it) && it.date().month() == null);
  }

  /**
   * "North Korean groups accounted for $1.6 billion of it", behind a sum that counts all thieves:
   * theirs of the same time.
   */
  private boolean share(TotalPart part) {
    return part.actor() != null
        && lastPart()
            .filter(it -> it.actor() == null && it.sentence() < part.sentence())
            .isPresent()
        && !part.passage().sentence().has(Cue.AGGREGATE);
  }

  /** "They carried out 44 attacks", "The loot came to $980 million": still of the same time. */
  private boolean goesOn(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    boolean more =
        part.loss() == null
            || sentence.has(Cue.LOOT)
            || sentence.has(Cue.RECKONING)
            || sentence.has(Cue.PRONOUN);
    return (part.takesUp() || sentence.has(Cue.COUNT_OF)) && more && !sentence.has(Cue.AGGREGATE);
  }

  /** "It has since lowered the figure to …", "20 of them": still of the same period. */
  private boolean revises(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    Optional<TotalPart> last = lastPart();
    boolean near =
        last.isPresent() && part.sentence() - last.get().passage().sentence().index() <= 1;
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

  private Optional<TotalPart> lastPart() {
    return totals.isEmpty()
        ? Optional.empty()
        : totals.get(totals.size() - 1).parts().stream().reduce((first, second) -> second);
  }

  /** That of the last total, or the one that the last sentence of figures was mainly of. */
  private @Nullable Period lastPeriod() {
    Passage before = from;
    boolean same =
        before != null
            && period != null
            && lastPart().filter(it -> it.passage().equals(before)).isPresent();
    return same || totals.isEmpty() ? period : totals.get(totals.size() - 1).period();
  }
}
