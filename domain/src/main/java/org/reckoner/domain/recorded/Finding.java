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
 */
public record Finding(SourceDocument document, Extraction extraction) {
  /**
   * @throws IllegalArgumentException if the two are of different works or different texts
   */
  public Finding {
    if (!document.work().equals(extraction.work())) {
      throw new IllegalArgumentException(
          "A document " + document.work() + " with claims of " + extraction.work());
    }
    if (!document.textSha256().equals(Sha256.of(extraction.text().text()))) {
      throw new IllegalArgumentException(
          "The claims of " + document.work() + " quote another text than the document's");
    }
  }
}
