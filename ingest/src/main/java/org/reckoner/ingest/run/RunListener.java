// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

/** Follows a run: a progress bar, a stream of events. Called by the run's own thread; be quick. */
@FunctionalInterface
public interface RunListener {
  /** Nobody looks. */
  RunListener NOBODY = (run, outcome) -> {};

  /** One item or a part of it was dealt with. */
  void dealtWith(Run run, Outcome outcome);
}
