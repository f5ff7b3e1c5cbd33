// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.ExportFormat;
import org.reckoner.reporting.exchange.LedgerExport;
import org.reckoner.reporting.stix.EarlierBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reckoner export}. */
@Command(
    name = "export",
    description = "Write the ledger for other programs.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Surroundings here;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "csv, xlsx, jsonl, stix, stix-full, misp or tagpack.")
  private String format;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "With csv: which table, incidents where none is named.")
  private @Nullable String table;

  @Option(
      names = "--earlier",
      paramLabel = "FILE",
      description =
          "With stix: the bundle exported before. What is unchanged keeps its times, what is gone"
              + " is revoked.")
  private @Nullable Path earlier;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to; standard output where not given. With csv, a folder takes all tables; with"
              + " misp, what does not end in .json is the folder of a feed.")
  private @Nullable Path file;

  @Mixin private ViewOptions viewOptions = new ViewOptions();

  private List<CarriedDecision> decided = List.of();

  ExportCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    ExportFormat wanted = wanted();
    // Before anything is written: it may be the very file that the new export goes to.
    EarlierBundle before = before(wanted);
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              OpenLedger open = desk.ledgers().of(viewOptions.view());
              if (wanted == ExportFormat.STIX_FULL) {
                decided = desk.decisionsOf(open);
              }
              write(open.ledger(), wanted, before);
              return ExitCode.DONE;
            });
  }

  private ExportFormat wanted() {
    try {
      ExportFormat wanted = ExportFormat.named(format);
      if (table != null
          && (wanted != ExportFormat.CSV || !LedgerExport.tableNames().contains(table))) {
        throw new IllegalArgumentException(
            "--table goes with csv and names one of " + LedgerExport.tableNames());
      }
      return wanted;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.getMessage() + ".");
    }
  }

  private EarlierBundle before(ExportFormat wanted) throws IOException {
    Path bundle = earlier;
    if (bundle == null) {
      return EarlierBundle.none();
    }
    if (wanted != ExportFormat.STIX && wanted != ExportFormat.STIX_FULL) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "--earlier goes with stix and stix-full.");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
      return EarlierBundle.read(in);
    } catch (NoSuchFileException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "There is no bundle '" + bundle + "'.");
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.getMessage() + ".");
    }
  }

  private void write(Ledger ledger, ExportFormat wanted, EarlierBundle before) throws IOException {
    Path target = file;
    if (target == null) {
      // Not closed: standard output is not ours to close.
      OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
      write(ledger, wanted, before, out);
      out.flush();
    } else if (wanted == ExportFormat.CSV && table == null && !target.toString().endsWith(".csv")) {
      Files.createDirectories(target);
      for (String name : LedgerExport.tableNames()) {
        try (OutputStream out = Files.newOutputStream(target.resolve(name + ".csv"))) {
          LedgerExport.table(ledger, name, out);
        }
      }
    } else if (wanted == ExportFormat.MISP && !target.toString().endsWith(".json")) {
      Files.createDirectories(target);
      tell(
          LedgerExport.mispFeed(
              ledger, (name, content) -> Files.write(target.resolve(name), content)));
    } else {
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        write(ledger, wanted, before, out);
      }
    }
  }

  private void write(Ledger ledger, ExportFormat wanted, EarlierBundle before, OutputStream out)
      throws IOException {
    String name = table;
    if (name != null) {
      LedgerExport.table(ledger, name, out);
      return;
    }
    tell(LedgerExport.write(ledger, wanted, before, decided, out));
  }

  private void tell(List<String> leftOut) {
    leftOut.forEach(words -> here.terminal().err().println(words));
  }
}
