// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * Whom a text credits with what it says.
 *
 * @param asserter the name, in the text's words
 * @param basis whether the sentence itself or its surroundings give it
 * @param where the passage that gives it
 * @param members those who say it together, each by its name; none where one says it
 */
record Credit(String asserter, AsserterBasis basis, Passage where, List<String> members) {
  Credit {
    members = List.copyOf(members);
  }

  Credit(String asserter, AsserterBasis basis, Passage where) {
    this(asserter, basis, where, List.of());
  }

  Credit asContext() {
    return new Credit(asserter, AsserterBasis.CONTEXT, where, members);
  }

  /** Each of those who say it together, as the asserter of its own; else the one who says it. */
  List<Credit> each() {
    return members.isEmpty()
        ? List.of(this)
        : members.stream().map(it -> new Credit(it, basis, where)).toList();
  }
}
