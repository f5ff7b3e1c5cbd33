// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;
import picocli.CommandLine.Option;

/** Which view of the ledger is wanted. */
final class ViewOptions {
  @Option(
      names = {"--as-of", "--published-by"},
      paramLabel = "DAY",
      description = "Only what had been published by this day: 2024-03-01.")
  private @Nullable LocalDate publishedBy;

  @Option(
      names = "--recorded-by",
      paramLabel = "MOMENT",
      description = "Only what this ledger had learned by this moment: 2024-03-01T12:00:00Z.")
  private @Nullable Instant recordedBy;

  @Option(
      names = "--audience",
      paramLabel = "MARKING",
      description =
          "Only what may be shown to those cleared for CLEAR, GREEN, AMBER, AMBER_STRICT or RED.")
  private Tlp audience = Tlp.RED;

  LedgerInput.View view() {
    return new LedgerInput.View(audience, publishedBy, recordedBy);
  }
}
