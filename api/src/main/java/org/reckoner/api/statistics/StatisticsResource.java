// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.statistics;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.incidents.IncidentView;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.party.PartyRegister;

/** Statistics over the thefts that the ledger knows. */
@Path(StatisticsResource.PATH)
@Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
@Tag(name = "Statistics")
public class StatisticsResource {
  public static final String PATH = "/api/v1/statistics";

  private static final String CURRENCY = "USD";
  private static final Set<Determination> THAT_HAPPENED =
      Set.of(Determination.CONFIRMED, Determination.SUSPECTED);

  private final Ledgers ledgers;
  private final PartyRegister register;

  @Inject
  public StatisticsResource(Ledgers ledgers, PartyRegister register) {
    this.ledgers = ledgers;
    this.register = register;
  }

  @GET
  @Operation(
      summary =
          "Thefts and the sum of their losses, by year, actor, technique, asset, victim or type of"
              + " victim",
      description =
          "An incident that is attributed to several counts to each, so that sums of groups may"
              + " hold one loss twice. Only losses in US dollars are summed: by asset, they are the"
              + " whole losses of the incidents in which it was taken. The type of a victim is what"
              + " its documents or the register call it: organisation, person, agency or state.")
  public Page<Statistic> list(
      @QueryParam("by")
          @Parameter(
              description =
                  "year, actor, technique, asset, victim or victim-type; year where not given")
          @Nullable String by,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    Grouping wanted = named(by == null ? "year" : by);
    Map<String, List<Incident>> groups = new TreeMap<>();
    OpenLedger ledger = ledgers.soon(parameters.view());
    for (Incident one : ledger.ledger().incidents()) {
      if (one.type() == IncidentType.CRYPTO_THEFT && THAT_HAPPENED.contains(one.determination())) {
        wanted
            .groupsOf(one, ledger, register)
            .forEach(group -> groups.computeIfAbsent(group, key -> new ArrayList<>()).add(one));
      }
    }
    List<Statistic> all =
        groups.entrySet().stream().map(one -> statistic(one.getKey(), one.getValue())).toList();
    return Page.of(all, page, Statistic::group, one -> one);
  }

  private static Statistic statistic(String group, List<Incident> incidents) {
    List<Incident> known = incidents.stream().filter(one -> loss(one).isPresent()).toList();
    BigDecimal sum =
        known.stream().map(one -> loss(one).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Statistic(
        group,
        incidents.size(),
        known.size(),
        sum,
        "sum of the losses that stand of the operands",
        known.stream().map(IncidentView::href).toList());
  }

  private static Optional<BigDecimal> loss(Incident incident) {
    return incident.loss().filter(one -> one.currency().equals(CURRENCY)).map(Amount::figure);
  }

  private static Grouping named(String name) {
    return Grouping.named(name)
        .orElseThrow(
            () ->
                ProblemType.INVALID_PARAMETER.because(
                    "by is one of " + Grouping.names() + ", not '" + name + "'."));
  }
}
