// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.runs.RunView;
import org.reckoner.domain.decision.Role;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.Outcome;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunState;
import org.reckoner.ingest.run.Stages;

/** A run on the command line: watched while it goes on, ended cleanly by Ctrl-C, then told. */
final class Intake {
  private final Desk desk;
  private final Terminal terminal;

  Intake(Desk desk, Terminal terminal) {
    this.desk = desk;
    this.terminal = terminal;
  }

  /** What came of a run, for machines. */
  record Told(
      RunState state,
      int inputs,
      int added,
      int known,
      int claims,
      List<RunView.FailureView> failed) {
    static Told of(Run run) {
      Run.Progress progress = run.progress();
      return new Told(
          progress.state(),
          progress.found(),
          progress.added(),
          progress.known(),
          progress.claims(),
          run.failures().stream().map(RunView.FailureView::of).toList());
    }
  }

  Run carryOut(List<Target> targets, Supplied supplied) {
    return carryOut(targets, supplied, null);
  }

  /**
   * @param stages between bytes and claims; the usual ones where null
   */
  Run carryOut(List<Target> targets, Supplied supplied, @Nullable Stages stages) {
    ProgressBar bar = new ProgressBar(terminal);
    // Documents are taken in whole or not at all, so there is nothing to undo: stop, and say so.
    Thread onInterrupt = new Thread(desk.runs()::cancelAll, "cancel");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    IngestRequest request = new IngestRequest(targets, supplied, User.name(), Role.ADMIN);
    Run run =
        stages == null
            ? desk.runs().carryOut(request, bar)
            : desk.runs().carryOut(request, stages, bar);
    bar.end();
    if (run.progress().state() != RunState.CANCELLED) {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    }
    return run;
  }

  /** Tells a person what came of it. */
  void tell(Run run) {
    Run.Progress progress = run.progress();
    terminal
        .out()
        .printf(
            "%d of %d inputs: %d new, %d known, %d failed; %d new claims.%n",
            progress.done() - cancelled(run),
            progress.found(),
            progress.added(),
            progress.known(),
            progress.failed() - cancelled(run),
            progress.claims());
    if (progress.state() == RunState.CANCELLED) {
      terminal
          .out()
          .println(
              "Interrupted: what is done is kept; the same command again goes on with the rest.");
    }
    run.reason().ifPresent(reason -> terminal.err().println("The run could not go on: " + reason));
    for (Outcome.Failed failed : run.failures()) {
      if (failed.failure().type() != Failure.Type.CANCELLED) {
        terminal.err().println("Failed: " + failed.failure().message());
      }
    }
    terminal.flush();
  }

  static int exitCode(Run run) {
    Run.Progress progress = run.progress();
    return progress.state() == RunState.FINISHED && progress.failed() == 0
        ? ExitCode.DONE
        : ExitCode.SOME_FAILED;
  }

  private static int cancelled(Run run) {
    return (int)
        run.failures().stream()
            .filter(failed -> failed.failure().type() == Failure.Type.CANCELLED)
            .count();
  }
}
