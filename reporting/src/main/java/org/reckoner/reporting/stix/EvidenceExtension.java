// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.LedgerClaim;

/** What a note and a report of a full bundle carry beyond the standard. */
final class EvidenceExtension {
  private EvidenceExtension() {}

  /**
   * The claims whose first quotation this is, whole; those that rest on it besides are told by key.
   */
  static void extend(StixObject note, String words, List<LedgerClaim> claims) {
    ObjectNode content = Extensions.content();
    for (LedgerClaim claim : claims) {
      if (claim.claim().quote().equals(words)) {
        content.withArray("claims").add(ExtensionJson.of(claim));
      } else {
        content.withArray("supported_claims").add(claim.claim().key().value());
      }
    }
    note.extension(Extensions.EVIDENCE, content);
  }

  /**
   * The document without the place that a local file lay at.
   *
   * @param setAside its claims that analysts rejected
   */
  static void extend(StixObject report, SourceDocument document, List<LedgerClaim> setAside) {
    ObjectNode content = Extensions.content();
    ObjectNode described = ExtensionJson.object(document);
    described.remove("source");
    content.set("document", described);
    setAside.forEach(claim -> content.withArray("set_aside").add(ExtensionJson.of(claim)));
    report.extension(Extensions.EVIDENCE, content);
  }
}
