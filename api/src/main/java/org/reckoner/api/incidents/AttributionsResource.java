// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;

/** Who attributes which incident to whom. */
@Path(AttributionsResource.PATH)
@Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
@Tag(name = "Incidents")
public class AttributionsResource {
  public static final String PATH = "/api/v1/attributions";

  private final Ledgers ledgers;

  @Inject
  public AttributionsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * An attribution with the incident that it is of.
   *
   * @param incident what the incident is called
   * @param attribution who attributes it to whom
   * @param href address of the incident
   */
  public record AttributedIncident(
      String incident, IncidentView.AttributionView attribution, String href) {}

  private record One(Incident incident, int index, Attribution attribution) {
    AttributedIncident view(OpenLedger ledger) {
      return new AttributedIncident(
          incident.name(),
          IncidentView.AttributionView.of(attribution, ledger),
          IncidentView.href(incident));
    }
  }

  @GET
  @Operation(summary = "Attributions, in the order of their incidents")
  public Page<AttributedIncident> list(
      @BeanParam PageRequest page, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    List<One> all = new ArrayList<>();
    for (Incident incident : ledger.ledger().incidents()) {
      int index = 0;
      for (Attribution attribution : incident.attributions()) {
        all.add(new One(incident, index++, attribution));
      }
    }
    return Page.of(
        all, page, one -> one.incident().key() + "." + one.index(), one -> one.view(ledger));
  }
}
