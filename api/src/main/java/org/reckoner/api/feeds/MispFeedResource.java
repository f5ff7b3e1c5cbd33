// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.feeds;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.reporting.misp.FeedFiles;

/** The ledger as a feed that a MISP instance pulls, file by file; its address is this path. */
@Path(MispFeedResource.PATH)
@Tag(name = "Feeds")
public class MispFeedResource {
  public static final String PATH = "/api/v1/misp";
  private static final String CSV = "text/csv";
  private static final String ENDING = ".json";

  private final Ledgers ledgers;
  private final OpenFeeds feeds;

  @Inject
  public MispFeedResource(Ledgers ledgers, OpenFeeds feeds) {
    this.ledgers = ledgers;
    this.feeds = feeds;
  }

  @GET
  @Path("manifest.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What a MISP reads first of a feed: its events by their UUIDs",
      description =
          "In MISP the feed has the source format 'MISP Feed', the address of this file without"
              + " its name, and where tokens are asked for the header 'Authorization: Bearer …'."
              + " It has what the token's bearer is cleared for.")
  @APIResponse(
      responseCode = "200",
      description = "The manifest",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Response manifest(@BeanParam ViewParameters parameters) {
    StreamingOutput body = feed(parameters)::manifest;
    return Response.ok(body, MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("hashes.csv")
  @Produces(CSV)
  @Operation(
      summary = "The MD5 of each value of the feed with the UUID of its event",
      description = "By it a MISP finds its own values in a feed that it has not taken in.")
  public Response hashes(@BeanParam ViewParameters parameters) {
    StreamingOutput body = feed(parameters)::hashes;
    return Response.ok(body, CSV).build();
  }

  @GET
  @Path("{event}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "One event of the feed, in MISP's core format")
  @APIResponse(
      responseCode = "200",
      description = "The event",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Response event(
      @PathParam("event") @Parameter(description = "The UUID that the manifest names, and '.json'")
          String event,
      @BeanParam ViewParameters parameters) {
    FeedFiles files = feed(parameters);
    if (event.endsWith(ENDING)) {
      return files
          .event(event.substring(0, event.length() - ENDING.length()))
          .map(body -> Response.ok(body, MediaType.APPLICATION_JSON).build())
          .orElseThrow(() -> none(event));
    }
    throw none(event);
  }

  private FeedFiles feed(ViewParameters parameters) {
    return feeds.of(ledgers.soon(parameters.view()));
  }

  private static RuntimeException none(String event) {
    return ProblemType.NOT_FOUND.because("The feed has no file '" + event + "'.");
  }
}
