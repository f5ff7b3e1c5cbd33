// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.PrintWriter;
import org.reckoner.ingest.run.Outcome;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunListener;

/** Shows a person how far a run is; says nothing where nobody watches. */
final class ProgressBar implements RunListener {
  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 100_000_000;

  private final PrintWriter err;
  private final boolean watched;
  private long shown;
  private int longest;

  ProgressBar(Terminal terminal) {
    this.err = terminal.err();
    this.watched = terminal.interactive();
  }

  @Override
  public void dealtWith(Run run, Outcome outcome) {
    if (!watched) {
      return;
    }
    Run.Progress progress = run.progress();
    long now = System.nanoTime();
    if (now - shown < PAUSE_NANOS && progress.done() < progress.found()) {
      return;
    }
    shown = now;
    show(progress.done(), progress.found(), "");
  }

  /**
   * Draws it.
   *
   * @param doing what is done now, in a word or two, or nothing
   */
  void show(int done, int found, String doing) {
    if (!watched) {
      return;
    }
    int full = (int) ((long) WIDTH * done / Math.max(1, found));
    String told = done + " of " + found + (doing.isEmpty() ? "" : ": " + doing);
    err.print(
        "\r["
            + "#".repeat(full)
            + ".".repeat(WIDTH - full)
            + "] "
            + told
            + " ".repeat(Math.max(0, longest - told.length())));
    longest = Math.max(longest, told.length());
    err.flush();
  }

  /** Leaves the line to what is said next. */
  void end() {
    if (watched) {
      err.print("\r" + " ".repeat(WIDTH + 3 + longest) + "\r");
      err.flush();
    }
  }
}
