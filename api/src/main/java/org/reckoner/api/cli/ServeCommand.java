// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reckoner serve}. */
@Command(
    name = "serve",
    description = "Serve the pages and the REST API until you press Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private ServingOptions serving = new ServingOptions();

  ServeCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    serving.apply();
    return here.ledger()
        .with(
            LedgerAccess.Doors.SERVING,
            desk -> {
              here.terminal()
                  .err()
                  .println("Serving at " + serving.address() + " (Ctrl-C ends it)");
              Quarkus.waitForExit();
              return ExitCode.DONE;
            });
  }
}
