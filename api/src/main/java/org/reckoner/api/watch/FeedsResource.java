// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.http.RememberedAnswers;
import org.reckoner.api.http.Revisions;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;

/** Feeds and pages that are watched. */
@Path(FeedsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
public class FeedsResource {
  public static final String PATH = "/api/v1/feeds";
  private static final int USUAL_MINUTES = 60;

  private final FeedWatch watch;
  private final Identity identity;
  private final RememberedAnswers answers;
  private final Revisions revisions;

  @Inject
  public FeedsResource(
      FeedWatch watch, Identity identity, RememberedAnswers answers, Revisions revisions) {
    this.revisions = revisions;
    this.watch = watch;
    this.identity = identity;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "All feeds that are watched, the oldest first")
  public Page<FeedView> list(@BeanParam PageRequest page) {
    return Page.of(watch.all(), page, WatchedFeed::key, FeedView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Watch a feed, a page, or a collection of a TAXII 2.1 server",
      description = "It is looked at by processes where reckoner.feeds.enabled is true.")
  @APIResponse(
      responseCode = "201",
      description = "Watched",
      content = @Content(schema = @Schema(implementation = FeedView.class)))
  public Response watch(
      @NotNull @Valid FeedRequest request, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.once(
        key,
        identity.name(),
        PATH + request,
        () -> {
          Integer minutes = request.minutes();
          FeedView view =
              FeedView.of(
                  watch.watch(
                      request.url(),
                      request.kind() == null ? FeedKind.PAGE : request.kind(),
                      request.publisher(),
                      request.tlp(),
                      Duration.ofMinutes(minutes == null ? USUAL_MINUTES : minutes),
                      identity.caller()));
          return Response.created(URI.create(view.href())).entity(view).build();
        });
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One feed, and what came of the last look at it")
  public FeedView one(@PathParam("key") String key) {
    return watch.find(key).map(FeedView::of).orElseThrow(() -> unknown(key));
  }

  @POST
  @Path("{key}/look")
  @Operation(summary = "Let a feed be looked at as soon as may be")
  @APIResponse(
      responseCode = "200",
      description = "It is due",
      content = @Content(schema = @Schema(implementation = FeedView.class)))
  public Response look(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    return answers.once(
        idempotencyKey,
        identity.name(),
        PATH + "/" + key + "/look",
        () ->
            Response.ok(watch.makeDue(key).map(FeedView::of).orElseThrow(() -> unknown(key)))
                .build());
  }

  @DELETE
  @Path("{key}")
  @Operation(summary = "Watch a feed no more; what was taken in stays")
  @APIResponse(responseCode = "204", description = "Watched no more")
  public void remove(
      @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch) {
    revisions.require(ifMatch, one(key));
    if (!watch.remove(key)) {
      throw unknown(key);
    }
  }

  private static HttpProblem unknown(String key) {
    return ProblemType.NOT_FOUND.because("No feed '" + key + "' is watched.");
  }
}
