// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.ledger.CanonicalLedger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reckoner ledger}. */
@Command(
    name = "ledger",
    header = "Print the hash or the content of the ledger, or work it out anew.",
    description = {
      "hash     print the SHA-256 of the ledger's content: the same hash is the same ledger",
      "export   print the content itself, one line of JSON for each entity",
      "rebuild  work the ledger out anew from the facts, and print its hash",
      ""
    },
    mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "hash|export|rebuild", description = "What to do.")
  private String action;

  @Mixin private ViewOptions viewOptions = new ViewOptions();

  LedgerCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    LedgerAccess.Work work =
        switch (action) {
          // Nothing that is worked out is kept between two processes, so each of them begins
          // with the facts.
          case "hash", "rebuild" -> desk -> print(open(desk).hash());
          case "export" -> this::export;
          default ->
              throw new CommandLine.ParameterException(
                  spec.commandLine(), "There is no 'ledger " + action + "'.");
        };
    return here.ledger().with(LedgerAccess.Doors.CLOSED, work);
  }

  private int export(Desk desk) throws IOException {
    CanonicalLedger.write(open(desk).ledger(), here.terminal().out());
    return ExitCode.DONE;
  }

  private int print(String line) {
    here.terminal().out().println(line);
    return ExitCode.DONE;
  }

  private OpenLedger open(Desk desk) {
    return desk.ledgers().of(viewOptions.view());
  }
}
