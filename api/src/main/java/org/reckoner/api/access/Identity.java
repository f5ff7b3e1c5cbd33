// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.ledger.LedgerInput;

/** Who makes the present request, as {@link AccessFilter} has found out. */
@RequestScoped
public class Identity {
  private @Nullable Caller caller;

  void is(Caller found) {
    caller = found;
  }

  /**
   * Who asks.
   *
   * @throws IllegalStateException before that is known, which is a defect
   */
  public Caller caller() {
    Caller known = caller;
    if (known == null) {
      throw new IllegalStateException("Nobody has been found out to ask");
    }
    return known;
  }

  /** As decisions name them. */
  public String name() {
    return caller().name();
  }

  public Role role() {
    return caller().role();
  }

  /** All that they may see of what is known now. */
  public LedgerInput.View view() {
    return new LedgerInput.View(caller().clearance(), null, null);
  }
}
