// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

/** How a command reaches the ledger: only those that need it pay for opening it. */
@FunctionalInterface
interface LedgerAccess {

  /** Whether the pages and the REST API are to be reached meanwhile. */
  enum Doors {
    CLOSED,
    SERVING
  }

  /**
   * Opens the ledger, does the work and closes it.
   *
   * @return the exit code of the work
   * @throws CommandFailure if the ledger cannot be opened
   */
  int with(Doors doors, Work work) throws Exception;

  /** What is done with the open ledger. */
  @FunctionalInterface
  interface Work {
    /** Returns the exit code. */
    int at(Desk desk) throws Exception;
  }
}
