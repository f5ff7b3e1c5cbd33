// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.audit.AuditLog;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;

/**
 * Finds out who makes a request: the one person of the local mode, whoever has an API token, or
 * whom the OpenID provider vouches for. A token comes as a bearer token, or as the password of
 * basic authentication, which browsers can do.
 */
@ApplicationScoped
class Authenticator {
  /** In the local mode whoever reaches the port is the one person there is. */
  static final Caller LOCAL_USER = new Caller("local user", Role.ADMIN, Tlp.RED);

  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";

  private final AccessConfig config;
  private final LocalMode local;
  private final Tokens tokens;
  private final OpenId provider;
  private final AuditLog audit;

  /** Of wrong tokens from one address: twenty at once, then one a second. */
  private final RateLimit wrong = new RateLimit(1, 20, System::nanoTime);

  @Inject
  Authenticator(
      AccessConfig config, LocalMode local, Tokens tokens, OpenId provider, AuditLog audit) {
    this.config = config;
    this.local = local;
    this.tokens = tokens;
    this.provider = provider;
    this.audit = audit;
  }

  /**
   * Who makes the request.
   *
   * @throws HttpProblem 401 if that cannot be told, 403 if a foreign page makes it
   */
  Caller caller(ContainerRequestContext request, HttpServerRequest http) {
    if (config.authentication() == AccessConfig.Authentication.NONE) {
      local.requireOwn(request);
      return LOCAL_USER;
    }
    String token =
        presented(request.getHeaderString(HttpHeaders.AUTHORIZATION))
            .orElseThrow(() -> unknown(request, "This needs an API token or a bearer token."));
    Optional<Caller> caller =
        token.startsWith(Token.PREFIX) ? tokens.holder(token) : provider.holder(token);
    if (caller.isEmpty()) {
      String address = http.remoteAddress().hostAddress();
      wrong.take("wrong token from " + address);
      audit.note(address, null, "login", request.getUriInfo().getPath(), 401);
      throw unknown(request, "The token is not known here, has expired or was revoked.");
    }
    return caller.get();
  }

  private static Optional<String> presented(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    String scheme = header.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(BEARER)) {
      return Optional.of(header.substring(BEARER.length()).trim());
    }
    if (scheme.startsWith(BASIC)) {
      try {
        byte[] plain = Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
        String pair = new String(plain, StandardCharsets.UTF_8);
        return Optional.of(pair.substring(pair.indexOf(':') + 1));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static HttpProblem unknown(ContainerRequestContext request, String detail) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    boolean browser = accept != null && accept.contains("text/html");
    return HttpProblem.builder(ProblemType.UNAUTHORIZED.because(detail))
        .withHeader(
            HttpHeaders.WWW_AUTHENTICATE,
            browser ? "Basic realm=\"Reckoner\", charset=\"UTF-8\"" : "Bearer realm=\"Reckoner\"")
        .build();
  }
}
