// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;

/**
 * What was found in one document: what it says of itself, and its claims.
 *
 * @param document as the reader understood it
 * @param extraction the claims, with the text they quote
 * @param excerpt whether of the text only the parts that are quoted are known, each at its place;
 *     the document's digest then is that of the whole text, which nobody here has
 */
public record Finding(SourceDocument document, Extraction extraction, boolean excerpt) {
  /**
   * @throws IllegalArgumentException if the two are of different works or different texts
   */
  public Finding {
    if (!document.work().equals(extraction.work())) {
      throw new IllegalArgumentException(
          "A document " + document.work() + " with claims of " + extraction.work());
    }
    if (!excerpt && !document.textSha256().equals(Sha256.of(extraction.text().text()))) {
      throw new IllegalArgumentException(
          "The claims of " + document.work() + " quote another text than the document's");
    }
  }

  /** What was found in a document whose text is at hand. */
  public Finding(SourceDocument document, Extraction extraction) {
    this(document, extraction, false);
  }

  /** What somebody else found in a document of whose text only the quotations came along. */
  public static Finding excerpt(SourceDocument document, Extraction extraction) {
    return new Finding(document, extraction, true);
  }
}
