// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reckoner erase}. */
@Command(
    name = "erase",
    header = "Destroy a document's bytes, text and claims for good.",
    description = {
      "Destroy a document: its bytes, its text and all that was quoted of it. This cannot be",
      "undone, and the document is not taken in again. Its digests and the reason stay, and the",
      "ledger and its reports say that it was withdrawn.",
      ""
    },
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "DOCUMENT", description = "Its id, as its page and the API give it.")
  private String document = "";

  @Option(
      names = "--why",
      paramLabel = "WORDS",
      required = true,
      description = "Why, in words that stay and give nothing of it away.")
  private String why = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who erases; the user of this machine where not given.")
  private @Nullable String by;

  EraseCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    if (why.isBlank()) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "--why takes the reason in words.");
    }
    String who = by == null ? User.name() : by;
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              Erasure done = desk.erase(document, why, new Caller(who, Role.ADMIN, Tlp.RED));
              here.terminal()
                  .out()
                  .println(
                      "Erased for good: document "
                          + DocumentId.of(done.work())
                          + ", bytes "
                          + String.join(" ", done.rawSha256()));
              return ExitCode.DONE;
            });
  }
}
