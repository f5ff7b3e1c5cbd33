// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.period.PartialDate;

/**
 * What says less gives way to what says more and agrees with it: "2024" to "18 July 2024", "more
 * than 200 million" to the one billion that somebody is credited with. A bound that somebody is
 * credited with does not give way to a figure that credits nobody.
 */
final class SaysLess {
  private SaysLess() {}

  static List<Statement> without(
      List<Statement> statements, Comparison comparison, Property property) {
    if (!dates(statements) && statements.stream().noneMatch(SaysLess::vague)) {
      return statements;
    }
    // Many claims state few different values: it is enough to hold them against those.
    Map<List<Object>, Statement> different = new LinkedHashMap<>();
    for (Statement said : statements) {
      different.putIfAbsent(List.of(said.claim().value(), said.asserter() == null), said);
    }
    return statements.stream()
        .filter(
            said ->
                different.values().stream()
                    .noneMatch(other -> saysMore(other, said, comparison, property)))
        .toList();
  }

  private static boolean dates(List<Statement> statements) {
    return statements.get(0).claim().value() instanceof ClaimValue.On;
  }

  private static boolean vague(Statement said) {
    return said.claim().value().bounded().map(SaysLess::bound).orElse(false);
  }

  private static boolean bound(Bounded number) {
    return number.qualifier() == Qualifier.AT_LEAST || number.qualifier() == Qualifier.UP_TO;
  }

  private static boolean saysMore(
      Statement more, Statement less, Comparison comparison, Property property) {
    if (more.claim().value() instanceof ClaimValue.On fine
        && less.claim().value() instanceof ClaimValue.On coarse) {
      return within(fine.date(), coarse.date());
    }
    return vague(less)
        && !vague(more)
        && (more.asserter() != null || less.asserter() == null)
        && comparison.compatible(property, more.claim().value(), less.claim().value());
  }

  private static boolean within(PartialDate fine, PartialDate coarse) {
    return fine.precision().compareTo(coarse.precision()) < 0 && fine.mayEqual(coarse);
  }
}
