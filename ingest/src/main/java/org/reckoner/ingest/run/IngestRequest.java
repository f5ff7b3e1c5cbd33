// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.util.List;
import org.reckoner.domain.decision.Role;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;

/**
 * What to take in.
 *
 * @param targets in the order in which they are to enter the ledger
 * @param supplied what the person says of all of them; a sidecar yields to it
 * @param by who asks, as decisions will name them
 * @param role in which role
 */
public record IngestRequest(List<Target> targets, Supplied supplied, String by, Role role) {
  public IngestRequest {
    targets = List.copyOf(targets);
  }
}
