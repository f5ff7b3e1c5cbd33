// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.reporting.form.ReportForm;
import org.reckoner.reporting.model.NothingToReportException;
import org.reckoner.reporting.model.UnfitRequestException;

/** Reports. */
@Path(ReportsResource.PATH)
@Tag(name = "Reports")
public class ReportsResource {
  public static final String PATH = "/api/v1/reports";

  private static final String NAME = "report.";

  private final Reports reports;

  @Inject
  public ReportsResource(Reports reports) {
    this.reports = reports;
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
    return Response.ok(out.toByteArray(), form.mediaType())
        // What it may load and run stands in the report; only this cannot.
        .header("Content-Security-Policy", "frame-ancestors 'none'")
        .build();
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
