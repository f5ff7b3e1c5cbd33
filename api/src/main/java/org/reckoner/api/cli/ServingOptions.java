// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import picocli.CommandLine.Option;

/** Where the pages and the REST API are served. */
final class ServingOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:QUARKUS_HTTP_PORT:-8080}",
      description = "Port on this machine (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  /** Hands the port to Quarkus, which reads it when it starts. */
  void apply() {
    System.setProperty("quarkus.http.port", Integer.toString(port));
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }
}
