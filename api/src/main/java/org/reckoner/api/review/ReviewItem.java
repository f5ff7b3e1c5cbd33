// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.review;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that a person should look at.
 *
 * @param kind what sort of thing
 * @param question what is to be decided, in a sentence
 * @param atStake how much money depends on it, in the ledger's currency; 0 where none does
 * @param reasons what speaks for and against, a sentence each
 * @param claims keys of the claims it is about
 * @param decide the commands that would settle it
 */
public record ReviewItem(
    Kind kind,
    String question,
    BigDecimal atStake,
    List<String> reasons,
    List<String> claims,
    List<String> decide) {

  /** What sort of thing awaits a person. */
  public enum Kind {
    /** Two incidents that may be one. */
    PAIR,
    /** A value that stands on a claim of which the extractor is not sure. */
    CLAIM,
    /** A decision that found nothing to apply to, or contradicts another. */
    DECISION
  }
}
