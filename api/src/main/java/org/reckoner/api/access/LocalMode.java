// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/**
 * The mode without authentication, for one person on one machine. It is safe only as long as nobody
 * else reaches the port: not over the network, and not through the person's own browser.
 */
@ApplicationScoped
class LocalMode {
  private final AccessConfig config;
  private final String host;
  private final boolean listening;

  @Inject
  LocalMode(
      AccessConfig config,
      @ConfigProperty(name = "quarkus.http.host", defaultValue = "127.0.0.1") String host,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
          boolean listening) {
    this.config = config;
    this.host = host;
    this.listening = listening;
  }

  void refuseUnsafeStart(@Observes StartupEvent start) {
    if (config.authentication() == AccessConfig.Authentication.NONE
        && listening
        && !isLoopback(host)) {
      throw new UnsafeSettingException(
          "Reckoner is to listen on "
              + host
              + " without authentication, so that anybody who reaches that address may do"
              + " everything. Set reckoner.access.authentication=TOKENS"
              + " (RECKONER_ACCESS_AUTHENTICATION), or quarkus.http.host=127.0.0.1"
              + " (QUARKUS_HTTP_HOST).");
    }
  }

  /**
   * Refuses what a foreign page makes the person's browser ask: by a name that was bound to this
   * machine (DNS rebinding), or by a form that it sends here.
   */
  void requireOwn(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getBaseUri();
    if (!isLoopback(asked.getHost())) {
      throw ProblemType.FORBIDDEN.because(
          "Without authentication this answers only to the names of this machine, not to '"
              + asked.getHost()
              + "'.");
    }
    String origin = request.getHeaderString("Origin");
    if (origin != null && !origin.equals(asked.getScheme() + "://" + asked.getAuthority())) {
      throw ProblemType.FORBIDDEN.because("Pages of '" + origin + "' may ask nothing here.");
    }
  }

  /** Whether a request was made under a name of this machine, and by no page at all. */
  boolean isOwn(HttpServerRequest request) {
    HostAndPort asked = request.authority();
    return asked != null && isLoopback(asked.host()) && request.getHeader("Origin") == null;
  }

  /** Whether a name or address in the form of a URI's host is this machine's own. */
  static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || name.matches("127(\\.[0-9]{1,3}){3}");
  }
}
