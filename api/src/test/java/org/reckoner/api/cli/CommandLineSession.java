// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What came of one call of the command line: exit code, standard output, standard error. */
record CommandLineSession(int exitCode, String out, String err) {

  /** Calls a command that needs no ledger, and fails if it asks for one. */
  static CommandLineSession of(String... args) {
    return with(
        (doors, work) -> {
          throw new AssertionError("This command is to run without a ledger");
        },
        args);
  }

  static CommandLineSession with(LedgerAccess ledger, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    int code = CommandTree.of(terminal, ledger, args).execute(args);
    terminal.flush();
    return new CommandLineSession(code, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
