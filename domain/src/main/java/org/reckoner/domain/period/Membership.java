// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.period;

/** Whether something dated lies in a period; an undated thing is possibly in every period. */
public enum Membership {
  IN,
  POSSIBLY,
  OUT
}
