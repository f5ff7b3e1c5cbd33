// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.run.IngestRun;
import org.reckoner.ingest.run.Stages;
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
      arity = "1..*",
      description = "Files, folders, feeds and addresses.")
  private List<String> names;

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
    if (proposeMap) {
      return MappedTables.propose(names, here.terminal());
    }
    Supplied supplied = suppliedOptions.supplied();
    Stages stages = map == null ? null : MappedTables.stages(map);
    if (allowNonPublic) {
      System.setProperty("reckoner.fetch.allow-non-public", "true");
    }
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              Intake intake = new Intake(desk, here.terminal());
              IngestRun run = intake.carryOut(Targets.of(names), supplied, stages);
              if (json) {
                here.terminal().out().println(JsonLines.of(Intake.Told.of(run)));
                here.terminal().flush();
              } else {
                intake.tell(run);
              }
              return Intake.exitCode(run);
            });
  }
}
