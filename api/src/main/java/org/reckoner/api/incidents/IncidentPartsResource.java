// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.claims.ClaimView;
import org.reckoner.api.claims.ResolutionView;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;

/** What an incident is made of, a list at a time: for those who want one of them, or a table. */
@Path(IncidentsResource.PATH + "/{name}")
@Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
@Tag(name = "Incidents")
public class IncidentPartsResource {
  private final Ledgers ledgers;

  @Inject
  public IncidentPartsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Path("claims")
  @Operation(summary = "Every claim linked to an incident, also those not eligible")
  public Page<ClaimView> claims(
      @PathParam("name") String name,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.of(
        ledger.existingIncident(name).claims(),
        page,
        ClaimKey::value,
        key -> ClaimView.of(ledger.named(key), ledger));
  }

  @GET
  @Path("resolutions")
  @Operation(
      summary = "The values of an incident that stand, each with what else was claimed",
      description = "Which rule chose, why, and what the other rules would have chosen.")
  public Page<ResolutionView> resolutions(
      @PathParam("name") String name,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    List<Resolution> all = ledger.existingIncident(name).resolutions();
    return Page.of(all, page, one -> one.property().name(), one -> ResolutionView.of(one, ledger));
  }

  @GET
  @Path("attributions")
  @Operation(summary = "Who attributes an incident to whom, with the claims")
  public Page<IncidentView.AttributionView> attributions(
      @PathParam("name") String name,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    return listed(
        name,
        page,
        parameters,
        (incident, ledger) ->
            incident.attributions().stream()
                .map(one -> IncidentView.AttributionView.of(one, ledger))
                .toList());
  }

  @GET
  @Path("assets")
  @Operation(summary = "The crypto-assets that were taken in an incident, as far as claimed")
  public Page<TakenAsset> assets(
      @PathParam("name") String name,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    return listed(name, page, parameters, TakenAsset::of);
  }

  @GET
  @Path("addresses")
  @Operation(summary = "The addresses that are named with an incident")
  public Page<NamedAddress> addresses(
      @PathParam("name") String name,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    return listed(name, page, parameters, NamedAddress::of);
  }

  @GET
  @Path("evidence")
  @Operation(
      summary = "The words behind an incident, passage by passage",
      description = "Also those of claims that are not eligible: their standing says so.")
  public Page<CitedPassage> evidence(
      @PathParam("name") String name,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    return listed(name, page, parameters, CitedPassage::of);
  }

  /** A list that has no keys of its own: its order is that of the ledger, and so are its places. */
  private <T> Page<T> listed(
      String name,
      PageRequest page,
      ViewParameters parameters,
      BiFunction<Incident, OpenLedger, List<T>> parts) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.inOrder(parts.apply(ledger.existingIncident(name), ledger), page);
  }
}
