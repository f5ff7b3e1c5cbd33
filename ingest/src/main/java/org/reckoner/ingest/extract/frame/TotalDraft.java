// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.mention.Tally;

/** One total in the making: the parts of sentences that speak of it. */
final class TotalDraft {
  /** Figures this close are one figure, told with more or less care. */
  private static final BigDecimal SAME = new BigDecimal("0.02");

  private final List<TotalPart> parts = new ArrayList<>();

  TotalDraft(TotalPart first) {
    parts.add(first);
  }

  void add(TotalPart part) {
    parts.add(part);
  }

  List<TotalPart> parts() {
    return parts;
  }

  @Nullable Period period() {
    return first(TotalPart::period);
  }

  /** The actor most firmly tied, the earlier of two. */
  @Nullable Actor actor() {
    Actor best = null;
    for (TotalPart part : parts) {
      Actor actor = part.actor();
      if (actor != null && (best == null || actor.tie().compareTo(best.tie()) < 0)) {
        best = actor;
      }
    }
    return best;
  }

  @Nullable String victimClass() {
    return first(TotalPart::victimClass);
  }

  private <T> @Nullable T first(Function<TotalPart, @Nullable T> property) {
    for (TotalPart part : parts) {
      T value = property.apply(part);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether a part can speak of this total: nothing that both say contradicts. */
  boolean admits(TotalPart part) {
    return fits(period(), part.period())
        && parts.stream()
            .allMatch(own -> losses(own, part) && attacks(own, part) && victims(own, part));
  }

  private static boolean fits(@Nullable Period own, @Nullable Period other) {
    return own == null || other == null || own.equals(other);
  }

  private static boolean losses(TotalPart one, TotalPart other) {
    return one.loss() == null || other.loss() == null || same(one.loss(), other.loss());
  }

  private static boolean attacks(TotalPart one, TotalPart other) {
    return one.attacks() == null || other.attacks() == null || same(one.attacks(), other.attacks());
  }

  private static boolean victims(TotalPart one, TotalPart other) {
    return one.victims() == null || other.victims() == null || same(one.victims(), other.victims());
  }

  /** Whether a part repeats one of the figures. */
  boolean repeats(TotalPart part) {
    return repeatsLoss(part.loss())
        || (part.attacks() != null
            && tallies(TotalPart::attacks).anyMatch(own -> same(own, part.attacks())))
        || (part.victims() != null
            && tallies(TotalPart::victims).anyMatch(own -> same(own, part.victims())));
  }

  boolean repeatsLoss(@Nullable Sum loss) {
    return loss != null
        && parts.stream().anyMatch(part -> part.loss() != null && same(part.loss(), loss));
  }

  private Stream<Tally> tallies(Function<TotalPart, @Nullable Tally> property) {
    return parts.stream().map(property).flatMap(Stream::ofNullable);
  }

  /**
   * Whether it says whose the thefts were, of what time, or what so many of them brought. A sum of
   * nobody's thefts at no time is one theft's, or a part of it.
   */
  boolean tellsOfWhat() {
    return actor() != null
        || period() != null
        || (!lacksLoss() && parts.stream().anyMatch(part -> part.attacks() != null))
        || parts.stream().anyMatch(part -> part.share() != null);
  }

  /** Whether it is a bare sum of somebody's thefts, at no time and of no number. */
  boolean bare() {
    return period() == null
        && parts.stream()
            .allMatch(it -> it.attacks() == null && it.victims() == null && it.share() == null);
  }

  /** Whether nothing but headlines say so. */
  boolean headed() {
    return parts.stream().allMatch(it -> it.passage().sentence().headline());
  }

  /** Whether it is of a single day and counts nothing: one theft, or the day somebody spoke. */
  boolean ofOneDay() {
    Period period = period();
    return period != null
        && period.start() != null
        && period.start().day() != null
        && period.start().equals(period.end())
        && parts.stream().allMatch(it -> it.attacks() == null && it.victims() == null);
  }

  boolean lacksLoss() {
    return parts.stream().allMatch(part -> part.loss() == null);
  }

  int lastSentence() {
    return parts.get(parts.size() - 1).sentence();
  }

  private static boolean same(Tally one, Tally other) {
    return one.figures().figure().compareTo(other.figures().figure()) == 0;
  }

  private static boolean same(Sum one, Sum other) {
    Amount first = one.amount(AmountKind.STOLEN);
    Amount second = other.amount(AmountKind.STOLEN);
    if (!first.currency().equals(second.currency())) {
      return false;
    }
    BigDecimal difference = first.figure().subtract(second.figure()).abs();
    return difference.compareTo(first.figure().multiply(SAME)) <= 0;
  }
}
