// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import java.security.Principal;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;

/**
 * Who asks.
 *
 * @param name as decisions and the audit log name them
 * @param role what they may do
 * @param clearance the strictest marking that they may see
 */
public record Caller(String name, Role role, Tlp clearance) implements Principal {
  @Override
  public String getName() {
    return name;
  }
}
