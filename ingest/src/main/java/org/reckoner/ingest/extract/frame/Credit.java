// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * Whom a text credits with what it says.
 *
 * @param asserter the name, in the text's words
 * @param basis whether the sentence itself or its surroundings give it
 * @param where the passage that gives it
 */
record Credit(String asserter, AsserterBasis basis, Passage where) {
  Credit asContext() {
    return new Credit(asserter, AsserterBasis.CONTEXT, where);
  }
}
