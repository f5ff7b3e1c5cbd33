// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

/** How the text credits an asserter. */
public enum AsserterBasis {
  /** In the sentence that carries the value. */
  SENTENCE,

  /** In the sentences around it. */
  CONTEXT
}
