// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.concurrent.CancellationException;
import org.reckoner.reporting.form.ReportProgress;

/** Shows a person which step a report is at, and ends the writing where Ctrl-C asks for it. */
final class ReportBar implements ReportProgress, AutoCloseable {
  private final ProgressBar bar;
  private final Thread onInterrupt = new Thread(() -> interrupted = true, "cancel");
  private volatile boolean interrupted;

  ReportBar(Terminal terminal) {
    this.bar = new ProgressBar(terminal);
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /**
   * Shows the step.
   *
   * @throws CancellationException if the process is to end
   */
  @Override
  public void at(Step step) {
    if (interrupted) {
      throw new CancellationException("The process is to end");
    }
    bar.show(step.before(), Step.COUNT, step.label());
  }

  @Override
  public void close() {
    bar.end();
    if (!interrupted) {
      try {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
      } catch (IllegalStateException e) {
        // It is about to run, with nothing left for it to end.
        interrupted = true;
      }
    }
  }
}
