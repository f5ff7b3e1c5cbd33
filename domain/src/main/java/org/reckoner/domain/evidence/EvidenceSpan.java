// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document that a claim rests on. Made by {@link QuotableText#quote}; read back from the
 * database it is only as good as the text it is held against with {@link QuotableText#holds}.
 *
 * <p>A value like a record. It is none because a ledger holds millions of them: the words and their
 * surroundings are one string, and position and quotation are made when they are asked for.
 */
public final class EvidenceSpan {
  private final String words;
  private final int exactFrom;
  private final int exactTo;
  private final int start;
  private final int end;
  private final @Nullable Integer page;
  private final @Nullable String paragraph;

  /**
   * @param position where the words stand in the clean text
   * @param quote the words themselves
   * @param page page of a paginated document, from 1, or null
   * @param paragraph the number of a numbered paragraph ("12"), or null
   * @throws IllegalArgumentException if the quotation is longer or shorter than its position says
   */
  @JsonCreator
  public EvidenceSpan(
      @JsonProperty("position") TextPosition position,
      @JsonProperty("quote") TextQuote quote,
      @JsonProperty("page") @Nullable Integer page,
      @JsonProperty("paragraph") @Nullable String paragraph) {
    int length = quote.exact().codePointCount(0, quote.exact().length());
    if (length != position.end() - position.start()) {
      throw new IllegalArgumentException(
          "The quotation has " + length + " code points, its position " + position);
    }
    this.words = quote.prefix() + quote.exact() + quote.suffix();
    this.exactFrom = quote.prefix().length();
    this.exactTo = exactFrom + quote.exact().length();
    this.start = position.start();
    this.end = position.end();
    this.page = page;
    this.paragraph = paragraph;
  }

  /** Where the words stand in the clean text. */
  @JsonProperty
  public TextPosition position() {
    return new TextPosition(start, end);
  }

  /** The words with what stands before and after them. */
  @JsonProperty
  public TextQuote quote() {
    return new TextQuote(exact(), words.substring(0, exactFrom), words.substring(exactTo));
  }

  /** The page of a paginated document, from 1, or null. */
  @JsonProperty
  public @Nullable Integer page() {
    return page;
  }

  /** The number of a numbered paragraph ("12"), or null. */
  @JsonProperty
  public @Nullable String paragraph() {
    return paragraph;
  }

  /** The exact words. */
  public String exact() {
    return words.substring(exactFrom, exactTo);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EvidenceSpan span
        && start == span.start
        && end == span.end
        && exactFrom == span.exactFrom
        && exactTo == span.exactTo
        && words.equals(span.words)
        && Objects.equals(page, span.page)
        && Objects.equals(paragraph, span.paragraph);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, end, words);
  }

  @Override
  public String toString() {
    return "“" + exact() + "” at " + start;
  }
}
