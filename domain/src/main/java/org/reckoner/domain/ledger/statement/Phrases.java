// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.statement;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps each phrase once. A large ledger says "One document, which credits nobody." a hundred
 * thousand times, and "USD 3 billion" as often; one thread uses one.
 */
public final class Phrases {
  private final Map<String, String> said = new HashMap<>();

  /** An equal phrase, always the same object. */
  public String once(String phrase) {
    String known = said.putIfAbsent(phrase, phrase);
    return known == null ? phrase : known;
  }
}
