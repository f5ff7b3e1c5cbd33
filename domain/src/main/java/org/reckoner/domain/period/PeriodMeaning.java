// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.period;

/** What a period is the period of. */
public enum PeriodMeaning {
  /** When the events happened. */
  OCCURRED,
  /** When they became known. */
  DISCLOSED,
  /** The window that a report covers. */
  REPORTING_WINDOW
}
