// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.party.PartyNames;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** Conflicts between totals: one number of two things, two scopes easily taken for one. */
public final class TotalConflicts {
  /** Below this a number that two totals share is likely chance. */
  private static final BigDecimal TELLING = BigDecimal.TEN;

  /** Figures further apart than this are not taken for one where a period is unknown. */
  private static final BigDecimal FAR = new BigDecimal("2.5");

  private final PartyNames names;
  private final Comparison comparison;
  private final Conflicts conflicts;
  private final TotalSides sides;

  public TotalConflicts(PartyNames names, Comparison comparison, Conflicts conflicts) {
    this.names = names;
    this.comparison = comparison;
    this.conflicts = conflicts;
    this.sides = new TotalSides(comparison, conflicts);
  }

  /** Finds those between a total and itself: one number of two things. */
  public void within(Draft draft) {
    units(draft, draft);
  }

  private String root(Draft draft) {
    String actor = draft.actor();
    if (actor == null) {
      return "";
    }
    return names
        .within(actor)
        .map(party -> names.register().lineage(party))
        .map(lineage -> lineage.get(lineage.size() - 1).id())
        .orElseGet(() -> names.folded(actor));
  }

  /** Finds those between two totals. */
  public void between(Draft one, Draft other) {
    boolean related =
        root(one).equals(root(other))
            && (one.actor() == null
                || other.actor() == null
                || names.related(one.actor(), other.actor()));
    if (!related || one.scope().type() != other.scope().type() || apart(one, other)) {
      return;
    }
    units(one, other);
    units(other, one);
    if (alike(one, other)) {
      scopes(one, other);
    }
  }

  private static boolean apart(Draft one, Draft other) {
    Period first = one.shown().period();
    Period second = other.shown().period();
    return first != null && second != null && !first.overlaps(second);
  }

  /**
   * Whether the periods are unknown or so much alike (three quarters in common) that one is easily
   * taken for the other.
   */
  private static boolean alike(Draft one, Draft other) {
    Period first = one.shown().period();
    Period second = other.shown().period();
    if (first == null || second == null) {
      return true;
    }
    long days = Math.max(days(first), days(second));
    return days == Long.MAX_VALUE || 4 * common(first, second) >= 3 * days;
  }

  private static long days(Period period) {
    PartialDate start = period.start();
    PartialDate end = period.end();
    return start == null || end == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(start.earliest(), end.latest()) + 1;
  }

  private static long common(Period one, Period other) {
    LocalDate from = later(start(one), start(other));
    LocalDate to = later(end(one), end(other)).equals(end(one)) ? end(other) : end(one);
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate start(Period period) {
    PartialDate start = period.start();
    return start == null ? LocalDate.of(1, 1, 1) : start.earliest();
  }

  private static LocalDate end(Period period) {
    PartialDate end = period.end();
    return end == null ? LocalDate.of(9999, 12, 31) : end.latest();
  }

  /** One number, once of attacks and once of victims. */
  private void units(Draft attacks, Draft victims) {
    Optional<Resolution> counted = attacks.resolution(Property.ATTACK_COUNT);
    Optional<Resolution> firms = victims.resolution(Property.VICTIM_COUNT);
    if (counted.isEmpty() || firms.isEmpty()) {
      return;
    }
    BigDecimal number = figure(counted.get());
    boolean equal = number.compareTo(figure(firms.get())) == 0;
    if (!equal || (!attacks.equals(victims) && number.compareTo(TELLING) < 0)) {
      return;
    }
    List<Side> both =
        List.of(
            sides.of(attacks, Property.ATTACK_COUNT, counted.get()),
            sides.of(victims, Property.VICTIM_COUNT, firms.get()));
    if (both.get(0).claims().isEmpty() || both.get(1).claims().isEmpty()) {
      return;
    }
    conflicts.add(
        Kind.UNIT,
        Severity.MEDIUM,
        subjects(attacks, victims),
        null,
        both,
        "One number is given of two things, %s and %s; one of the sources probably changed the unit."
            .formatted(both.get(0).label(), both.get(1).label()));
  }

  private void scopes(Draft one, Draft other) {
    for (Property property : List.of(Property.LOSS, Property.ATTACK_COUNT, Property.VICTIM_COUNT)) {
      Optional<Resolution> mine = one.resolution(property);
      Optional<Resolution> theirs = other.resolution(property);
      if (mine.isEmpty() || theirs.isEmpty()) {
        continue;
      }
      ClaimValue value = mine.get().value();
      if (Comparison.comparable(value, theirs.get().value())
          && !comparison.compatible(property, value, theirs.get().value())
          && ((known(one) && known(other)) || near(figure(mine.get()), figure(theirs.get())))) {
        List<Side> both =
            List.of(sides.of(one, property, mine.get()), sides.of(other, property, theirs.get()));
        conflicts.add(
            Kind.SCOPE,
            known(one) && known(other) ? Severity.MEDIUM : Severity.LOW,
            subjects(one, other),
            property,
            both,
            "%s is for %s, %s for %s; the scopes differ, so they do not contradict each other."
                .formatted(
                    comparison.shown(property, value),
                    one.name(),
                    comparison.shown(property, theirs.get().value()),
                    other.name()));
      }
    }
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.max(other).compareTo(one.min(other).multiply(FAR)) <= 0;
  }

  private static boolean known(Draft draft) {
    return draft.shown().period() != null;
  }

  private static List<String> subjects(Draft one, Draft other) {
    return java.util.stream.Stream.of(one.subject().key(), other.subject().key())
        .distinct()
        .sorted()
        .toList();
  }

  private static BigDecimal figure(Resolution resolution) {
    return resolution.value().bounded().orElseThrow().figure();
  }
}
