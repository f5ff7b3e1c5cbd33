// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.ExportFormat;
import org.reckoner.reporting.exchange.LedgerExport;
import org.reckoner.reporting.stix.EarlierBundle;

/** The ledger as a whole. */
@Path(LedgerResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class LedgerResource {
  public static final String PATH = "/api/v1/ledger";

  private final Ledgers ledgers;
  private final DecisionsOfLedger decisions;

  @Inject
  public LedgerResource(Ledgers ledgers, DecisionsOfLedger decisions) {
    this.ledgers = ledgers;
    this.decisions = decisions;
  }

  @GET
  @Operation(summary = "Hash, versions and numbers of a ledger")
  public LedgerView one(@BeanParam ViewParameters parameters) {
    return LedgerView.of(ledgers.soon(parameters.view()));
  }

  @GET
  @Path("export")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The ledger as CSV, JSON Lines or a workbook")
  public Response export(
      @QueryParam("format") @Nullable String format,
      @QueryParam("table") @Nullable String table,
      @BeanParam ViewParameters parameters) {
    ExportFormat wanted = format(format == null ? "jsonl" : format);
    if (table != null
        && (wanted != ExportFormat.CSV || !LedgerExport.tableNames().contains(table))) {
      throw ProblemType.INVALID_PARAMETER.because(
          "table names one of " + LedgerExport.tableNames() + " and goes with format=csv.");
    }
    OpenLedger open = ledgers.soon(parameters.view());
    Ledger ledger = open.ledger();
    List<CarriedDecision> decided =
        wanted == ExportFormat.STIX_FULL ? decisions.of(open) : List.of();
    StreamingOutput body =
        out -> {
          if (table == null) {
            LedgerExport.write(ledger, wanted, EarlierBundle.none(), decided, out);
          } else {
            LedgerExport.table(ledger, table, out);
          }
        };
    return Response.ok(body, wanted.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"reckoner" + wanted.fileEnding() + "\"")
        .build();
  }

  private static ExportFormat format(String name) {
    try {
      return ExportFormat.named(name);
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because(e.getMessage() + ".");
    }
  }
}
