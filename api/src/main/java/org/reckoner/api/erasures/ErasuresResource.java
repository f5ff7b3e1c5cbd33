// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.erasures;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Documents that were destroyed for good, and destroying one. */
@Path(ErasuresResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasures")
public class ErasuresResource {
  public static final String PATH = "/api/v1/erasures";

  private final Tombstones tombstones;
  private final Identity identity;
  private final Versions versions;
  private final RememberedAnswers answers;

  @Inject
  public ErasuresResource(
      Tombstones tombstones, Identity identity, Versions versions, RememberedAnswers answers) {
    this.tombstones = tombstones;
    this.identity = identity;
    this.versions = versions;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "The tombstones of all documents that were erased, the latest first")
  public Page<ErasureView> list(@BeanParam PageRequest page) {
    return Page.of(
        tombstones.all(identity.caller()),
        page,
        erasure -> erasure.work().value(),
        ErasureView::of);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Erase a document: its bytes, its text and its claims, for good",
      description = "Its digests and the reason stay. It is not taken in again.")
  @APIResponse(
      responseCode = "201",
      description = "Erased",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  public Response erase(
      @PathParam("id") String id,
      @NotNull @Valid ErasureRequest request,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.once(
        key,
        identity.name(),
        PATH + "/" + id + request,
        () ->
            Response.status(Response.Status.CREATED)
                .entity(
                    ErasureView.of(
                        tombstones.erase(
                            id, request.why(), identity.caller(), versions.seen(ifMatch))))
                .build());
  }
}
