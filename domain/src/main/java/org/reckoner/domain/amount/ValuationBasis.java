// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

/** The moment at whose prices an amount is valued. */
public enum ValuationBasis {
  AT_THEFT,
  AT_PUBLICATION,
  UNKNOWN
}
