// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

/** What the process tells the shell. */
final class ExitCode {
  /** Everything asked for was done. */
  static final int DONE = 0;

  /** Some items failed; they are listed. */
  static final int SOME_FAILED = 1;

  /** The command was not understood, or what it names does not exist. */
  static final int WRONG_USAGE = 2;

  /** Another process has the ledger open. */
  static final int LEDGER_IN_USE = 3;

  private ExitCode() {}
}
