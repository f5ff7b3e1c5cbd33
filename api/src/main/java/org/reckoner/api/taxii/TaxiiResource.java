// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.taxii.PublishedObjects.Added;
import org.reckoner.api.taxii.PublishedObjects.AddedPage;
import org.reckoner.api.taxii.TaxiiFilter.Wanted;

/**
 * The endpoints of TAXII 2.1, which describes them itself: they stand in no description of the API.
 */
@Path("/taxii2")
@Produces(MediaType.WILDCARD)
public class TaxiiResource {
  private static final String ROOT = "taxii2/ledger/";

  /** Nothing is taken in; the specification wants a number all the same. */
  private static final int LONGEST_BODY = 1;

  private final Publications publications;
  private final PublishedObjects published;
  private final Identity identity;
  private final ObjectMapper mapper;

  @Inject
  TaxiiResource(
      Publications publications,
      PublishedObjects published,
      Identity identity,
      ObjectMapper mapper) {
    this.publications = publications;
    this.published = published;
    this.identity = identity;
    this.mapper = mapper;
  }

  @GET
  @Operation(hidden = true)
  public Response discovery(@Context UriInfo uri) {
    String root = uri.getBaseUri().resolve(ROOT).toString();
    return ok(
        new TaxiiMessages.Discovery(
            "Reckoner", "An evidence ledger of thefts of crypto-assets.", root, List.of(root)));
  }

  @GET
  @Path("ledger")
  @Operation(hidden = true)
  public Response root() {
    return ok(
        new TaxiiMessages.Root(
            "Ledger",
            "The ledger as STIX, a collection for each profile and audience, each year and"
                + " each actor. Read-only.",
            List.of(TaxiiMessages.MEDIA_TYPE),
            LONGEST_BODY));
  }

  @GET
  @Path("ledger/status/{id}")
  @Operation(hidden = true)
  public Response status(@PathParam("id") String id) {
    throw ProblemType.NOT_FOUND.because("Nothing is taken in here, so that nothing has a status.");
  }

  @GET
  @Path("ledger/collections")
  @Operation(hidden = true)
  public Response collections() {
    return ok(
        new TaxiiMessages.Collections(
            publications.openTo(identity.caller().clearance()).stream()
                .map(TaxiiMessages.Collection::of)
                .toList()));
  }

  @GET
  @Path("ledger/collections/{collection}")
  @Operation(hidden = true)
  public Response collection(@PathParam("collection") String name) {
    return ok(TaxiiMessages.Collection.of(found(name)));
  }

  @GET
  @Path("ledger/collections/{collection}/manifest")
  @Operation(hidden = true)
  public Response manifest(@PathParam("collection") String name, @BeanParam TaxiiFilter filter) {
    AddedPage page = published.page(fresh(name), filter, /* withBodies= */ false);
    List<TaxiiMessages.Manifest.Entry> entries =
        page.objects().stream()
            .map(
                one ->
                    new TaxiiMessages.Manifest.Entry(
                        one.id(), TaxiiTime.of(one.addedAt()), one.version(), TaxiiMessages.STIX))
            .toList();
    return dated(page, json(new TaxiiMessages.Manifest(page.more(), nextOf(page), entries)));
  }

  @GET
  @Path("ledger/collections/{collection}/objects")
  @Operation(hidden = true)
  public Response objects(@PathParam("collection") String name, @BeanParam TaxiiFilter filter) {
    return envelope(published.page(fresh(name), filter, /* withBodies= */ true));
  }

  @POST
  @Path("ledger/collections/{collection}/objects")
  @Operation(hidden = true)
  public Response add(@PathParam("collection") String name) {
    throw readOnly(name);
  }

  @GET
  @Path("ledger/collections/{collection}/objects/{object}")
  @Operation(hidden = true)
  public Response object(
      @PathParam("collection") String name,
      @PathParam("object") String id,
      @BeanParam TaxiiFilter filter) {
    TaxiiCollection collection = having(name, id);
    return envelope(
        published.page(collection, filter, List.of(id), filter.versions(), /* withBodies= */ true));
  }

  @DELETE
  @Path("ledger/collections/{collection}/objects/{object}")
  @Operation(hidden = true)
  public Response remove(@PathParam("collection") String name, @PathParam("object") String id) {
    throw readOnly(name);
  }

  @GET
  @Path("ledger/collections/{collection}/objects/{object}/versions")
  @Operation(hidden = true)
  public Response versions(
      @PathParam("collection") String name,
      @PathParam("object") String id,
      @BeanParam TaxiiFilter filter) {
    TaxiiCollection collection = having(name, id);
    AddedPage page =
        published.page(
            collection, filter, List.of(id), List.of(Wanted.ALL), /* withBodies= */ false);
    List<String> versions = page.objects().stream().map(Added::version).toList();
    return dated(page, json(new TaxiiMessages.Versions(page.more(), nextOf(page), versions)));
  }

  private TaxiiCollection found(String name) {
    return publications
        .find(name, identity.caller().clearance())
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no collection '" + name + "'."));
  }

  private TaxiiCollection fresh(String name) {
    TaxiiCollection collection = found(name);
    publications.refresh(collection);
    return collection;
  }

  private TaxiiCollection having(String name, String id) {
    TaxiiCollection collection = fresh(name);
    if (!published.knows(collection, id)) {
      throw ProblemType.NOT_FOUND.because("There is no object '" + id + "' in this collection.");
    }
    return collection;
  }

  private RuntimeException readOnly(String name) {
    return ProblemType.FORBIDDEN.because(
        "The collection '" + found(name).alias() + "' can be read but not written.");
  }

  /** The bodies are JSON as they are kept. */
  private static Response envelope(AddedPage page) {
    if (page.objects().isEmpty()) {
      return dated(page, "{}");
    }
    String next = nextOf(page);
    String bodies = page.objects().stream().map(Added::body).collect(Collectors.joining(",\n"));
    return dated(
        page,
        "{\"more\":"
            + page.more()
            + (next == null ? "" : ",\"next\":\"" + next + "\"")
            + ",\"objects\":["
            + bodies
            + "]}");
  }

  private static @Nullable String nextOf(AddedPage page) {
    return page.more()
        ? TaxiiFilter.next(page.objects().get(page.objects().size() - 1).addedAt())
        : null;
  }

  private static Response dated(AddedPage page, String body) {
    Response.ResponseBuilder answer = Response.ok(body, TaxiiMessages.MEDIA_TYPE);
    if (!page.objects().isEmpty()) {
      List<Added> objects = page.objects();
      answer
          .header("X-TAXII-Date-Added-First", TaxiiTime.of(objects.get(0).addedAt()))
          .header(
              "X-TAXII-Date-Added-Last", TaxiiTime.of(objects.get(objects.size() - 1).addedAt()));
    }
    return answer.build();
  }

  private Response ok(Object message) {
    return Response.ok(json(message), TaxiiMessages.MEDIA_TYPE).build();
  }

  private String json(Object message) {
    try {
      return mapper.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is answered can be written as JSON", e);
    }
  }
}
