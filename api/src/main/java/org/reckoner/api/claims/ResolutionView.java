// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.claims;

import java.util.List;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;

/**
 * A value that stands, with the claim it is taken from and what else was claimed.
 *
 * @param property of what
 * @param label what people call the property
 * @param value the value that stands
 * @param chosen the claim it is taken from
 * @param rule the rule that chose, with its version
 * @param rationale the choice in one sentence
 * @param candidates every eligible claim, in the order of the rule
 * @param alternatives what each other rule would have chosen
 * @param independentGroups how many independent groups of sources agree
 */
public record ResolutionView(
    Property property,
    String label,
    ClaimValue value,
    ClaimRef chosen,
    ClaimView.Found rule,
    String rationale,
    List<ClaimRef> candidates,
    List<Alternative> alternatives,
    int independentGroups) {

  /**
   * What another rule would have chosen.
   *
   * @param claim address of the claim, which is among the candidates
   */
  public record Alternative(String rule, ClaimValue value, String claim) {}

  public static ResolutionView of(Resolution resolution, OpenLedger ledger) {
    return new ResolutionView(
        resolution.property(),
        resolution.property().label(),
        resolution.value(),
        ClaimRef.of(resolution.chosen(), ledger),
        new ClaimView.Found(resolution.ruleId(), resolution.ruleVersion()),
        resolution.rationale(),
        resolution.candidates().stream().map(key -> ClaimRef.of(key, ledger)).toList(),
        resolution.alternatives().stream()
            .map(
                other ->
                    new Alternative(
                        other.ruleId(), other.value(), ClaimsResource.href(other.chosen())))
            .toList(),
        resolution.independentGroups());
  }
}
