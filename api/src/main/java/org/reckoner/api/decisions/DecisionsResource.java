// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.http.RememberedAnswers;
import org.reckoner.api.http.Versions;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.domain.decision.Decision;

/** Decisions: never changed and never removed; undoing one is another. */
@Path(DecisionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionsResource {
  public static final String PATH = "/api/v1/decisions";

  private final Decisions decisions;
  private final Identity identity;
  private final Versions versions;
  private final RememberedAnswers answers;

  @Inject
  public DecisionsResource(
      Decisions decisions, Identity identity, Versions versions, RememberedAnswers answers) {
    this.decisions = decisions;
    this.identity = identity;
    this.versions = versions;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "All decisions, the earliest first")
  public Page<DecisionView> list(@BeanParam PageRequest page) {
    return Page.of(
        DecisionView.numbered(decisions.all(identity.caller()), decisions.imported()),
        page,
        view -> Integer.toString(view.ordinal()),
        view -> view);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decide: accept, reject, same, not same, prefer, grade, alias, assert, claim")
  @APIResponse(
      responseCode = "201",
      description = "Decided",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  public Response decide(
      @NotNull @Valid DecisionRequest request,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.once(
        key,
        identity.name(),
        PATH + request,
        () -> {
          Decision made = decisions.decide(request, identity.caller(), versions.seen(ifMatch));
          return Response.status(Response.Status.CREATED).entity(DecisionView.of(0, made)).build();
        });
  }
}
