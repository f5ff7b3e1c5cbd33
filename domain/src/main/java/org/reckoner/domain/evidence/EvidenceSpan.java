// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Words of a document that a claim rests on. Made by {@link QuotableText#quote}; read back from the
 * database it is only as good as the text it is held against with {@link QuotableText#holds}.
 *
 * @param position where the words stand in the clean text
 * @param quote the words themselves
 * @param page page of a paginated document, from 1, or null
 * @param paragraph the number of a numbered paragraph ("12"), or null
 */
public record EvidenceSpan(
    TextPosition position, TextQuote quote, @Nullable Integer page, @Nullable String paragraph) {

  /**
   * @throws IllegalArgumentException if the quotation is longer or shorter than its position says
   */
  public EvidenceSpan {
    int words = quote.exact().codePointCount(0, quote.exact().length());
    if (words != position.end() - position.start()) {
      throw new IllegalArgumentException(
          "The quotation has " + words + " code points, its position " + position);
    }
  }

  /** The exact words. */
  public String exact() {
    return quote.exact();
  }
}
