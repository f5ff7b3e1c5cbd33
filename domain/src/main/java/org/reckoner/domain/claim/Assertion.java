// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who says it, and how. How sure the asserter is; how sure the extractor is stands on the {@link
 * Observation}, what an analyst thinks of it is a decision.
 *
 * @param assertedBy whom the text credits, in its words, or null where it credits nobody
 * @param basis where the credit stands; null exactly where nobody is credited
 * @param modality how it is put
 * @param polarity whether it is affirmed or denied
 * @param hedge the words that hedge it ("approximately", "is said to"), or null
 * @param implied whether only the context makes the statement, not a sentence of its own
 */
public record Assertion(
    @Nullable String assertedBy,
    @Nullable AsserterBasis basis,
    Modality modality,
    Polarity polarity,
    @Nullable String hedge,
    boolean implied) {
  /** Said plainly by a document that credits nobody. */
  public static final Assertion PLAIN =
      new Assertion(null, null, Modality.ASSERTED, Polarity.AFFIRMED, null, false);

  /**
   * @throws IllegalArgumentException if there is a basis without an asserter or the reverse
   */
  public Assertion {
    if ((assertedBy == null) != (basis == null)) {
      throw new IllegalArgumentException("An asserter is credited somewhere, nobody is nowhere");
    }
  }
}
