// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.util.List;

/**
 * A passage with words that were looked for.
 *
 * @param text the passage, as it stands in the document or the quotation
 * @param matches where in it the words are, in code points from its beginning
 */
public record Passage(String text, List<Match> matches) {

  /** A word that was looked for, from its first code point to the one after its last. */
  public record Match(int start, int end) {}
}
