// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

/** Where a run stands. */
public enum RunState {
  /** Asked for, not begun. */
  PENDING,
  /** At work. */
  RUNNING,
  /** Its process ended in good order before it was over; the next one goes on with it. */
  PARKED,
  /** Every item was dealt with; some may have failed. */
  FINISHED,
  /** Somebody ended it; what was taken in stays. */
  CANCELLED,
  /** It could not go on: the database or the disk refused. What was taken in stays. */
  FAILED,
  /** The process that carried it out is gone. What was taken in stays. */
  INTERRUPTED;

  /** Whether nothing more will happen. */
  public boolean over() {
    return this != PENDING && this != RUNNING && this != PARKED;
  }
}
