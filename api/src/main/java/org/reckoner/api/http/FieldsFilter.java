// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.reckoner.api.paging.Page;
import org.reckoner.api.problem.ProblemType;

/**
 * Sparse answers: {@code fields=key,victim} leaves everything else out. A name that the answer does
 * not have is refused, because whoever misspells one would otherwise see nothing and not know why.
 */
public class FieldsFilter {
  static final String PARAMETER = "fields";

  private final ObjectMapper mapper;
  private final Shapes shapes;
  private final Selection selection;

  @Inject
  public FieldsFilter(ObjectMapper mapper, Shapes shapes, Selection selection) {
    this.mapper = mapper;
    this.shapes = shapes;
    this.selection = selection;
  }

  /** Notes what is wanted, before anything is worked out. */
  @ServerRequestFilter
  public void note(ContainerRequestContext request, ResourceInfo resource) {
    if (!"GET".equals(request.getMethod())) {
      return;
    }
    Type answer = resource.getResourceMethod().getGenericReturnType();
    String names = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
    selection.of(answer, names == null ? null : checked(names, answer));
  }

  private FieldSelection checked(String names, Type answer) {
    if (Response.class.equals(answer) || !shapes.hasMembers(answer)) {
      throw ProblemType.INVALID_PARAMETER.because("This answer has no fields to choose from.");
    }
    FieldSelection wanted;
    try {
      wanted = FieldSelection.parse(names);
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because(e.getMessage() + ".");
    }
    Optional<String> unknown = shapes.unknown(answer, wanted);
    if (unknown.isPresent()) {
      throw ProblemType.INVALID_PARAMETER.because(
          "fields names '" + unknown.get() + "', which is no member of this answer.");
    }
    return wanted;
  }

  /** Leaves out what is not wanted. */
  @ServerResponseFilter
  public void choose(ContainerResponseContext response) {
    FieldSelection wanted = selection.fields();
    Object answer = response.getEntity();
    if (wanted == null || answer == null || response.getStatus() != 200) {
      return;
    }
    if (answer instanceof Page<?> page) {
      response.setEntity(page.as(item -> chosen(wanted, item)));
    } else if (answer instanceof List<?> || answer.getClass().isRecord()) {
      response.setEntity(chosen(wanted, answer));
    }
  }

  private JsonNode chosen(FieldSelection wanted, Object answer) {
    return wanted.of(mapper.valueToTree(answer));
  }
}
