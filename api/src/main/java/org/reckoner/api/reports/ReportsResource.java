// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.period.Period;

/** Reports. */
@Path(ReportsResource.PATH)
@Tag(name = "Reports")
public class ReportsResource {
  public static final String PATH = "/api/v1/reports";

  private final Reports reports;

  @Inject
  public ReportsResource(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Path("{name}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The comprehensive report: report.html or report.pdf")
  public Response one(
      @PathParam("name") String name,
      @QueryParam("period") @Nullable String period,
      @BeanParam ViewParameters parameters)
      throws IOException {
    Reports.Form form = form(name);
    Reports.Wanted wanted = new Reports.Wanted(parameters.view(), period(period));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reports.write(wanted, form, out);
    return Response.ok(out.toByteArray(), form.mediaType()).build();
  }

  private static Reports.Form form(String name) {
    return switch (name) {
      case "report.html" -> Reports.Form.HTML;
      case "report.pdf" -> Reports.Form.PDF;
      default ->
          throw ProblemType.NOT_FOUND.because(
              "There is no report '" + name + "': report.html or report.pdf.");
    };
  }

  private static @Nullable Period period(@Nullable String period) {
    try {
      return period == null ? null : PeriodText.parse(period);
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because(e.getMessage() + ".");
    }
  }
}
