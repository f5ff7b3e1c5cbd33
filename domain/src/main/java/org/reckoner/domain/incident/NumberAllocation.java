// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.incident;

import org.reckoner.domain.claim.ClaimKey;

/**
 * A public incident number, given once and for ever. It is anchored to a claim: a merge keeps the
 * lower number and redirects the other, a split leaves the number with the anchor.
 *
 * @param number from 1
 * @param anchor the claim whose incident has the number
 */
public record NumberAllocation(int number, ClaimKey anchor) {
  /**
   * @throws IllegalArgumentException if the number is not positive
   */
  public NumberAllocation {
    if (number < 1) {
      throw new IllegalArgumentException("Incident numbers begin at 1, not " + number);
    }
  }
}
