// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.claims;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.EvidenceSpan;

/**
 * Words of a document, as a W3C text position and text quote.
 *
 * @param exact the words
 * @param prefix what stands directly before
 * @param suffix what stands directly after
 * @param start first code point in the clean text, from 0
 * @param end the one after the last
 * @param page page of a paginated document, from 1
 * @param paragraph number of a numbered paragraph
 */
public record Quotation(
    String exact,
    String prefix,
    String suffix,
    int start,
    int end,
    @Nullable Integer page,
    @Nullable String paragraph) {

  static Quotation of(EvidenceSpan span) {
    return new Quotation(
        span.exact(),
        span.quote().prefix(),
        span.quote().suffix(),
        span.position().start(),
        span.position().end(),
        span.page(),
        span.paragraph());
  }
}
