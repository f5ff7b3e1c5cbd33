// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.table.TableMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reckoner ingest}. */
@Command(
    name = "ingest",
    description = "Take files, folders, feeds and addresses into the ledger.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(
      paramLabel = "PATH|URL",
      arity = "0..*",
      description = "Files, folders, feeds and addresses.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--taxii",
      paramLabel = "URL",
      description =
          "Take in a collection of a TAXII 2.1 server as one bundle; may be given several times."
              + " RECKONER_TAXII_AUTHORIZATION holds what the server wants as Authorization.")
  private List<String> collections = new ArrayList<>();

  @Mixin private SuppliedOptions suppliedOptions = new SuppliedOptions();

  @Option(
      names = "--allow-non-public",
      description = "Also fetch from this machine and from private networks.")
  private boolean allowNonPublic;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "Take the inputs for spreadsheets (CSV, XLSX); the mapping says what their columns are.")
  private @Nullable Path map;

  @Option(
      names = "--propose-map",
      description = "Only print a mapping for a spreadsheet, proposed from its header.")
  private boolean proposeMap;

  @Option(names = "--json", description = "Say what came of it as JSON.")
  private boolean json;

  IngestCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    if (names.isEmpty() && collections.isEmpty()) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "Name what to take in: a file, a folder, an address, or --taxii.");
    }
    if (proposeMap) {
      return MappedTables.propose(names, here.terminal());
    }
    Supplied supplied = suppliedOptions.supplied();
    TableMapping mapping = map == null ? null : MappedTables.mapping(map);
    if (allowNonPublic) {
      System.setProperty("reckoner.fetch.allow-non-public", "true");
    }
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              List<Target> targets = new ArrayList<>(Targets.of(names));
              targets.addAll(CollectionPulls.targets(collections, allowNonPublic));
              try (PartFolders folders = new PartFolders(desk.data())) {
                return taken(desk, divided(targets, mapping, supplied, folders), supplied, mapping);
              }
            });
  }

  private static List<Target> divided(
      List<Target> targets,
      @Nullable TableMapping mapping,
      Supplied supplied,
      PartFolders folders) {
    if (mapping == null) {
      return LargeBundles.divided(targets, folders);
    }
    return supplied.url() == null ? LargeTables.divided(targets, mapping, folders) : targets;
  }

  private int taken(
      Desk desk, List<Target> targets, Supplied supplied, @Nullable TableMapping mapping) {
    Intake intake = new Intake(desk, here.terminal());
    Run run =
        intake.carryOut(targets, supplied, mapping == null ? null : MappedTables.stages(mapping));
    if (json) {
      here.terminal().out().println(JsonLines.of(Intake.Told.of(run)));
      here.terminal().flush();
    } else {
      intake.tell(run);
    }
    return Intake.exitCode(run);
  }
}
