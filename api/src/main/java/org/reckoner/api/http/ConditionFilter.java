// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Endpoint;
import org.reckoner.api.access.Identity;
import org.reckoner.api.paging.Page;

/**
 * Answers "not modified" before anything is worked out, and gives everything that is read from the
 * ledger its tag. The tag is taken before the answer is made: when the ledger changes in between,
 * it is the older one, and a change that relies on it is refused rather than let through.
 */
public class ConditionFilter {
  private static final String TAG = "reckoner.tag";
  private static final String KEEP = "reckoner.keep";

  private final Versions versions;
  private final Identity identity;
  private final KeptAnswers answers;

  @Inject
  public ConditionFilter(Versions versions, Identity identity, KeptAnswers answers) {
    this.versions = versions;
    this.identity = identity;
    this.answers = answers;
  }

  /** 304 where the caller has it already, and the kept answer where there is one. */
  @ServerRequestFilter(priority = Priorities.USER + 100)
  public @Nullable Response check(ContainerRequestContext request, ResourceInfo resource) {
    Endpoint endpoint = Endpoint.of(resource).filter(Endpoint::ofLedger).orElse(null);
    if (endpoint == null) {
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
    if (!endpoint.kept() || !wantsJson(request)) {
      return null;
    }
    Optional<byte[]> kept = answers.find(tag);
    if (kept.isEmpty()) {
      request.setProperty(KEEP, true);
      return null;
    }
    return Response.ok(kept.get(), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).build();
  }

  private static boolean wantsJson(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod())
        && (accept == null || accept.equals("*/*") || accept.equals(MediaType.APPLICATION_JSON));
  }

  /** After what is not wanted of it was left out. */
  @ServerResponseFilter(priority = Priorities.USER - 100)
  public void keep(ContainerRequestContext request, ContainerResponseContext response) {
    Object answer = response.getEntity();
    if (request.getProperty(KEEP) != null
        && request.getProperty(TAG) instanceof String tag
        && response.getStatus() == 200
        && (answer instanceof Page<?> || answer instanceof Record || answer instanceof JsonNode)) {
      answers
          .keep(tag, answer)
          .ifPresent(
              bytes ->
                  response.setEntity(
                      bytes,
                      new Annotation[0],
                      MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")));
    }
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
