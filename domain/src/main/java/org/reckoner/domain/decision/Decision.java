// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import java.time.Instant;

/**
 * What somebody decided. Never changed and never removed: undoing it is another decision, the
 * opposite or {@link Ruling.Undecided}.
 *
 * @param ruling what was decided
 * @param by who decided
 * @param role in which role
 * @param at when, to the microsecond
 * @param why in the analyst's words
 */
public record Decision(Ruling ruling, String by, Role role, Instant at, String why) {
  /**
   * @throws IllegalArgumentException if it does not say who or why
   */
  public Decision {
    if (by.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("A decision says who decided and why");
    }
  }
}
