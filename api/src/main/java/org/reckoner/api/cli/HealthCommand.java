// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reckoner health}: for whoever looks after a container that has no other program in it. */
@Command(
    name = "health",
    description = "Ask the Reckoner that serves on this machine whether it is ready.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
  private static final int PATIENCE_MILLIS = 5000;

  private final Surroundings here;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:QUARKUS_HTTP_PORT:-8080}",
      description = "Port on this machine (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  HealthCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try {
      // The simplest client there is: this runs every half minute and should start fast.
      HttpURLConnection asked =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL().openConnection();
      asked.setConnectTimeout(PATIENCE_MILLIS);
      asked.setReadTimeout(PATIENCE_MILLIS);
      int status = asked.getResponseCode();
      here.terminal().out().println(status == 200 ? "Ready" : "Not ready: status " + status);
      here.terminal().flush();
      return status == 200 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    } catch (IOException e) {
      here.terminal().err().println("Nobody answers on port " + port + ": " + e.getMessage());
      here.terminal().flush();
      return ExitCode.SOME_FAILED;
    }
  }
}
