// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.period;

/** How precisely a source gives a date. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR
}
