// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.tokens;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.access.RecordedToken;
import org.reckoner.api.access.Tokens;
import org.reckoner.api.http.RememberedAnswers;
import org.reckoner.api.http.Revisions;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;

/** API tokens. */
@Path(TokensResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokensResource {
  public static final String PATH = "/api/v1/tokens";

  private final Tokens tokens;
  private final Identity identity;
  private final Clock clock;
  private final RememberedAnswers answers;
  private final Revisions revisions;

  @Inject
  public TokensResource(
      Tokens tokens,
      Identity identity,
      Clock clock,
      RememberedAnswers answers,
      Revisions revisions) {
    this.answers = answers;
    this.revisions = revisions;
    this.tokens = tokens;
    this.identity = identity;
    this.clock = clock;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "All tokens without their secrets, also those that hold no more")
  public Page<TokenView> list(@BeanParam PageRequest page) {
    return Page.of(tokens.all(), page, RecordedToken::id, TokenView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a token; its text is in this answer and in no other")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = TokenView.Made.class)))
  public Response make(
      @NotNull @Valid TokenRequest request, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.once(
        key,
        identity.name(),
        PATH + request,
        () -> made(request),
        made -> ((TokenView.Made) made).withoutText());
  }

  private Response made(TokenRequest request) {
    Integer days = request.days();
    Instant end = days == null ? null : clock.instant().plus(Duration.ofDays(days));
    Tokens.Made made = tokens.make(request.name(), request.role(), identity.name(), end);
    TokenView view = TokenView.of(made.token());
    return Response.created(URI.create(view.href()))
        .entity(new TokenView.Made(view, made.text()))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One token without its secret")
  public TokenView one(@PathParam("id") String id) {
    return tokens.find(id).map(TokenView::of).orElseThrow(() -> unknown(id));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke a token for good; it stays in the list")
  public TokenView revoke(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    revisions.require(ifMatch, one(id));
    return tokens.revoke(id).map(TokenView::of).orElseThrow(() -> unknown(id));
  }

  private static HttpProblem unknown(String id) {
    return ProblemType.NOT_FOUND.because("There is no token '" + id + "'.");
  }
}
