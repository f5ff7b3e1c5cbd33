// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.parties;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.incidents.IncidentSummary;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyRegister;

/** Parties of the reference data. */
@Path(PartiesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parties")
public class PartiesResource {
  public static final String PATH = "/api/v1/parties";

  private final PartyRegister register;
  private final Ledgers ledgers;
  private final PartyMapper mapper;

  @Inject
  public PartiesResource(PartyRegister register, Ledgers ledgers, PartyMapper mapper) {
    this.register = register;
    this.ledgers = ledgers;
    this.mapper = mapper;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "Parties by id, filtered by a name or alias or a part of one")
  public Page<PartyView> list(
      @QueryParam("name") @Nullable String name, @BeanParam PageRequest page) {
    List<Party> wanted =
        register.parties().stream()
            .filter(party -> name == null || goesBy(party, name))
            .sorted(Comparator.comparing(Party::id))
            .toList();
    return Page.of(wanted, page, Party::id, mapper::view);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One party with its incidents")
  public PartyDetail one(@PathParam("id") String id, @BeanParam ViewParameters parameters) {
    Party party = existing(id);
    OpenLedger ledger = ledgers.soon(parameters.view());
    return new PartyDetail(
        mapper.view(party),
        register.lineage(party).stream().skip(1).map(mapper::view).toList(),
        incidents(ledger, one -> suffered(one, party)),
        incidents(ledger, one -> attributed(one, party)));
  }

  @GET
  @Path("{id}/incidents")
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "The incidents that a party is named in, and as what")
  public Page<Involvement> incidents(
      @PathParam("id") String id,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    Party party = existing(id);
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.inOrder(
        ledger.ledger().incidents().stream()
            .flatMap(
                one -> Involvement.of(one, suffered(one, party), attributed(one, party)).stream())
            .toList(),
        page);
  }

  private Party existing(String id) {
    return register
        .byId(id)
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no party '" + id + "'."));
  }

  private boolean attributed(Incident incident, Party party) {
    return incident.attributions().stream()
        .anyMatch(by -> register.within(by.actor(), party.name()));
  }

  private static List<IncidentSummary> incidents(OpenLedger ledger, Predicate<Incident> wanted) {
    return ledger.ledger().incidents().stream().filter(wanted).map(IncidentSummary::of).toList();
  }

  private boolean suffered(Incident incident, Party party) {
    String victim = incident.victim();
    return victim != null && register.byName(victim).filter(party::equals).isPresent();
  }

  private static boolean goesBy(Party party, String name) {
    String part = PartyRegister.folded(name);
    return Stream.concat(Stream.of(party.name()), party.aliases().stream())
        .anyMatch(one -> PartyRegister.folded(one).contains(part));
  }
}
