// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

/** Whether a document says that something is so, or that it is not. */
public enum Polarity {
  /** It is so. */
  AFFIRMED,

  /** It is not; the denier is the asserter. */
  DENIED
}
