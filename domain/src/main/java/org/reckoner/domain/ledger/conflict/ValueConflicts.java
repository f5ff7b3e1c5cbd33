// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.LedgerClaim.Standing;
import org.reckoner.domain.ledger.assembly.Subject;
import org.reckoner.domain.ledger.rule.Candidates;
import org.reckoner.domain.ledger.rule.Restatements.Restated;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Conflicts within one incident or total: figures and dates that cannot all be true, figures that
 * their asserter replaced, figures that are likely misprints.
 */
public final class ValueConflicts {
  private static final BigDecimal GRAVE = new BigDecimal("0.25");
  private static final BigDecimal NOTABLE = new BigDecimal("0.05");

  private final Comparison comparison;
  private final Conflicts conflicts;

  public ValueConflicts(Comparison comparison, Conflicts conflicts) {
    this.comparison = comparison;
    this.conflicts = conflicts;
  }

  /** Finds those of one subject. */
  public void find(Subject subject) {
    subject
        .candidates()
        .forEach(
            (property, parts) -> {
              for (Candidates part : parts) {
                find(subject, property, part);
              }
            });
    outliers(subject);
  }

  private void find(Subject subject, Property property, Candidates part) {
    part.restatements().all().forEach(one -> restatement(subject, property, one));
    if (part.statements().get(0).claim().value().bounded().isEmpty()
        && !(part.statements().get(0).claim().value() instanceof ClaimValue.On)) {
      return;
    }
    List<List<Statement>> sides = part.byValue();
    if (sides.size() < 2) {
      return;
    }
    sides.sort(
        Comparator.comparing((List<Statement> side) -> figure(side.get(0)))
            .thenComparing(side -> date(side.get(0)))
            .thenComparing(side -> side.get(0).key()));
    boolean dates = part.statements().get(0).claim().value() instanceof ClaimValue.On;
    List<Side> shown = sides.stream().map(side -> shown(property, side)).toList();
    if (running(subject)) {
      conflicts.add(
          Kind.SCOPE,
          Severity.LOW,
          List.of(subject.key()),
          property,
          shown,
          "No source says over which time it counts, so these need not contradict each other: "
              + line(property, sides)
              + ".");
      return;
    }
    conflicts.add(
        dates ? Kind.DATE : Kind.VALUE,
        dates ? dateSeverity(sides) : severity(sides),
        List.of(subject.key()),
        property,
        shown,
        reading(property, sides));
  }

  private void restatement(Subject subject, Property property, Restated restated) {
    List<Side> sides = restated.steps().stream().map(step -> shown(property, step)).toList();
    List<String> values =
        restated.steps().stream()
            .map(step -> comparison.shown(property, step.get(0).claim().value()) + since(step))
            .toList();
    conflicts.add(
        Kind.RESTATEMENT,
        Severity.LOW,
        List.of(subject.key()),
        property,
        sides,
        "%s changed its own figure for the %s: %s; the latest counts."
            .formatted(restated.asserter(), property.label(), String.join(", then ", values)));
  }

  private static String since(List<Statement> step) {
    return step.stream()
        .map(Statement::publishedBy)
        .filter(java.util.Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(date -> " (" + date + ")")
        .orElse("");
  }

  private void outliers(Subject subject) {
    for (Statement said : subject.statements()) {
      if (said.standing() != Standing.OUTLIER) {
        continue;
      }
      Property property = said.claim().property();
      for (Candidates part : subject.candidates().getOrDefault(property, List.of())) {
        if (Comparison.comparable(part.statements().get(0).claim().value(), said.claim().value())) {
          conflicts.add(
              Kind.OUTLIER,
              Severity.HIGH,
              List.of(subject.key()),
              property,
              List.of(
                  conflicts.side(comparison.shown(property, said.claim().value()), List.of(said)),
                  shown(property, part.statements())),
              "%s lies far from the other values of the %s; a misprint is likely, and it enters"
                      .formatted(comparison.shown(property, said.claim().value()), property.label())
                  + " no sum.");
        }
      }
    }
  }

  private Side shown(Property property, List<Statement> statements) {
    Statement first = Candidates.first(statements);
    return conflicts.side(comparison.shown(property, first.claim().value()), statements);
  }

  /** A total that no source bounds in time: it grows from one report to the next. */
  private static boolean running(Subject subject) {
    Scope scope = subject.accounts().get(0).frame().scope();
    return scope != null && scope.period() == null;
  }

  private String line(Property property, List<List<Statement>> sides) {
    return String.join("; ", entries(property, inTime(sides)));
  }

  private static List<Statement> inTime(List<List<Statement>> sides) {
    List<Statement> line = new ArrayList<>();
    sides.forEach(side -> line.add(Candidates.first(side)));
    line.sort(
        Comparator.comparing(
                Statement::publishedBy, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Statement::key));
    return line;
  }

  private List<String> entries(Property property, List<Statement> line) {
    return line.stream()
        .map(
            said ->
                comparison.shown(property, said.claim().value())
                    + " ("
                    + said.voice()
                    + (said.publishedBy() == null ? "" : ", " + said.publishedBy())
                    + ")")
        .toList();
  }

  private String reading(Property property, List<List<Statement>> sides) {
    List<Statement> line = inTime(sides);
    boolean voices =
        !(line.get(0).claim().value() instanceof ClaimValue.On)
            && line.stream().map(Statement::voice).distinct().count() == line.size();
    return (voices
            ? "Different asserters give different values for the %s, which is a history and not a"
                + " restatement: "
            : "The values for the %s differ: ")
        .formatted(property.label())
        .concat(String.join("; ", entries(property, line)))
        .concat(".");
  }

  private static BigDecimal figure(Statement said) {
    return said.claim().value().bounded().map(Bounded::figure).orElse(BigDecimal.ZERO);
  }

  private static String date(Statement said) {
    return said.claim().value() instanceof ClaimValue.On on ? on.date().toString() : "";
  }

  private static Severity severity(List<List<Statement>> sides) {
    BigDecimal spread =
        Comparison.difference(
            figure(sides.get(0).get(0)), figure(sides.get(sides.size() - 1).get(0)));
    if (spread.compareTo(GRAVE) >= 0) {
      return Severity.HIGH;
    }
    return spread.compareTo(NOTABLE) >= 0 ? Severity.MEDIUM : Severity.LOW;
  }

  /** A day more or less is the time zone's; more than that another event may be meant. */
  private static Severity dateSeverity(List<List<Statement>> sides) {
    long first = day(sides.get(0).get(0));
    long last = day(sides.get(sides.size() - 1).get(0));
    long days = Math.abs(last - first);
    if (days > 14) {
      return Severity.HIGH;
    }
    return days > 2 ? Severity.MEDIUM : Severity.LOW;
  }

  private static long day(Statement said) {
    return ((ClaimValue.On) said.claim().value()).date().earliest().toEpochDay();
  }
}
