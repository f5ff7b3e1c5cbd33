// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
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
import org.reckoner.api.http.Revisions;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.decision.Role;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.RunKind;

/** Taking documents in, and other long work. */
@Path(RunsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource {
  public static final String PATH = "/api/v1/runs";

  private final Runs runs;
  private final Uploads uploads;
  private final Identity identity;
  private final RememberedAnswers answers;
  private final RunEvents events;
  private final Revisions revisions;

  @Inject
  public RunsResource(
      Runs runs,
      Uploads uploads,
      Identity identity,
      RememberedAnswers answers,
      RunEvents events,
      Revisions revisions) {
    this.revisions = revisions;
    this.runs = runs;
    this.uploads = uploads;
    this.identity = identity;
    this.answers = answers;
    this.events = events;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "All runs, the latest first")
  public Page<RunView> list(@BeanParam PageRequest page) {
    return Page.queried(
        (after, most) -> runs.before(after.map(PageRequest::number).orElse(Long.MAX_VALUE), most),
        runs.size(),
        page,
        placed -> Long.toString(placed.ordinal()),
        Runs.Placed::view);
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

  /** Anything else, over which the framework stumbles where two methods share an address. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response other() {
    throw ProblemType.UNSUPPORTED_MEDIA_TYPE.because(
        "A run takes " + MediaType.APPLICATION_JSON + " or " + MediaType.MULTIPART_FORM_DATA + ".");
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One run: how far it is, and what failed")
  public RunView one(@PathParam("key") String key) {
    return run(key);
  }

  @GET
  @Path("{key}/failures")
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "All that failed in a run, in the order of its inputs")
  public Page<RunView.FailureView> failures(
      @PathParam("key") String key, @BeanParam PageRequest page) {
    run(key);
    return Page.inOrder(runs.failures(key).orElseThrow(() -> unknown(key)), page);
  }

  @GET
  @Path("{key}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      summary = "Follow a run: progress, failure and end as server-sent events",
      description = "Last-Event-ID tells how many failures were told before.")
  public Multi<OutboundSseEvent> events(
      @PathParam("key") String key,
      @HeaderParam("Last-Event-ID") @Nullable String last,
      @Context Sse sse) {
    run(key);
    if (last != null && !last.matches("[0-9]{1,9}")) {
      throw ProblemType.INVALID_PARAMETER.because("Last-Event-ID is no id of these events.");
    }
    return events.follow(key, last == null ? 0 : Integer.parseInt(last), sse);
  }

  @DELETE
  @Path("{key}")
  @Operation(
      summary = "Ask a run to end after the document it is at; what was taken in stays",
      description = "The tag of a run that is at work changes with every document: * means any.")
  public RunView cancel(
      @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch) {
    RunView run = run(key);
    if (run.kind() == RunKind.SNAPSHOT && !identity.role().atLeast(Role.ANALYST)) {
      throw ProblemType.FORBIDDEN.because(
          "Others may wait for this ledger; an analyst may end it.");
    }
    revisions.require(ifMatch, run);
    runs.cancel(key);
    return run(key);
  }

  private Response begun(List<Target> targets, Supplied supplied, Runnable afterwards) {
    RunView run =
        runs.begin(
            new IngestRequest(targets, supplied, identity.name(), identity.role()), afterwards);
    return Response.accepted(run).location(URI.create(run.href())).build();
  }

  /** Readers know of the reports that they have asked for, and of ledgers that are on their way. */
  private RunView run(String key) {
    return runs.find(key).filter(this::mayBeKnown).orElseThrow(() -> unknown(key));
  }

  private boolean mayBeKnown(RunView run) {
    return identity.role().atLeast(Role.ANALYST)
        || run.kind() == RunKind.SNAPSHOT
        || (run.kind() == RunKind.REPORT && identity.name().equals(run.askedBy()));
  }

  private static HttpProblem unknown(String key) {
    return ProblemType.NOT_FOUND.because("There is no run '" + key + "'.");
  }
}
