// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Shows a problem as a page to whoever sits before a browser. A client that names a kind of JSON
 * among what it takes, or nothing at all, gets the problem's details.
 */
public class ProblemPages {
  private static final String JSON = "json";

  private final Templates templates;

  @Inject
  public ProblemPages(Templates templates) {
    this.templates = templates;
  }

  @ServerResponseFilter
  public void show(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof HttpProblem problem) || !wantsPages(request)) {
      return;
    }
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put("title", Objects.requireNonNullElse(problem.getTitle(), "Something is wrong"));
    data.put("page", Objects.requireNonNullElse(problem.getDetail(), ""));
    response.setEntity(templates.render("missing", data));
    response
        .getHeaders()
        .putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8");
    response.getHeaders().putSingle("Content-Security-Policy", PagesResource.POLICY);
  }

  private static boolean wantsPages(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML) && !accept.contains(JSON);
  }
}
