// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * What the rules choose from: the comparable candidate claims of one property of one incident or
 * total.
 *
 * @param property of what
 * @param statements the candidates, by key; at least one
 * @param restatements which of them their own asserter has since replaced
 * @param groupOf the independent group of each claim
 * @param isVictim whether an asserter is the one who was robbed
 * @param isAccused whether an asserter is among the accused, or is the state that one of them acts
 *     for: whoever speaks in their own cause is no authority on it
 * @param rulings the analysts' decisions
 * @param comparison how values compare
 */
public record Candidates(
    Property property,
    List<Statement> statements,
    Restatements restatements,
    Function<ClaimKey, String> groupOf,
    Predicate<Asserter> isVictim,
    Predicate<Asserter> isAccused,
    Rulings rulings,
    Comparison comparison) {
  /**
   * Among claims that are equally good for a rule: the firmer, the plainer and more precise, the
   * earlier published, and at last the one with the smaller key.
   */
  public static final Comparator<Statement> FIRST =
      Comparator.comparing((Statement said) -> said.claim().assertion().modality())
          .thenComparing(said -> vagueness(said.claim().value()))
          .thenComparing(Statement::publishedBy, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Statement::key);

  public Candidates {
    statements = List.copyOf(statements);
  }

  /** Whether one truth could satisfy both. */
  boolean compatible(Statement one, Statement other) {
    return comparison.compatible(property, one.claim().value(), other.claim().value());
  }

  /** A claim's value as it is shown. */
  String shown(Statement said) {
    return comparison.shown(property, said.claim().value());
  }

  /**
   * The candidates that the rules weigh: not those that their own asserter has replaced by a later
   * figure, and not those that say less than another and agree with it.
   */
  public List<Statement> current() {
    List<Statement> current =
        statements.stream().filter(said -> !restatements.replaced(said)).toList();
    List<Statement> weighed = current.isEmpty() ? statements : current;
    return SaysLess.without(weighed, comparison, property);
  }

  /** The first of some of the candidates by {@link #FIRST}. */
  public static Statement first(Collection<Statement> some) {
    return some.stream().min(FIRST).orElseThrow();
  }

  /** How many independent groups give a value compatible with this one. */
  public int groupsFor(ClaimValue value) {
    return independent(
        statements.stream()
            .filter(said -> comparison.compatible(property, value, said.claim().value()))
            .toList());
  }

  /**
   * How many independent groups are behind these. Those that credit nobody may be repeating those
   * that credit somebody, so they count only among themselves.
   */
  public int independent(List<Statement> some) {
    Set<String> credited = new HashSet<>();
    Set<String> uncredited = new HashSet<>();
    for (Statement said : some) {
      (said.asserter() == null ? uncredited : credited).add(groupOf.apply(said.key()));
    }
    return credited.isEmpty() ? uncredited.size() : credited.size();
  }

  /** The current candidates parted by value, each with those that could be the same. */
  public List<List<Statement>> byValue() {
    List<List<Statement>> sides = new ArrayList<>();
    List<Statement> ordered = new ArrayList<>(current());
    ordered.sort(
        Comparator.comparing((Statement said) -> vagueness(said.claim().value()))
            .thenComparing(Statement::key));
    Map<ClaimValue, List<Statement>> known = new HashMap<>();
    for (Statement said : ordered) {
      ClaimValue value = said.claim().value();
      List<Statement> side = known.get(value);
      if (side == null) {
        side = sideFor(value, sides);
        known.put(value, side);
      }
      side.add(said);
    }
    return sides;
  }

  private List<Statement> sideFor(ClaimValue value, List<List<Statement>> sides) {
    for (List<Statement> side : sides) {
      if (comparison.compatible(property, side.get(0).claim().value(), value)) {
        return side;
      }
    }
    List<Statement> opened = new ArrayList<>();
    sides.add(opened);
    return opened;
  }

  /** How vague a value is: 0 for an exact figure with many digits or a day, growing from there. */
  static int vagueness(ClaimValue value) {
    if (value instanceof ClaimValue.On on) {
      return on.date().precision().vagueness();
    }
    if (value.bounded().isEmpty()) {
      return 0;
    }
    Bounded number = value.bounded().get();
    int hedge =
        switch (number.qualifier()) {
          case EXACT -> 0;
          case APPROXIMATE -> 1;
          case RANGE -> 2;
          case AT_LEAST, UP_TO -> 3;
        };
    int digits = Math.min(9, number.figure().stripTrailingZeros().precision());
    return number.qualifier() == Qualifier.EXACT ? 9 - digits : 10 * hedge + 9 - digits;
  }
}
