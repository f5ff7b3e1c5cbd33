// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import io.quarkus.runtime.QuarkusBindException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.api.access.UnsafeSettingException;

/** Puts into a sentence why the application did not start. */
final class StartFailure {
  /** H2's code for a file that another process has locked. */
  private static final int DATABASE_ALREADY_OPEN = 90020;

  private StartFailure() {}

  static CommandFailure explain(Throwable failure, DataFolder folder) {
    List<Throwable> chain = chain(failure);
    for (Throwable cause : chain) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
        return folder.inUse();
      }
      if (cause instanceof UnsafeSettingException unsafe) {
        return new CommandFailure(ExitCode.WRONG_USAGE, unsafe.sentence());
      }
      if (cause instanceof QuarkusBindException bind) {
        return new CommandFailure(
            ExitCode.SOME_FAILED,
            "Port "
                + bind.getPort()
                + " of "
                + bind.getHost()
                + " is taken by another program; choose another one with --port.");
      }
    }
    CommandFailure unexpected =
        new CommandFailure(
            ExitCode.SOME_FAILED, "Reckoner did not start: " + chain.get(chain.size() - 1));
    unexpected.initCause(failure);
    return unexpected;
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable next = failure; next != null && !chain.contains(next); next = next.getCause()) {
      chain.add(next);
    }
    return chain;
  }
}
