// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Endpoint;

/**
 * Nothing that the table marks so is changed by somebody who does not say which state of it they
 * saw; and what changes by itself comes with the tag that says so.
 */
public class RevisionFilter {
  private final Revisions revisions;

  @Inject
  public RevisionFilter(Revisions revisions) {
    this.revisions = revisions;
  }

  /** 428 before anything is looked up, so that the answer tells nothing of what there is. */
  @ServerRequestFilter(priority = Priorities.USER + 50)
  public void require(ContainerRequestContext request, ResourceInfo resource) {
    String condition = request.getHeaderString(HttpHeaders.IF_MATCH);
    if ((condition == null || condition.isBlank())
        && Endpoint.of(resource).map(Endpoint::conditional).orElse(false)) {
      throw Revisions.missing();
    }
  }

  /** Before what is not wanted of it is left out; 304 where the caller has it already. */
  @ServerResponseFilter(priority = Priorities.USER + 100)
  public void tag(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo resource) {
    Object answer = response.getEntity();
    if (response.getStatus() != 200
        || answer == null
        || resource == null
        || resource.getResourceMethod() == null
        || !Endpoint.of(resource).map(Endpoint::versioned).orElse(false)) {
      return;
    }
    String tag = revisions.tag(answer);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ConditionFilter.CACHING);
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && Versions.namesTag(known, tag)) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }
}
