// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Where the process begins. The command line is parsed before Quarkus is started, so that commands
 * without a ledger ({@code read}, {@code extract}, {@code --help}) answer at once.
 */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    int code = CommandTree.of(terminal, new QuarkusLedger(), args).execute(args);
    terminal.flush();
    System.exit(code);
  }
}
