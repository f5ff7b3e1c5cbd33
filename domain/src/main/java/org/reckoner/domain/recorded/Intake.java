// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.util.List;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.document.Capture;

/**
 * All that one capture brings into the ledger, in one transaction: a page brings one document, a
 * feed several.
 *
 * @param capture the bytes
 * @param extractorVersion version of the extractor that found the claims
 * @param findings the documents in it, with their claims
 * @param supplied what a person supplied beside the file (url, publisher, date, marking)
 */
public record Intake(
    Capture capture, String extractorVersion, List<Finding> findings, List<Decision> supplied) {
  public Intake {
    findings = List.copyOf(findings);
    supplied = List.copyOf(supplied);
  }

  /**
   * What taking it in changed; all zero where everything was known.
   *
   * @param captures 1 if the bytes were new, else 0
   * @param documents documents that are new or are described anew
   * @param claims claims that no document of the ledger had made before
   * @param observations findings of claims, new and known, by passes that were new
   * @param decisions supplied facts that were not on record
   */
  public record Effect(int captures, int documents, int claims, int observations, int decisions) {
    /** Whether anything at all was added. */
    public boolean changed() {
      return captures + documents + claims + observations + decisions > 0;
    }
  }
}
