// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.WebProxy;

/** How far commands fetch that begin without the configuration of the application. */
final class CommandFetching {
  private static final String PROXY = "reckoner.fetch.proxy";
  private static final String PROXY_IN_ENVIRONMENT = "RECKONER_FETCH_PROXY";

  private CommandFetching() {}

  /** The usual limits, and the proxy that the application would take. */
  static FetchLimits limits(boolean allowNonPublic) {
    FetchLimits usual = FetchLimits.DEFAULT;
    String proxy = System.getProperty(PROXY, System.getenv(PROXY_IN_ENVIRONMENT));
    return new FetchLimits(
        usual.maxBytes(),
        usual.connectTimeout(),
        usual.timeout(),
        usual.maxRedirects(),
        allowNonPublic,
        proxy(proxy));
  }

  private static @Nullable WebProxy proxy(@Nullable String address) {
    try {
      return address == null || address.isBlank() ? null : WebProxy.parse(address);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.getMessage() + " (" + PROXY + ").");
    }
  }
}
