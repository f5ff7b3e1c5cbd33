// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Parts claims of one property into those that can be held against each other: amounts of one kind
 * in one currency. Everything else of one property is comparable.
 *
 * @param name what the claims share: {@code USD STOLEN}, empty where the property says it all
 * @param statements the claims, by key
 */
public record Comparables(String name, List<Statement> statements) {
  public Comparables {
    statements = List.copyOf(statements);
  }

  /**
   * The parts, the one whose value stands first: what was stolen before what was attempted, the
   * ledger's currency before other currencies and quantities of assets, then what more works state.
   */
  public static List<Comparables> of(List<Statement> statements, String currency) {
    Map<String, List<Statement>> parts = new TreeMap<>();
    for (Statement said : statements) {
      parts.computeIfAbsent(name(said.claim().value()), any -> new ArrayList<>()).add(said);
    }
    List<Comparables> ordered = new ArrayList<>();
    parts.forEach((name, of) -> ordered.add(new Comparables(name, of)));
    ordered.sort(
        Comparator.comparing((Comparables part) -> !part.actual())
            .thenComparing(part -> !part.name.startsWith(currency + " "))
            .thenComparing(part -> -part.works())
            .thenComparing(Comparables::name));
    return ordered;
  }

  private static String name(ClaimValue value) {
    if (!(value instanceof ClaimValue.Money money)) {
      return "";
    }
    Amount amount = money.amount();
    AmountKind kind = amount.kind() == AmountKind.UNKNOWN ? AmountKind.STOLEN : amount.kind();
    return amount.currency() + " " + kind;
  }

  private boolean actual() {
    return name.isEmpty() || !name.endsWith(AmountKind.ATTEMPTED.name());
  }

  private long works() {
    return statements.stream().map(said -> said.claim().work()).distinct().count();
  }
}
