// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.evidence;

/**
 * W3C {@code TextQuoteSelector}: the exact words, with a little of what stands before and after.
 *
 * @param exact the words quoted, to the letter
 * @param prefix what stands directly before, at most {@link QuotableText#CONTEXT} code points
 * @param suffix what stands directly after, at most as many
 */
public record TextQuote(String exact, String prefix, String suffix) {
  /**
   * @throws IllegalArgumentException if nothing is quoted
   */
  public TextQuote {
    if (exact.isBlank()) {
      throw new IllegalArgumentException("A quotation without words");
    }
  }
}
