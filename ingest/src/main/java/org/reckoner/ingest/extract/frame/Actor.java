// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.mention.Name;

/**
 * Somebody whom a sentence makes, or may make, the attacker.
 *
 * @param name who
 * @param tie how the sentence ties it to the attack
 * @param at the token of the cue that ties it, or of the name
 */
record Actor(Name name, Tie tie, int at) {
  /** How a sentence ties an actor to an attack, the firmest first. */
  enum Tie {
    /** "carried out by X", "X stole", "X is behind". */
    AGENT,
    /** "X's heist", "North Korean hackers". */
    POSSESSOR,
    /** The sentence mentions it, and no more. */
    MENTION,
    /** A state that says only where something is: "in Greece", "the South Korean exchange". */
    PLACE
  }

  boolean firm() {
    return tie == Tie.AGENT || tie == Tie.POSSESSOR;
  }
}
