// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Endpoint;
import org.reckoner.api.access.Identity;

/**
 * Answers "not modified" before anything is worked out, and gives everything that is read from the
 * ledger its tag. The tag is taken before the answer is made: when the ledger changes in between,
 * it is the older one, and a change that relies on it is refused rather than let through.
 */
public class ConditionFilter {
  private static final String TAG = "reckoner.tag";

  private final Versions versions;
  private final Identity identity;

  @Inject
  public ConditionFilter(Versions versions, Identity identity) {
    this.versions = versions;
    this.identity = identity;
  }

  /** 304 where the caller has it already. */
  @ServerRequestFilter(priority = Priorities.USER + 100)
  public @Nullable Response check(ContainerRequestContext request, ResourceInfo resource) {
    if (!Endpoint.of(resource).map(Endpoint::ofLedger).orElse(false)) {
      return null;
    }
    String tag =
        versions.tag(
            String.join(
                "\n",
                request.getUriInfo().getRequestUri().getRawPath(),
                Objects.toString(request.getUriInfo().getRequestUri().getRawQuery()),
                Objects.toString(request.getHeaderString(HttpHeaders.ACCEPT)),
                Objects.toString(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)),
                identity.caller().clearance().name()));
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && Versions.namesTag(known, tag)) {
      return described(Response.notModified().header(HttpHeaders.ETAG, tag)).build();
    }
    request.setProperty(TAG, tag);
    return null;
  }

  /** The tag goes with what was asked for, not with a problem. */
  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    Object tag = request.getProperty(TAG);
    if (tag != null && response.getStatus() == 200) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Authorization");
    }
  }

  private static Response.ResponseBuilder described(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, "Accept, Accept-Encoding, Authorization");
  }
}
