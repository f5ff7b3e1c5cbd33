// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

/** What long work a run is. */
public enum RunKind {
  /** Takes documents in. */
  INGEST,
  /** Writes a report. */
  REPORT,
  /** Works out a ledger of the past. */
  SNAPSHOT
}
