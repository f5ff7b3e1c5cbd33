// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.period;

/** How precisely a source gives a date. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR;

  /** 0 for a day, growing as less is said. */
  public int vagueness() {
    return switch (this) {
      case DAY -> 0;
      case MONTH -> 1;
      case YEAR -> 2;
    };
  }
}
