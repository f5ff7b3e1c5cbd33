// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.http.RememberedAnswers;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.IngestRun;

/** Taking documents in. */
@Path(RunsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource {
  public static final String PATH = "/api/v1/runs";

  private final Runs runs;
  private final Uploads uploads;
  private final Identity identity;
  private final RememberedAnswers answers;

  @Inject
  public RunsResource(Runs runs, Uploads uploads, Identity identity, RememberedAnswers answers) {
    this.runs = runs;
    this.uploads = uploads;
    this.identity = identity;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "The last runs, the latest first")
  public Page<RunView> list(@BeanParam PageRequest page) {
    return Page.of(runs.all(), page, IngestRun::key, RunView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begin a run that fetches addresses")
  @APIResponse(
      responseCode = "202",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response fetch(
      @NotNull @Valid RunRequest request, @HeaderParam("Idempotency-Key") @Nullable String key) {
    List<Target> targets = request.targets();
    Supplied supplied = request.supplied();
    return answers.once(
        key, identity.name(), PATH + request, () -> begun(targets, supplied, () -> {}));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Begin a run over the files that are sent")
  @APIResponse(
      responseCode = "202",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response upload(
      @BeanParam UploadForm form, @HeaderParam("Idempotency-Key") @Nullable String key) {
    List<FileUpload> files = form.files;
    if (files == null || files.isEmpty()) {
      throw ProblemType.INVALID_BODY.because("There is no file in the form.");
    }
    Supplied supplied =
        RunRequest.supplied(form.sourceUrl, form.publisher, form.published, form.tlp);
    return answers.once(
        key,
        identity.name(),
        PATH + supplied + (key == null ? "" : uploads.fingerprint(files)),
        () -> {
          List<Target> kept = uploads.keep(files);
          return begun(kept, supplied, () -> uploads.drop(kept));
        });
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One run: how far it is, and what failed")
  public RunView one(@PathParam("key") String key) {
    return RunView.of(run(key));
  }

  @DELETE
  @Path("{key}")
  @Operation(summary = "Ask a run to end after the document it is at; what was taken in stays")
  public RunView cancel(@PathParam("key") String key) {
    IngestRun run = run(key);
    run.cancel();
    return RunView.of(run);
  }

  private Response begun(List<Target> targets, Supplied supplied, Runnable afterwards) {
    IngestRun run =
        runs.begin(
            new IngestRequest(targets, supplied, identity.name(), identity.role()), afterwards);
    return Response.accepted(RunView.of(run)).location(URI.create(PATH + "/" + run.key())).build();
  }

  private IngestRun run(String key) {
    return runs.find(key)
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no run '" + key + "'."));
  }
}
