// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.Comparator;
import java.util.List;
import org.reckoner.domain.claim.ClaimKey;

/**
 * Why the rules, or a decision, took what one document says for a part of an incident that other
 * documents speak of too. A {@code not-same} decision on the two claims takes it apart again.
 *
 * @param incident key of the incident
 * @param claim a claim of the account that was joined
 * @param to a claim of the account that it was joined to
 * @param score how much spoke for it; 0 where a decision did
 * @param reasons what was weighed, one sentence each
 */
public record Joining(
    String incident, ClaimKey claim, ClaimKey to, double score, List<String> reasons) {
  /** By incident, then by claim. */
  public static final Comparator<Joining> BY_INCIDENT =
      Comparator.comparing(Joining::incident)
          .thenComparing(Joining::claim)
          .thenComparing(Joining::to);

  public Joining {
    reasons = List.copyOf(reasons);
  }
}
