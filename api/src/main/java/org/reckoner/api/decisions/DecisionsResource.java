// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.access.Identity;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;

/** Decisions: never changed and never removed; undoing one is another. */
@Path(DecisionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionsResource {
  public static final String PATH = "/api/v1/decisions";

  private final Decisions decisions;
  private final Identity identity;

  @Inject
  public DecisionsResource(Decisions decisions, Identity identity) {
    this.decisions = decisions;
    this.identity = identity;
  }

  @GET
  @Operation(summary = "All decisions, the earliest first")
  public Page<DecisionView> list(@BeanParam PageRequest page) {
    return Page.of(
        DecisionView.numbered(decisions.all()),
        page,
        view -> Integer.toString(view.ordinal()),
        view -> view);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide: accept, reject, same, not same, prefer, grade, alias, assert")
  public Response decide(@NotNull @Valid DecisionRequest request) {
    DecisionView made =
        DecisionView.of(0, decisions.decide(request, identity.name(), identity.role()));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }
}
