// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.Comparator;
import java.util.List;
import org.reckoner.domain.claim.ClaimKey;

/**
 * Two incidents that may be one: the rules cannot tell, and a person should look. Until somebody
 * decides they are kept apart.
 *
 * @param one key of the incident with the smaller key
 * @param other key of the other incident
 * @param claimOfOne a claim to anchor a decision to
 * @param claimOfOther a claim of the other to anchor it to
 * @param score how much speaks for one incident less what speaks for two
 * @param reasons what was weighed, one sentence each
 */
public record UnsurePair(
    String one,
    String other,
    ClaimKey claimOfOne,
    ClaimKey claimOfOther,
    double score,
    List<String> reasons) {
  /** Those with most to say for it first. */
  public static final Comparator<UnsurePair> LIKELIEST_FIRST =
      Comparator.comparing(UnsurePair::score)
          .reversed()
          .thenComparing(UnsurePair::one)
          .thenComparing(UnsurePair::other);

  public UnsurePair {
    reasons = List.copyOf(reasons);
  }
}
