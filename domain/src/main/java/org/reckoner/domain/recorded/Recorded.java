// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.util.Set;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.LedgerInput;

/**
 * What was recorded after a position of the journal, for a ledger that grows.
 *
 * @param position up to which nothing is missing; what came in while it was read may be in it too
 * @param works the works of which something new is known
 * @param facts all that is known of those works now; of decisions and numbers only the new ones
 */
public record Recorded(long position, Set<WorkKey> works, LedgerInput facts) {
  public Recorded {
    works = Set.copyOf(works);
  }
}
