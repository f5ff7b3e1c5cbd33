// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.reckoner.domain.decision.Role;

/**
 * Who asks. In the local single-user mode, which is the only one so far, that is whoever can reach
 * the port of this machine: one person, who may do everything.
 */
@ApplicationScoped
public class Identity {

  /** As decisions name it. */
  public String name() {
    return "local user";
  }

  public Role role() {
    return Role.ADMIN;
  }
}
