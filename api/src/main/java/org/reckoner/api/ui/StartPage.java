// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.List;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.ledger.Ledger;

/**
 * The first page: what the ledger holds.
 *
 * @param documents how many documents it rests on
 * @param claims how many claims they make
 * @param groups how many independent groups of sources stand behind the claims
 * @param conflictCount how many conflicts there are
 * @param incidents the first incidents
 * @param totals the first totals
 * @param conflicts the gravest conflicts
 * @param hash digest of the ledger's content
 * @param ruleVersion version of the rules
 */
public record StartPage(
    int documents,
    int claims,
    int groups,
    int conflictCount,
    Portion<IncidentRow> incidents,
    Portion<TotalRow> totals,
    List<ConflictCard> conflicts,
    String hash,
    String ruleVersion) {
  private static final int GRAVEST = 5;

  static StartPage of(OpenLedger open) {
    Ledger ledger = open.ledger();
    return new StartPage(
        ledger.documents().size(),
        ledger.claims().size(),
        ledger.groups().size(),
        ledger.conflicts().size(),
        Portion.of(ledger.incidents(), null, "/incidents", IncidentRow::of),
        Portion.of(ledger.totals(), null, "/totals", TotalRow::of),
        ledger.conflicts().stream().limit(GRAVEST).map(one -> ConflictCard.of(one, open)).toList(),
        open.hash(),
        ledger.ruleVersion());
  }

  public boolean empty() {
    return documents == 0;
  }

  public boolean moreConflicts() {
    return conflictCount > conflicts.size();
  }
}
