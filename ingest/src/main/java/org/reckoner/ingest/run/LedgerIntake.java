// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.time.Instant;
import org.reckoner.domain.recorded.Intake;

/** The ledger as a run sees it. */
public interface LedgerIntake {

  /** Whether these bytes have been taken in by this version of the stages. */
  boolean knows(String rawSha256, String version);

  /**
   * Takes in what one document brings, in a transaction of its own: when this returns, it is there
   * for good; when it throws, nothing of it is.
   *
   * @throws org.reckoner.domain.recorded.RecordingException if the database refuses
   */
  Intake.Effect take(Intake intake, Instant recordedAt);
}
