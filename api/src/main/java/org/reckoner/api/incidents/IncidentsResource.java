// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

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
import org.reckoner.domain.incident.Incident;

/** Incidents, worked out from the claims of all documents. */
@Path(IncidentsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public class IncidentsResource {
  public static final String PATH = "/api/v1/incidents";

  private final Ledgers ledgers;

  @Inject
  public IncidentsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(
      summary = "Incidents by date, with the values that stand",
      description =
          "Each value names the address of the claim that it is taken from. The words, the reasons"
              + " and what else was claimed are at the incident's own address.")
  public Page<IncidentSummary> list(
      @BeanParam IncidentFilter filter,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.of(
        filter.of(ledger.ledger().incidents()), page, Incident::key, IncidentSummary::of);
  }

  @GET
  @Path("{name}")
  @Operation(summary = "One incident, by number, slug or key")
  public IncidentView one(@PathParam("name") String name, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return IncidentView.of(ledger.existingIncident(name), ledger);
  }

  @GET
  @Path("{name}/history")
  @Operation(
      summary = "What was told of an incident, the earliest first",
      description =
          "With why the documents' accounts were taken for one incident, the numbers that mergers"
              + " have retired, and where the sources do not go together.")
  public IncidentHistory history(
      @PathParam("name") String name, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return IncidentHistory.of(ledger.existingIncident(name), ledger);
  }
}
