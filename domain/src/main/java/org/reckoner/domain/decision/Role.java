// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

/** Who may decide what; a decision gives way only to a later one of an equal or higher role. */
public enum Role {
  READER,
  ANALYST,
  CURATOR,
  ADMIN;

  public boolean atLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
