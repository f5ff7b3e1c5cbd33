// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reckoner.api.reports.Reports;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reckoner demo}. */
@Command(
    name = "demo",
    description = "Take in the sample that comes with Reckoner, write a report, serve the pages.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String REPORT = "reckoner-demo-report";

  private final Surroundings here;

  @Mixin private ServingOptions serving = new ServingOptions();

  @Option(names = "--no-serve", description = "End when the report is written.")
  private boolean noServe;

  DemoCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    serving.apply();
    return here.ledger()
        .with(noServe ? LedgerAccess.Doors.CLOSED : LedgerAccess.Doors.SERVING, this::show);
  }

  private int show(Desk desk) throws Exception {
    Terminal terminal = here.terminal();
    Intake intake = new Intake(desk, terminal);
    Run run = intake.carryOut(SampleCorpus.unpack(desk.data().resolve("sample")), Supplied.NOTHING);
    intake.tell(run);
    Findings.print(desk.ledgers().present().ledger(), terminal.out());
    Reports.Wanted all = Reports.Wanted.all(LedgerInput.View.ALL);
    for (Path file : List.of(Path.of(REPORT + ".pdf"), Path.of(REPORT + ".html"))) {
      Path target = desk.data().resolve(file);
      ReportCommand.write(desk, all, target, terminal);
      terminal.out().println("Wrote " + target);
    }
    if (!noServe) {
      terminal.out().println("The pages are at " + serving.address() + " (Ctrl-C ends it)");
      terminal.flush();
      Quarkus.waitForExit();
    }
    return Intake.exitCode(run);
  }
}
