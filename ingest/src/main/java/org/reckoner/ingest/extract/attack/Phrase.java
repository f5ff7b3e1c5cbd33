// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.mention.Name;

/**
 * A noun with the words that belong to it: "an unknown hacker", "Acme customers".
 *
 * @param from first token
 * @param to the one after the noun
 * @param head what the noun is, or null for a name; with a name, only what the words before it say
 *     that it is: "the hacking group X"
 * @param name the name that closes it, or null
 */
record Phrase(int from, int to, @Nullable AttackWord head, @Nullable Name name) {
  boolean pronoun() {
    return head == AttackWord.IT || head == AttackWord.SOMEONE;
  }
}
