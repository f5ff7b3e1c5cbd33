// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.party.PartyNames;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.PartialSum;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/**
 * Conflicts between totals: one number of two things, two scopes easily taken for one, parts that
 * come to more than their whole.
 */
public final class TotalConflicts {
  /** Below this a number that two totals share is likely chance. */
  private static final BigDecimal TELLING = BigDecimal.TEN;

  /** Figures further apart than this are not taken for one where a period is unknown. */
  private static final BigDecimal FAR = new BigDecimal("2.5");

  private final PartyNames names;
  private final Comparison comparison;
  private final Conflicts conflicts;

  public TotalConflicts(PartyNames names, Comparison comparison, Conflicts conflicts) {
    this.names = names;
    this.comparison = comparison;
    this.conflicts = conflicts;
  }

  /** Finds those between these totals. */
  public void find(List<Draft> drafts, List<Total> totals) {
    Map<String, List<Draft>> byRoot = new HashMap<>();
    for (Draft draft : drafts) {
      units(draft, draft);
      byRoot.computeIfAbsent(root(draft), any -> new ArrayList<>()).add(draft);
    }
    for (List<Draft> related : byRoot.values()) {
      for (int i = 0; i < related.size(); i++) {
        for (int j = i + 1; j < related.size(); j++) {
          between(related.get(i), related.get(j));
        }
      }
    }
    breakdowns(drafts, totals);
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

  private void between(Draft one, Draft other) {
    boolean related =
        one.actor() == null || other.actor() == null || names.related(one.actor(), other.actor());
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
    Optional<Resolution> counted = resolution(attacks, Property.ATTACK_COUNT);
    Optional<Resolution> firms = resolution(victims, Property.VICTIM_COUNT);
    if (counted.isEmpty() || firms.isEmpty()) {
      return;
    }
    BigDecimal number = figure(counted.get());
    boolean equal = number.compareTo(figure(firms.get())) == 0;
    if (!equal || (!attacks.equals(victims) && number.compareTo(TELLING) < 0)) {
      return;
    }
    List<Side> sides =
        List.of(
            side(attacks, Property.ATTACK_COUNT, counted.get()),
            side(victims, Property.VICTIM_COUNT, firms.get()));
    if (sides.get(0).claims().isEmpty() || sides.get(1).claims().isEmpty()) {
      return;
    }
    conflicts.add(
        Kind.UNIT,
        Severity.MEDIUM,
        subjects(attacks, victims),
        null,
        sides,
        "One number is given of two things, %s and %s; one of the sources probably changed the unit."
            .formatted(sides.get(0).label(), sides.get(1).label()));
  }

  private void scopes(Draft one, Draft other) {
    for (Property property : List.of(Property.LOSS, Property.ATTACK_COUNT, Property.VICTIM_COUNT)) {
      Optional<Resolution> mine = resolution(one, property);
      Optional<Resolution> theirs = resolution(other, property);
      if (mine.isEmpty() || theirs.isEmpty()) {
        continue;
      }
      ClaimValue value = mine.get().value();
      if (Comparison.comparable(value, theirs.get().value())
          && !comparison.compatible(property, value, theirs.get().value())
          && ((known(one) && known(other)) || near(figure(mine.get()), figure(theirs.get())))) {
        List<Side> sides =
            List.of(side(one, property, mine.get()), side(other, property, theirs.get()));
        conflicts.add(
            Kind.SCOPE,
            known(one) && known(other) ? Severity.MEDIUM : Severity.LOW,
            subjects(one, other),
            property,
            sides,
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

  private void breakdowns(List<Draft> drafts, List<Total> totals) {
    Map<String, Draft> byKey = new HashMap<>();
    drafts.forEach(draft -> byKey.put(draft.subject().key(), draft));
    for (Total total : totals) {
      Draft whole = byKey.get(total.key());
      Optional<Resolution> loss = total.resolution(Property.LOSS);
      if (whole == null || loss.isEmpty()) {
        continue;
      }
      Bounded claimed = loss.get().value().bounded().orElseThrow();
      Reconciliation reconciliation = total.reconciliation();
      for (PartialSum parts : reconciliation.partialSums()) {
        if (exceeds(parts.sum(), claimed)) {
          breakdown(whole, loss.get(), parts, byKey);
        }
      }
    }
  }

  private void breakdown(Draft whole, Resolution loss, PartialSum parts, Map<String, Draft> byKey) {
    List<Side> sides = new ArrayList<>();
    sides.add(side(whole, Property.LOSS, loss));
    List<Statement> behind = new ArrayList<>();
    for (String key : parts.totals()) {
      Draft part = byKey.get(key);
      if (part != null) {
        part.subject().statements().stream()
            .filter(Statement::candidate)
            .filter(said -> said.claim().property() == Property.LOSS)
            .forEach(behind::add);
      }
    }
    String sum = parts.currency() + " " + Comparison.figure(parts.sum());
    sides.add(conflicts.side(sum + " in parts by " + parts.asserter(), behind));
    conflicts.add(
        Kind.BREAKDOWN,
        Severity.HIGH,
        List.of(whole.subject().key()),
        Property.LOSS,
        sides,
        "The parts by %s come to %s, more than the %s claimed for %s."
            .formatted(
                parts.asserter(),
                sum,
                comparison.shown(Property.LOSS, loss.value()),
                whole.name()));
  }

  private static boolean exceeds(BigDecimal sum, Bounded claimed) {
    BigDecimal ceiling = ceiling(claimed);
    return ceiling != null && sum.compareTo(ceiling) > 0;
  }

  private static @Nullable BigDecimal ceiling(Bounded claimed) {
    return claimed.qualifier() == Qualifier.AT_LEAST ? null : claimed.ceiling();
  }

  private Side side(Draft draft, Property property, Resolution resolution) {
    List<Statement> said =
        draft.subject().statements().stream()
            .filter(Statement::candidate)
            .filter(one -> one.claim().property() == property)
            .filter(one -> comparison.compatible(property, resolution.value(), one.claim().value()))
            .toList();
    return conflicts.side(
        comparison.shown(property, resolution.value()) + " (" + draft.name() + ")", said);
  }

  private static List<String> subjects(Draft one, Draft other) {
    return java.util.stream.Stream.of(one.subject().key(), other.subject().key())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Resolution> resolution(Draft draft, Property property) {
    return draft.subject().resolutions().stream()
        .filter(one -> one.property() == property)
        .findFirst();
  }

  private static BigDecimal figure(Resolution resolution) {
    return resolution.value().bounded().orElseThrow().figure();
  }
}
