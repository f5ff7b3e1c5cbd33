// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.decision.Role;

/**
 * Finds out who asks, and holds every request against the table of {@link Endpoint}s. What is not
 * in the table is open to nobody.
 */
public class AccessFilter {
  private final Identity identity;
  private final Authenticator authenticator;
  private final RateLimit limit;

  @Inject
  public AccessFilter(Identity identity, Authenticator authenticator, RateLimit limit) {
    this.identity = identity;
    this.authenticator = authenticator;
    this.limit = limit;
  }

  /** Refuses what the table does not allow. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void check(
      ContainerRequestContext request, HttpServerRequest http, ResourceInfo resource) {
    Caller caller = authenticator.caller(request, http);
    identity.is(caller);
    limit.take(caller.name());
    request.setSecurityContext(new Known(caller, request.getSecurityContext().isSecure()));
    Role needed =
        Endpoint.of(resource)
            .map(Endpoint::role)
            .orElseThrow(() -> ProblemType.FORBIDDEN.because("This endpoint is open to nobody."));
    if (!caller.role().atLeast(needed)) {
      throw ProblemType.FORBIDDEN.because(
          "This takes the role " + needed + "; " + caller.name() + " has " + caller.role() + ".");
    }
  }

  /** The caller as the parameters of a request see them. */
  private record Known(Caller caller, boolean isSecure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
      return caller.role().atLeast(Role.valueOf(role));
    }

    @Override
    public String getAuthenticationScheme() {
      return "reckoner";
    }
  }
}
