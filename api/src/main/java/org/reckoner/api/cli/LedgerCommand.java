// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.ForeignLedgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.ledger.CanonicalLedger;
import org.reckoner.ingest.bundle.CarriedLedger;
import org.reckoner.ingest.bundle.LedgerBundle;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.table.LedgerSheets;
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
      "import   take in what another ledger exported as stix-full or xlsx, as it stands there: the",
      "         documents that this one does not have, with their claims. It is believed as far as",
      "         that ledger is; what others share as STIX is taken in with 'ingest'.",
      "check    hold quantities of assets against the losses in US dollars that are stated, by a",
      "         table of prices: to a line a day, an asset and its price, separated by tabs; the",
      "         ledger stays as it is",
      ""
    },
    mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "hash|export|rebuild|import|check",
      description = "What to do.")
  private String action;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "With import: the bundle or workbook. With check: the prices.")
  private @Nullable Path file;

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
          case "import" -> carried(given("a bundle or a workbook"));
          case "check" -> checked(given("a table of prices"));
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

  private Path given(String what) {
    if (file == null) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "'ledger " + action + "' takes " + what + ".");
    }
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "There is no file '" + file + "'.");
    }
    return file;
  }

  private LedgerAccess.Work checked(Path file) throws IOException {
    PriceCheck check = new PriceCheck(file);
    return desk -> {
      check.print(open(desk).ledger(), here.terminal().out());
      return ExitCode.DONE;
    };
  }

  private LedgerAccess.Work carried(Path file) throws IOException {
    CarriedLedger.Contents contents = contents(file);
    return desk -> {
      ForeignLedgers.Brought brought = desk.bring(contents, file.toString());
      here.terminal()
          .out()
          .printf(
              "%d documents and %d claims taken in; %d documents known.%n",
              brought.documents(), brought.claims(), brought.known());
      brought.problems().forEach(problem -> here.terminal().err().println("Failed: " + problem));
      return brought.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    };
  }

  private static CarriedLedger.Contents contents(Path file) throws IOException {
    try (BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      bytes.mark(2);
      boolean workbook = bytes.read() == 'P' && bytes.read() == 'K';
      bytes.reset();
      return workbook
          ? LedgerSheets.read(new RawDocument(bytes.readAllBytes(), file.toString(), null, null))
          : LedgerBundle.read(bytes, file.toString());
    }
  }

  private int print(String line) {
    here.terminal().out().println(line);
    return ExitCode.DONE;
  }

  private OpenLedger open(Desk desk) {
    return desk.ledgers().of(viewOptions.view());
  }
}
