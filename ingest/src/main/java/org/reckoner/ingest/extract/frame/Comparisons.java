// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Figures of an earlier time that a sentence sets against another: "up from 29", "from 15 to 20".
 */
final class Comparisons {
  private Comparisons() {}

  /**
   * "from 15 to 20": where one figure stands for the time before and the next for the time told of.
   */
  static boolean moves(Sentence sentence, Mention first, Mention second) {
    return second.from() - first.to() == 1
        && sentence.is(Cue.MOVES_TO, first.to())
        && sentence.cueBefore(Cue.FROM_TIME, first.from()).isPresent();
  }

  /** "up from 29", "compared with 29". */
  static boolean compared(Sentence sentence, Tally figure) {
    return figure.of() == Tally.Of.UNSAID
        && sentence
            .cueBefore(Cue.COMPARED, figure.from())
            .filter(it -> !sentence.is(Cue.FROM_TIME, it.from()))
            .isPresent();
  }

  /** "up from 29", "against $1.7 billion", and the first of "from 15 to 20". */
  static boolean earlier(Passage passage, @Nullable Sum loss, @Nullable Tally attacks) {
    Sentence sentence = passage.sentence();
    if (attacks != null) {
      return compared(sentence, attacks)
          || passage.tallies().stream().anyMatch(it -> moves(sentence, attacks, it));
    }
    return loss != null
        && sentence
            .cueBefore(Cue.COMPARED, loss.from())
            .filter(it -> it.from() > sentence.from() && !sentence.is(Cue.FROM_TIME, it.from()))
            .isPresent();
  }

  /** "From 2020 to 2021 the number rose from four to seven": each count is of its own year. */
  static List<TotalPart> eachYear(Sentence sentence, List<TotalPart> parts) {
    if (parts.size() != 2) {
      return parts;
    }
    Tally first = parts.get(0).attacks();
    Tally second = parts.get(1).attacks();
    Period period = parts.get(1).period();
    PartialDate start = period == null ? null : period.start();
    PartialDate end = period == null ? null : period.end();
    if (first == null || second == null || start == null || end == null) {
      return parts;
    }
    boolean years = start.month() == null && end.month() == null && start.year() < end.year();
    boolean same = Objects.equals(parts.get(0).period(), period);
    if (!years || !same || !moves(sentence, first, second)) {
      return parts;
    }
    return List.of(parts.get(0).in(Period.of(start)), parts.get(1).in(Period.of(end)));
  }

  /** The year before a year; null for what is no whole year. */
  static @Nullable Period before(@Nullable Period period) {
    if (period == null) {
      return null;
    }
    PartialDate start = period.start();
    if (start == null || start.month() != null || !Objects.equals(start, period.end())) {
      return null;
    }
    return Period.of(PartialDate.ofYear(start.year() - 1));
  }

  /** The same months of another year, that of a date, else the year before; null where unknown. */
  static @Nullable Period inYear(@Nullable Period period, @Nullable Period named) {
    PartialDate start = period == null ? null : period.start();
    PartialDate end = period == null ? null : period.end();
    if (start == null || end == null || start.year() != end.year()) {
      return null;
    }
    PartialDate other = named == null ? null : named.start();
    boolean year = other != null && other.month() == null && other.year() < start.year();
    int to = year && other != null ? other.year() : start.year() - 1;
    return Period.occurred(
        new PartialDate(to, start.month(), start.day()),
        new PartialDate(to, end.month(), end.day()));
  }
}
