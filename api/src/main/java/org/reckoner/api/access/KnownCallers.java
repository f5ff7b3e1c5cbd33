// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, where that can be told without the database: the holder of an API token that was
 * checked a moment ago. Of everybody else it says nothing; they are asked in the usual way.
 */
@ApplicationScoped
public class KnownCallers {
  private static final String BEARER = "Bearer ";

  private final AccessConfig config;
  private final LocalMode local;
  private final Tokens tokens;
  private final RateLimit limit;

  @Inject
  KnownCallers(AccessConfig config, LocalMode local, Tokens tokens, RateLimit limit) {
    this.config = config;
    this.local = local;
    this.tokens = tokens;
    this.limit = limit;
  }

  /** Whoever makes the request. */
  public Optional<Caller> caller(HttpServerRequest request) {
    if (config.authentication() == AccessConfig.Authentication.NONE) {
      return local.isOwn(request) ? Optional.of(Authenticator.LOCAL_USER) : Optional.empty();
    }
    @Nullable String header = request.getHeader("Authorization");
    return header == null || !header.startsWith(BEARER)
        ? Optional.empty()
        : tokens.remembered(header.substring(BEARER.length()));
  }

  /** Counts the request, where the caller may use the endpoint and has not asked too often. */
  public boolean admits(Caller caller, Endpoint endpoint) {
    if (!caller.role().atLeast(endpoint.role())) {
      return false;
    }
    try {
      limit.take(caller.name());
      return true;
    } catch (HttpProblem e) {
      // Said in the usual way, which counts again and comes to the same.
      return false;
    }
  }
}
