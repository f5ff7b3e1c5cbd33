// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Observation;

/**
 * A claim in the ledger, with what was worked out about it.
 *
 * @param claim what a document says
 * @param standing whether it may be chosen
 * @param because why it may not, in a sentence; null where it may
 * @param group key of the independent group it belongs to
 * @param ruleId rule of the extractor that found it, or {@link Observation#ANALYST}
 * @param ruleVersion its version
 * @param confidence how sure the extractor is, in percent
 */
public record LedgerClaim(
    Claim claim,
    Standing standing,
    @Nullable String because,
    String group,
    String ruleId,
    String ruleVersion,
    int confidence) {
  /** By key: an order that owes nothing to the order of arrival. */
  public static final Comparator<LedgerClaim> BY_KEY =
      Comparator.comparing(one -> one.claim().key());

  /** Whether a claim may be chosen as the value that stands. */
  public enum Standing {
    ELIGIBLE,
    /** An analyst set it aside. */
    REJECTED,
    /** The publisher corrected or retracted it. */
    RETRACTED,
    /** Far from every other value. */
    OUTLIER,
    /** A newer extraction of the same work no longer finds it. */
    SUPERSEDED
  }

  /** The claim of a key among claims that are in the order of keys, or null. */
  static @Nullable LedgerClaim among(List<LedgerClaim> byKey, ClaimKey key) {
    return Ledger.among(byKey, one -> one.claim().key(), key);
  }

  /** The independent group of each of these claims, which are in the order of keys. */
  static Function<ClaimKey, String> groups(List<LedgerClaim> byKey) {
    return key -> Objects.requireNonNull(among(byKey, key)).group();
  }

  /** Whether an analyst asserted it, rather than that a rule found it. */
  public boolean byAnalyst() {
    return ruleId.equals(Observation.ANALYST);
  }

  public boolean eligible() {
    return standing == Standing.ELIGIBLE;
  }
}
