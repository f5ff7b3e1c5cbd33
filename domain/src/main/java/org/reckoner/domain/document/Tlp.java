// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

/**
 * Traffic Light Protocol 2.0 (FIRST): with whom something may be shared, from everybody to the
 * named recipients only. The order of the constants is from open to strict.
 */
public enum Tlp {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED;

  /** Whether an audience cleared for this marking may see what is marked {@code other}. */
  public boolean covers(Tlp other) {
    return other.compareTo(this) <= 0;
  }

  /** The stricter of the two. */
  public Tlp strictest(Tlp other) {
    return covers(other) ? this : other;
  }

  /** As FIRST writes it: {@code TLP:AMBER+STRICT}. */
  public String label() {
    return "TLP:" + name().replace('_', '+');
  }
}
