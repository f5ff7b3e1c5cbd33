// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.regex.Pattern;
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
  static final String CACHING = "private, no-cache";
  static final String VARYING = "Accept, Accept-Encoding, Authorization";

  /** That somebody takes gzip, and does not say that it is the last thing they want. */
  private static final Pattern GZIP =
      Pattern.compile("(?i)(?:^|[ ,])gzip *(?:$|,|; *q=(?:1|0\\.[0-9]*[1-9]))");

  private static final String TAG = "reckoner.tag";

  /** Where there is one, the answer is to be kept for this endpoint. */
  private static final String KEEP = "reckoner.keep";

  private final Versions versions;
  private final Identity identity;
  private final KeptAnswers answers;
  private final EarlyAnswers early;

  @Inject
  public ConditionFilter(
      Versions versions, Identity identity, KeptAnswers answers, EarlyAnswers early) {
    this.versions = versions;
    this.identity = identity;
    this.answers = answers;
    this.early = early;
  }

  /** 304 where the caller has it already, and the kept answer where there is one. */
  @ServerRequestFilter(priority = Priorities.USER + 100)
  public @Nullable Response check(
      ContainerRequestContext request, HttpServerRequest http, ResourceInfo resource) {
    Endpoint endpoint = Endpoint.of(resource).filter(Endpoint::ofLedger).orElse(null);
    if (endpoint == null) {
      return null;
    }
    Versions.Tag tag =
        versions.tag(
            String.join(
                "\n",
                request.getUriInfo().getRequestUri().getRawPath(),
                Objects.toString(request.getUriInfo().getRequestUri().getRawQuery()),
                Objects.toString(request.getHeaderString(HttpHeaders.ACCEPT)),
                Objects.toString(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)),
                identity.caller().clearance().name()));
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && Versions.namesTag(known, tag.text())) {
      return described(Response.notModified().header(HttpHeaders.ETAG, tag.text())).build();
    }
    request.setProperty(TAG, tag);
    if (!endpoint.kept() || !wantsJson(request)) {
      return null;
    }
    Optional<KeptAnswers.Kept> kept = answers.find(tag.text());
    if (kept.isEmpty()) {
      request.setProperty(KEEP, endpoint);
      return null;
    }
    early.learn(http, identity.caller(), tag, endpoint);
    Response.ResponseBuilder answer = Response.ok(kept.get().bytes(), KeptAnswers.TYPE);
    return (kept.get().compressed()
            ? answer.header(HttpHeaders.CONTENT_ENCODING, KeptAnswers.GZIP)
            : answer)
        .build();
  }

  private static boolean wantsJson(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod())
        && (accept == null || accept.equals("*/*") || accept.equals(MediaType.APPLICATION_JSON));
  }

  private static boolean takesGzip(ContainerRequestContext request) {
    String encodings = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return encodings != null && GZIP.matcher(encodings).find();
  }

  /** After what is not wanted of it was left out. */
  @ServerResponseFilter(priority = Priorities.USER - 100)
  public void keep(
      ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
    Object answer = response.getEntity();
    if (request.getProperty(KEEP) instanceof Endpoint endpoint
        && request.getProperty(TAG) instanceof Versions.Tag tag
        && response.getStatus() == 200
        && (answer instanceof Page<?> || answer instanceof Record || answer instanceof JsonNode)) {
      Optional<KeptAnswers.Kept> kept = answers.keep(tag.text(), answer, takesGzip(request));
      if (kept.isPresent()) {
        early.learn(http, identity.caller(), tag, endpoint);
        response.setEntity(
            kept.get().bytes(),
            new Annotation[0],
            MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        if (kept.get().compressed()) {
          response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, KeptAnswers.GZIP);
        }
      }
    }
  }

  /** The tag goes with what was asked for, not with a problem. */
  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(TAG) instanceof Versions.Tag tag && response.getStatus() == 200) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag.text());
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CACHING);
      response.getHeaders().putSingle(HttpHeaders.VARY, VARYING);
    }
  }

  private static Response.ResponseBuilder described(Response.ResponseBuilder answer) {
    return answer.header(HttpHeaders.CACHE_CONTROL, CACHING).header(HttpHeaders.VARY, VARYING);
  }
}
