// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

/** Who sits at the terminal, as decisions name them. */
final class User {
  private User() {}

  static String name() {
    String name = System.getProperty("user.name", "");
    return name.isBlank() ? "local user" : name;
  }
}
