// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.decisions.ForeignDecisions;
import org.reckoner.api.ledger.ForeignLedgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.ledger.CanonicalLedger;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.bundle.CarriedLedger;
import org.reckoner.ingest.bundle.LedgerBundle;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Unreadable;
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
      "         that ledger is; what others share as STIX is taken in with 'ingest'. Decisions come",
      "         with a bundle, before its claims; without a workbook. A file that ends",
      "         in .jsonl brings the decisions that 'decisions' printed there.",
      "decisions  print what was decided, one line of JSON for each decision, for another ledger to",
      "         import before the workbook",
      "check    hold quantities of assets against the losses in US dollars that are stated, by a",
      "         table of prices: to a line a day, an asset and its price, separated by tabs; the",
      "         ledger stays as it is",
      ""
    },
    mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
  /** In bytes; a decision takes less than a thousand. */
  private static final long MOST_DECISIONS = 64_000_000;

  private final Surroundings here;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "hash|export|decisions|rebuild|import|check",
      description = "What to do.")
  private String action;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "With import: the bundle, workbook or decisions. With check: the prices.")
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
          case "decisions" -> this::decisions;
          case "import" -> imported(given("a bundle, a workbook or decisions"));
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

  private int decisions(Desk desk) {
    Caller reader = new Caller(User.name(), Role.ADMIN, viewOptions.view().audience());
    desk.decisionLines(reader).forEach(here.terminal().out()::println);
    return ExitCode.DONE;
  }

  private LedgerAccess.Work imported(Path file) throws IOException {
    return file.toString().endsWith(".jsonl") ? decided(file) : carried(file);
  }

  private LedgerAccess.Work decided(Path file) throws IOException {
    if (Files.size(file) > MOST_DECISIONS) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "'" + file + "' is larger than " + MOST_DECISIONS + " bytes.");
    }
    List<String> lines = Files.readAllLines(file);
    return desk -> {
      ForeignDecisions.Brought brought =
          desk.bringDecisions(lines, "Line", String.valueOf(file.getFileName()));
      tell(brought);
      return told(brought.problems());
    };
  }

  private void tell(ForeignDecisions.Brought brought) {
    here.terminal()
        .out()
        .printf("%d decisions taken in; %d known.%n", brought.recorded(), brought.known());
  }

  private int told(List<String> problems) {
    problems.forEach(problem -> here.terminal().err().println("Failed: " + problem));
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private LedgerAccess.Work carried(Path file) {
    return desk -> {
      List<String> problems = new ArrayList<>();
      CarriedLedger.Contents contents = contents(file, desk, problems);
      ForeignLedgers.Brought brought = desk.bring(contents, file.toString());
      here.terminal()
          .out()
          .printf(
              "%d documents and %d claims taken in; %d documents known.%n",
              brought.documents(), brought.claims(), brought.known());
      problems.addAll(brought.problems());
      return told(problems);
    };
  }

  private CarriedLedger.Contents contents(Path file, Desk desk, List<String> problems)
      throws IOException {
    try (BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      bytes.mark(2);
      boolean workbook = bytes.read() == 'P' && bytes.read() == 'K';
      bytes.reset();
      return workbook
          ? LedgerSheets.read(
              new RawDocument(whole(bytes, file), file.toString(), null, null), rejected(desk))
          : LedgerBundle.read(
              bytes,
              file.toString(),
              lines -> {
                problems.addAll(decided(lines, file, desk));
                return rejected(desk);
              });
    } catch (Unreadable e) {
      throw new CommandFailure(ExitCode.SOME_FAILED, e.failure().message() + ".");
    }
  }

  private static Predicate<ClaimKey> rejected(Desk desk) {
    return desk.decisions().rejected()::contains;
  }

  /** Takes in what was decided where a bundle comes from, and gives what is wrong with it. */
  private List<String> decided(List<String> lines, Path file, Desk desk) {
    if (lines.isEmpty()) {
      return List.of();
    }
    ForeignDecisions.Brought brought = desk.bringDecisions(lines, "Decision", file.toString());
    tell(brought);
    return brought.problems();
  }

  /** A workbook can only be read from memory. */
  private static byte[] whole(BufferedInputStream bytes, Path file) throws IOException, Unreadable {
    long most = Runtime.getRuntime().maxMemory() / 4;
    if (Files.size(file) > most) {
      throw new Unreadable(
          Failure.Type.TOO_LARGE,
          "'%s' has more than the %d bytes that the memory of this process has room for;"
                  .formatted(file, most)
              + " more memory is given by JAVA_OPTS=-Xmx4g");
    }
    return bytes.readAllBytes();
  }

  private int print(String line) {
    here.terminal().out().println(line);
    return ExitCode.DONE;
  }

  private OpenLedger open(Desk desk) {
    return desk.ledgers().of(viewOptions.view());
  }
}
