// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import org.reckoner.domain.recorded.Intake;
import org.reckoner.ingest.Failure;

/** What became of one item of a run. */
public sealed interface Outcome {
  /** The item: as it was named, or a part of it. */
  String source();

  /** It is in the ledger now; when this is said, it is on the disk. */
  record TakenIn(String source, Intake.Effect effect) implements Outcome {}

  /** It was in the ledger already. */
  record Known(String source) implements Outcome {}

  /** It could not be taken in, and the run went on. */
  record Failed(String source, Failure failure) implements Outcome {}
}
