// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.time.Instant;
import java.util.List;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.recorded.Intake;

/** The ledger as a run sees it. */
public interface LedgerIntake {

  /** Whether these bytes have been taken in by this version of the stages. */
  boolean knows(String rawSha256, String version);

  /** Whether a document was erased that came in these bytes, be it among others. */
  boolean erased(String rawSha256);

  /** Whether the document was erased, or another one of which every word was the same. */
  boolean erased(WorkKey work, String textSha256);

  /**
   * Takes in what one document brings, in a transaction of its own: when this returns, it is there
   * for good; when it throws, nothing of it is.
   *
   * @throws org.reckoner.domain.recorded.RecordingException if the database refuses
   * @throws org.reckoner.domain.recorded.ErasedException if one of its documents was erased
   */
  default Intake.Effect take(Intake intake, Instant recordedAt) {
    return take(List.of(intake), recordedAt).get(0);
  }

  /**
   * Takes in what several documents bring, in one transaction: when this returns, all of it is
   * there for good; when it throws, nothing of any of them is, and each can be tried alone.
   *
   * @return what each of them changed
   * @throws org.reckoner.domain.recorded.RecordingException if the database refuses
   * @throws org.reckoner.domain.recorded.ErasedException if one of the documents was erased
   */
  List<Intake.Effect> take(List<Intake> intakes, Instant recordedAt);
}
