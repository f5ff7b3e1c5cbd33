// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimView;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * One event or statement that one document reports. Documents are not joined: two that report the
 * same measure are two entries, each with its own words.
 *
 * @param kind what sort of event
 * @param name what it is about
 * @param frame what the claims of it share in the document
 * @param document the document that says it
 * @param claims what is said, each with its words
 */
public record StatementView(
    FrameKind kind,
    String name,
    String frame,
    @Nullable DocumentRef document,
    List<ClaimView> claims) {

  /** A frame of a document with its claims, in the order of the ledger. */
  record Reported(WorkKey work, String anchor, List<LedgerClaim> claims) {
    String key() {
      return work.value() + "\n" + anchor;
    }

    StatementView view(OpenLedger ledger) {
      LedgerClaim first = claims.get(0);
      return new StatementView(
          first.claim().frame().kind(),
          first.claim().frame().subject(),
          anchor,
          ledger.documentRef(work),
          claims.stream().map(one -> ClaimView.of(one, ledger)).toList());
    }
  }
}
