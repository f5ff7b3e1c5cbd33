// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import java.util.List;

/**
 * Which of the values claimed for a property stands, and why.
 *
 * @param property of what
 * @param value the value that stands
 * @param chosen the claim it is taken from
 * @param candidates every eligible claim of the property, in the order of the rule
 * @param ruleId the rule that chose: {@code latest-restatement}
 * @param ruleVersion its version
 * @param rationale the choice in one sentence
 * @param alternatives what each other rule would have chosen
 * @param independentGroups how many independent groups of sources give a value compatible with it
 */
public record Resolution(
    Property property,
    ClaimValue value,
    ClaimKey chosen,
    List<ClaimKey> candidates,
    String ruleId,
    String ruleVersion,
    String rationale,
    List<Alternative> alternatives,
    int independentGroups) {
  public Resolution {
    candidates = List.copyOf(candidates);
    alternatives = List.copyOf(alternatives);
  }

  /** What another rule would have chosen. */
  public record Alternative(String ruleId, ClaimValue value, ClaimKey chosen) {}
}
