// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

/** How a document puts what it says. */
public enum Modality {
  /** Stated as so. */
  ASSERTED,

  /** Alleged, suspected, believed, reported. */
  SUSPECTED,

  /** Being looked into. */
  UNDER_INVESTIGATION,

  /** Could, may, if. */
  CONDITIONAL,

  /** Expected, predicted. */
  FORECAST
}
