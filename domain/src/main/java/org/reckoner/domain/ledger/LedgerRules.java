// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.List;
import org.reckoner.domain.ledger.rule.ResolutionRule;

/**
 * The rules of a ledger and their order. Another order is another version and gives another ledger;
 * an old version still gives the old one.
 *
 * @param version names this order; enters the ledger's hash
 * @param order ids of the rules by which a value is chosen; the first that applies decides
 * @param currency ISO 4217 code of the currency in which sums are made; where one thing is stated
 *     in several currencies, the value in this one stands
 */
public record LedgerRules(String version, List<String> order, String currency) {
  /** What is used where nothing else is configured. */
  public static final LedgerRules STANDARD =
      new LedgerRules("1", List.copyOf(ResolutionRule.all().keySet()), "USD");

  /**
   * @throws IllegalArgumentException if the order is empty, names a rule that does not exist, or
   *     names one twice
   */
  public LedgerRules {
    order = List.copyOf(order);
    if (order.isEmpty()) {
      throw new IllegalArgumentException("A ledger needs at least one rule");
    }
    for (String id : order) {
      if (!ResolutionRule.all().containsKey(id)) {
        throw new IllegalArgumentException(
            "No such rule: '" + id + "'; there are " + ResolutionRule.all().keySet());
      }
    }
    if (order.stream().distinct().count() < order.size()) {
      throw new IllegalArgumentException("A rule stands twice in the order " + order);
    }
  }

  /** The same rules in another order, under another version. */
  public LedgerRules ordered(String otherVersion, List<String> otherOrder) {
    return new LedgerRules(otherVersion, otherOrder, currency);
  }
}
