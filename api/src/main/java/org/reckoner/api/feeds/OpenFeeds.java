// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.WeakHashMap;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.reporting.misp.FeedFiles;

/**
 * The feeds of the ledgers that are in use. A MISP asks for thousands of files one after the other,
 * and where a file is found is worked out once for each ledger; it goes with the ledger.
 */
@ApplicationScoped
class OpenFeeds {
  private final PartyRegister register;
  private final Map<OpenLedger, FeedFiles> byLedger = new WeakHashMap<>();

  @Inject
  OpenFeeds(PartyRegister register) {
    this.register = register;
  }

  synchronized FeedFiles of(OpenLedger ledger) {
    return byLedger.computeIfAbsent(ledger, one -> new FeedFiles(one.ledger(), register));
  }
}
