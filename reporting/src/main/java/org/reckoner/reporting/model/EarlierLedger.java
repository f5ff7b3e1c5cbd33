// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.time.LocalDate;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.ledger.Ledger;

/**
 * The ledger that an earlier report was made from, or what the same sources gave at an earlier day.
 *
 * @param since its day
 * @param ledger the ledger as it was
 * @param hash SHA-256 of that ledger
 */
public record EarlierLedger(LocalDate since, Ledger ledger, String hash) {
  /**
   * @throws IllegalArgumentException if the digest is not one
   */
  public EarlierLedger {
    Sha256.require(hash);
  }
}
