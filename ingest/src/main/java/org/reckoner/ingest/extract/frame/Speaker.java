// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.mention.Name;

/**
 * Somebody in a sentence who is able to say something.
 *
 * @param from first token
 * @param to the one after the last, with the noun that a name stands before: "Treasury official"
 * @param words by which it is credited
 * @param name its name, or null for "investigators"
 * @param anaphor whether it only takes up a body named before: "the agency"
 * @param members those who speak together, each by its words; none where one speaks
 */
record Speaker(
    int from, int to, String words, @Nullable Name name, boolean anaphor, List<String> members) {
  Speaker {
    members = List.copyOf(members);
  }

  Speaker(int from, int to, String words, @Nullable Name name, boolean anaphor) {
    this(from, to, words, name, anaphor, List.of());
  }

  boolean named() {
    return name != null;
  }

  /** Whether it is a certain body or person: by a name, or as "Seoul's spy agency". */
  boolean able() {
    return named() || (!anaphor && words.indexOf(' ') > 0);
  }
}
