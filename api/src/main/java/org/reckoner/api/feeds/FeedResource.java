// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.feeds;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.AtomFeed;

/** The feed of what is new. */
@Path(FeedResource.PATH)
@Produces(FeedResource.ATOM)
@Tag(name = "Feeds")
public class FeedResource {
  public static final String PATH = "/api/v1/feed.atom";
  static final String ATOM = "application/atom+xml";

  private static final int USUAL = 50;

  private final Ledgers ledgers;

  @Inject
  public FeedResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Operation(
      summary = "Incidents, conflicts and restatements as an Atom feed, the latest first",
      description =
          "An entry keeps its id, and is of the day of the latest document behind it: a document"
              + " that adds to it brings it to the top again.")
  public Response feed(
      @QueryParam("kind")
          @Parameter(description = "incident, conflict or restatement; all where not given")
          @Nullable String kind,
      @QueryParam("limit")
          @Parameter(description = "The most entries, 1 to 500; 50 where not given")
          @Nullable String limit,
      @BeanParam ViewParameters parameters,
      @Context UriInfo uri) {
    Set<AtomFeed.Kind> kinds = kinds(kind);
    int most = most(limit);
    Ledger ledger = ledgers.soon(parameters.view()).ledger();
    ByteArrayOutputStream feed = new ByteArrayOutputStream();
    AtomFeed.write(
        ledger,
        kinds,
        most,
        uri.getRequestUri().toString(),
        uri.getBaseUri().resolve("/").toString(),
        feed);
    return Response.ok(feed.toByteArray(), ATOM + ";charset=utf-8").build();
  }

  private static Set<AtomFeed.Kind> kinds(@Nullable String kind) {
    if (kind == null) {
      return EnumSet.allOf(AtomFeed.Kind.class);
    }
    return Arrays.stream(AtomFeed.Kind.values())
        .filter(one -> one.wireName().equals(kind))
        .findFirst()
        .map(Set::of)
        .orElseThrow(
            () ->
                ProblemType.INVALID_PARAMETER.because(
                    "kind is incident, conflict or restatement, not '" + kind + "'."));
  }

  private static int most(@Nullable String limit) {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > 500) {
      throw ProblemType.INVALID_PARAMETER.because(
          "limit is a number from 1 to 500, not '" + limit + "'.");
    }
    return Integer.parseInt(limit);
  }
}
