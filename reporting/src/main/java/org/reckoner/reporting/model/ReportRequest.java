// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.period.Period;

/**
 * What a report is asked for.
 *
 * @param title its title
 * @param period only incidents and totals that may lie in this period, or null for all
 * @param asOf the day whose knowledge it gives
 * @param tlp how far it may be shared
 * @param ledgerHash SHA-256 of the ledger it is made from
 */
public record ReportRequest(
    String title, @Nullable Period period, LocalDate asOf, Tlp tlp, String ledgerHash) {

  /** The title of a report for which nobody named one. */
  public static final String TITLE =
      "Thefts of crypto-assets attributed to state-backed groups: the evidence and what it supports";

  /**
   * @throws IllegalArgumentException if the title is blank or the digest is not one
   */
  public ReportRequest {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A report needs a title");
    }
    org.reckoner.domain.document.Sha256.require(ledgerHash);
  }
}
