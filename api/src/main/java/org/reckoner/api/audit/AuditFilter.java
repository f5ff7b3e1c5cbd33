// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.access.Endpoint;
import org.reckoner.api.paging.PageRequest;

/**
 * Notes who used an endpoint that the table marks so, and what came of it; and who took a list away
 * as a table or lines, whichever it is.
 */
public class AuditFilter {
  private static final MediaType TABLE = MediaType.valueOf(PageRequest.CSV);
  private static final MediaType LINES = MediaType.valueOf(PageRequest.JSON_LINES);

  private final AuditLog log;

  @Inject
  public AuditFilter(AuditLog log) {
    this.log = log;
  }

  /** Notes the request when its answer is known. */
  @ServerResponseFilter
  public void note(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo resource) {
    // There is none where it was not found out which method is meant.
    if (resource == null
        || resource.getResourceMethod() == null
        || !(isAudited(resource) || isExport(response))
        || !(request.getSecurityContext().getUserPrincipal() instanceof Caller caller)) {
      return;
    }
    URI asked = request.getUriInfo().getRequestUri();
    String query = asked.getRawQuery();
    log.note(
        caller.name(),
        caller.role(),
        request.getMethod(),
        query == null ? asked.getRawPath() : asked.getRawPath() + "?" + query,
        response.getStatus());
  }

  private static boolean isAudited(ResourceInfo resource) {
    return Endpoint.of(resource).map(Endpoint::audited).orElse(false);
  }

  private static boolean isExport(ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    return type != null
        && response.getStatus() == 200
        && (type.isCompatible(TABLE) || type.isCompatible(LINES));
  }
}
