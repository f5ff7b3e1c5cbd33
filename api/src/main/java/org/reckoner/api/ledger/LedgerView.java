// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.util.List;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;

/**
 * A ledger in numbers.
 *
 * @param hash SHA-256 of its content
 * @param ruleVersion version of the rules and their order
 * @param registerVersion version of the reference data
 * @param view who looks, and as of when
 * @param documents how many works
 * @param claims how many claims
 * @param incidents how many incidents
 * @param totals how many totals
 * @param conflicts how many conflicts
 * @param undated how many documents a view by date left out because their date is unknown
 * @param withdrawn how many documents were erased; {@code /api/v1/erasures} names them
 * @param unappliedDecisions decisions that found nothing to apply to, and contradictory ones
 */
public record LedgerView(
    String hash,
    String ruleVersion,
    String registerVersion,
    LedgerInput.View view,
    int documents,
    int claims,
    int incidents,
    int totals,
    int conflicts,
    int undated,
    int withdrawn,
    List<String> unappliedDecisions) {

  static LedgerView of(OpenLedger open) {
    Ledger ledger = open.ledger();
    return new LedgerView(
        open.hash(),
        ledger.ruleVersion(),
        ledger.registerVersion(),
        ledger.view(),
        ledger.documents().size(),
        ledger.claims().size(),
        ledger.incidents().size(),
        ledger.totals().size(),
        ledger.conflicts().size(),
        ledger.undated(),
        ledger.withdrawn().size(),
        ledger.unappliedDecisions());
  }
}
