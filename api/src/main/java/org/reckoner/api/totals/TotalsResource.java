// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.totals;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.total.Total;

/** Totals, held against the incidents known here. */
@Path(TotalsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Totals")
public class TotalsResource {
  public static final String PATH = "/api/v1/totals";

  private final Ledgers ledgers;

  @Inject
  public TotalsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "Totals with their reconciliation")
  public Page<TotalView> list(@BeanParam PageRequest page, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.of(
        ledger.ledger().totals(), page, Total::key, total -> TotalView.of(total, ledger));
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One total with its reconciliation")
  public TotalView one(@PathParam("key") String key, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return ledger
        .total(key)
        .map(total -> TotalView.of(total, ledger))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no total '" + key + "'."));
  }
}
