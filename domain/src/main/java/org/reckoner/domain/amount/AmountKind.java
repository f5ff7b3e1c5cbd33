// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

/** What an amount of money is an amount of. */
public enum AmountKind {
  STOLEN,
  ATTEMPTED,
  LAUNDERED,
  FROZEN,
  RECOVERED,
  RANSOM,
  BOUNTY,
  PROCEEDS,
  OTHER,
  UNKNOWN
}
