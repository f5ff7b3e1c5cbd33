// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.http.RememberedAnswers;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.runs.RunView;
import org.reckoner.reporting.form.ReportForm;
import org.reckoner.reporting.model.NothingToReportException;
import org.reckoner.reporting.model.UnfitRequestException;

/** Reports. */
@Path(ReportsResource.PATH)
@Tag(name = "Reports")
public class ReportsResource {
  public static final String PATH = "/api/v1/reports";

  /** Where what was written as long work is found. */
  static final String RESULTS = PATH + "/results";

  private static final String NAME = "report.";
  private static final String KEY = "[0-9a-f-]{36}";

  private final Reports reports;
  private final ReportRuns runs;
  private final ReportResults results;
  private final Identity identity;
  private final RememberedAnswers answers;

  @Inject
  public ReportsResource(
      Reports reports,
      ReportRuns runs,
      ReportResults results,
      Identity identity,
      RememberedAnswers answers) {
    this.reports = reports;
    this.runs = runs;
    this.results = results;
    this.identity = identity;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Write a report as long work",
      description =
          "It is a run: followed at its events, cancelled by DELETE. Its result is the address of"
              + " the file.")
  @APIResponse(
      responseCode = "202",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response order(
      @NotNull @Valid ReportOrder order, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.once(
        key,
        identity.name(),
        PATH + order,
        () -> {
          RunView run = runs.begin(order, identity.caller());
          return Response.accepted(run).location(URI.create(run.href())).build();
        });
  }

  @GET
  @Path("results/{key}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "The file of a report that was written as long work",
      description = "It is kept for a day, and no longer than every document that it may quote.")
  public Response result(@PathParam("key") String key) {
    ReportResults.Result result =
        Optional.of(key)
            .filter(one -> one.matches(KEY))
            .flatMap(results::find)
            .filter(one -> identity.caller().clearance().covers(one.audience()))
            .orElseThrow(
                () ->
                    ProblemType.NOT_FOUND.because(
                        "There is no report under '" + key + "', or no more."));
    StreamingOutput bytes = out -> results.write(result, out);
    return described(Response.ok(bytes, result.mediaType()))
        .header(HttpHeaders.CONTENT_LENGTH, result.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + result.fileName() + "\"")
        .build();
  }

  @GET
  @Path("{name}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary =
          "A report: report.pdf, .html, .docx, .md, .json (its tables) or .zip (its tables as CSV)")
  public Response one(
      @PathParam("name") String name,
      @BeanParam ReportParameters asked,
      @BeanParam ViewParameters parameters)
      throws IOException {
    ReportForm form = form(name);
    Reports.Wanted wanted = asked.wanted(parameters.view());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reports.write(wanted, form, out);
    } catch (NothingToReportException e) {
      throw ProblemType.NOT_FOUND.because(String.valueOf(e.getMessage()));
    } catch (UnfitRequestException e) {
      throw ProblemType.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
    return described(Response.ok(out.toByteArray(), form.mediaType())).build();
  }

  /** What a report may load and run stands in it; only this cannot. */
  private static Response.ResponseBuilder described(Response.ResponseBuilder answer) {
    return answer.header("Content-Security-Policy", "frame-ancestors 'none'");
  }

  private static ReportForm form(String name) {
    return ReportForm.ofFile(name)
        .filter(any -> name.startsWith(NAME))
        .orElseThrow(
            () ->
                ProblemType.NOT_FOUND.because(
                    "There is no report '"
                        + name
                        + "': report with one of "
                        + ReportForm.listed()
                        + "."));
  }
}
