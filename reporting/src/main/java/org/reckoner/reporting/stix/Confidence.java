// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.util.Collection;
import java.util.Optional;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * How firm a relationship is, on the scale None, Low, Med, High of STIX 2.1 (appendix A): Low where
 * it is only suspected or only implied, Med where one independent group of sources states it, High
 * where several do. It says nothing of whether they are right.
 */
final class Confidence {
  private static final int LOW = 15;
  private static final int MED = 50;
  private static final int HIGH = 85;

  private Confidence() {}

  /** Of what these claims state; nothing where there are none. */
  static Optional<Integer> of(Collection<LedgerClaim> claims) {
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    long groups =
        claims.stream()
            .filter(one -> stated(one.claim()))
            .map(LedgerClaim::group)
            .distinct()
            .count();
    if (groups == 0) {
      return Optional.of(LOW);
    }
    return Optional.of(groups == 1 ? MED : HIGH);
  }

  private static boolean stated(Claim claim) {
    return claim.assertion().modality() == Modality.ASSERTED && !claim.assertion().implied();
  }
}
