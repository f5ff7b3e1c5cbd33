// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

/** What an amount in a sentence is an amount of. */
enum AmountRole {
  STOLEN,
  /** A loss that the sentence says there was not. */
  DENIED,
  RANSOM,
  BOUNTY,
  LAUNDERED,
  FROZEN,
  RECOVERED,
  /** A part of a loss named beside it, or one asset of several. */
  PART,
  /**
   * Deposits, withdrawals, valuations, prices, funding, fines and other amounts that are no loss.
   */
  OTHER,
  /** Nothing says. */
  UNKNOWN
}
