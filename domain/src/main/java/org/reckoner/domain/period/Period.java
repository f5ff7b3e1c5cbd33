// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, each end as precise as the source gives it and inclusive: "2017 to April 2024"
 * is not "2017 to 2024". An end that the source leaves open is null.
 *
 * @param start first day, month or year, or null where the source does not say
 * @param end last day, month or year, or null where the source does not say
 * @param meaning what it is the period of
 */
public record Period(
    @Nullable PartialDate start, @Nullable PartialDate end, PeriodMeaning meaning) {

  /**
   * @throws IllegalArgumentException if both ends are missing or the end is before the start
   */
  public Period {
    if (start == null && end == null) {
      throw new IllegalArgumentException("A period needs at least one end");
    }
    if (start != null && end != null && end.latest().isBefore(start.earliest())) {
      throw new IllegalArgumentException(
          "The period ends (" + end + ") before it starts (" + start + ")");
    }
  }

  /** The period in which events happened. */
  public static Period occurred(@Nullable PartialDate start, @Nullable PartialDate end) {
    return new Period(start, end, PeriodMeaning.OCCURRED);
  }

  /** One day, month or year as a period. */
  public static Period of(PartialDate date) {
    return occurred(date, date);
  }

  /**
   * Whether something that happened at {@code date} lies in this period. Null, a date nobody gave,
   * is {@link Membership#POSSIBLY} everywhere; so is a date that straddles an end, and every date
   * beyond an end that the source left open.
   */
  public Membership membership(@Nullable PartialDate date) {
    if (date == null) {
      return Membership.POSSIBLY;
    }
    int first = date.firstDay();
    int last = date.lastDay();
    if (start != null && last < start.firstDay()) {
      return Membership.OUT;
    }
    if (end != null && first > end.lastDay()) {
      return Membership.OUT;
    }
    boolean surelyAfterStart = start != null && first >= start.firstDay();
    boolean surelyBeforeEnd = end != null && last <= end.lastDay();
    return surelyAfterStart && surelyBeforeEnd ? Membership.IN : Membership.POSSIBLY;
  }

  /**
   * Whether every day of the other period is a day of this one; open ends contain nothing surely.
   */
  public boolean contains(Period other) {
    if (start == null || end == null || other.start == null || other.end == null) {
      return false;
    }
    return !other.start.earliest().isBefore(start.earliest())
        && !other.end.latest().isAfter(end.latest());
  }

  /** Whether the two periods have a possible day in common. */
  public boolean overlaps(Period other) {
    LocalDate from = start == null ? LocalDate.MIN : start.earliest();
    LocalDate to = end == null ? LocalDate.MAX : end.latest();
    LocalDate otherFrom = other.start == null ? LocalDate.MIN : other.start.earliest();
    LocalDate otherTo = other.end == null ? LocalDate.MAX : other.end.latest();
    return !from.isAfter(otherTo) && !otherFrom.isAfter(to);
  }

  /**
   * {@code 2017/2024-04}; an open end is {@code ..} (ISO 8601-2). A single date is written once.
   */
  public String iso() {
    if (start != null && start.equals(end)) {
      return start.toString();
    }
    return (start == null ? ".." : start.toString()) + "/" + (end == null ? ".." : end.toString());
  }
}
