// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

/**
 * That a version of a rule found a claim in a document, or that an analyst did.
 *
 * @param claim what it found
 * @param rule the rule's id, {@code loss.direct-object}
 * @param ruleVersion the version of the rules, {@code 1.0}
 * @param confidence how sure the extractor is, in percent: of claims at 90, nine in ten are right
 */
public record Observation(Claim claim, String rule, String ruleVersion, int confidence) {
  /** Stands in the place of a rule where a person asserted the claim. */
  public static final String ANALYST = "analyst";

  /**
   * @throws IllegalArgumentException if the confidence is not 0 to 100
   */
  public Observation {
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("A confidence is 0 to 100 percent, not " + confidence);
    }
  }

  /** What a person asserts, which no extractor has any doubt of. */
  public static Observation ofAnalyst(Claim claim) {
    return new Observation(claim, ANALYST, "1", 100);
  }

  /** Whether a person asserted it. */
  public boolean byAnalyst() {
    return rule.equals(ANALYST);
  }
}
