// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;

/** The addresses that the claims of each ledger in use name, gathered once and kept as it is. */
@ApplicationScoped
public class NamedAddresses {
  private final Map<OpenLedger, Map<String, List<ClaimKey>>> byLedger =
      Collections.synchronizedMap(new WeakHashMap<>());

  LedgerAddresses in(OpenLedger ledger) {
    return new LedgerAddresses(ledger, byLedger.computeIfAbsent(ledger, LedgerAddresses::index));
  }
}
