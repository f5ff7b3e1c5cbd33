// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;

/**
 * The present ledgers as they were worked out last, all from the same facts.
 *
 * @param position of the journal, up to which everything is in them
 * @param byAudience the ledger that those cleared for a marking see; at least that of everything
 */
record Standing(long position, Map<Tlp, OpenLedger> byAudience) {
  Standing {
    byAudience = Map.copyOf(byAudience);
  }

  Optional<OpenLedger> of(Tlp audience) {
    @Nullable OpenLedger ledger = byAudience.get(audience);
    return Optional.ofNullable(ledger);
  }
}
