// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

/** How the words of a source bound a number. */
public enum Qualifier {
  EXACT,
  APPROXIMATE,
  AT_LEAST,
  UP_TO,
  RANGE
}
