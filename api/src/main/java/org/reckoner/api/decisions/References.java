// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;

/**
 * What people name claims by: the whole key, the beginning of one, or the number or slug of an
 * incident, which stands for the claim that the incident is known by.
 */
final class References {
  private static final int SHORTEST_PREFIX = 6;

  private final OpenLedger ledger;

  References(OpenLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * @throws IllegalArgumentException if it names no claim or more than one
   */
  ClaimKey claim(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("This ruling names a claim");
    }
    if (name.matches("[0-9a-f]{" + SHORTEST_PREFIX + ",64}")) {
      List<ClaimKey> found =
          ledger.ledger().claims().stream()
              .map(one -> one.claim().key())
              .filter(key -> key.value().startsWith(name))
              .toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      if (found.size() > 1) {
        throw new IllegalArgumentException(
            found.size() + " claims begin with '" + name + "': give more of the key");
      }
    }
    return ledger
        .incident(name)
        .map(incident -> new ClaimKey(incident.key()))
        .orElseThrow(
            () -> new IllegalArgumentException("There is no claim or incident '" + name + "'"));
  }
}
