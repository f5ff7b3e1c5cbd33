// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.PrintWriter;
import org.reckoner.ingest.run.IngestRun;
import org.reckoner.ingest.run.Outcome;
import org.reckoner.ingest.run.RunListener;

/** Shows a person how far a run is; says nothing where nobody watches. */
final class ProgressBar implements RunListener {
  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 100_000_000;

  private final PrintWriter err;
  private final boolean watched;
  private long shown;

  ProgressBar(Terminal terminal) {
    this.err = terminal.err();
    this.watched = terminal.interactive();
  }

  @Override
  public void dealtWith(IngestRun run, Outcome outcome) {
    if (!watched) {
      return;
    }
    IngestRun.Progress progress = run.progress();
    long now = System.nanoTime();
    if (now - shown < PAUSE_NANOS && progress.done() < progress.found()) {
      return;
    }
    shown = now;
    int full = (int) ((long) WIDTH * progress.done() / Math.max(1, progress.found()));
    err.print(
        "\r["
            + "#".repeat(full)
            + ".".repeat(WIDTH - full)
            + "] "
            + progress.done()
            + " of "
            + progress.found());
    err.flush();
  }

  /** Leaves the line to what is said next. */
  void end() {
    if (watched) {
      err.print("\r" + " ".repeat(WIDTH + 24) + "\r");
      err.flush();
    }
  }
}
