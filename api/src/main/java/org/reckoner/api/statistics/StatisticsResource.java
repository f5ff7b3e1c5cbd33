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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.incidents.IncidentView;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;

/** Statistics over the thefts that the ledger knows. */
@Path(StatisticsResource.PATH)
@Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
@Tag(name = "Statistics")
public class StatisticsResource {
  public static final String PATH = "/api/v1/statistics";

  private static final String CURRENCY = "USD";
  private static final String UNKNOWN = "unknown";
  private static final Set<Determination> THAT_HAPPENED =
      Set.of(Determination.CONFIRMED, Determination.SUSPECTED);

  private final Ledgers ledgers;

  @Inject
  public StatisticsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /** By what thefts are grouped; one of several actors or techniques counts to each. */
  private enum By {
    YEAR,
    ACTOR,
    TECHNIQUE,
    VICTIM;

    Collection<String> groupsOf(Incident incident) {
      Set<String> all = named(incident).collect(Collectors.toCollection(TreeSet::new));
      return all.isEmpty() ? Set.of(UNKNOWN) : all;
    }

    private Stream<String> named(Incident one) {
      return switch (this) {
        case YEAR -> one.occurredOn().stream().map(date -> Integer.toString(date.year()));
        case ACTOR ->
            one.attributions().stream()
                .filter(by -> by.polarity() == Polarity.AFFIRMED)
                .filter(by -> by.modality() == Modality.ASSERTED)
                .map(by -> by.actor());
        case TECHNIQUE ->
            one.resolution(Property.TECHNIQUE).stream()
                .map(of -> (ClaimValue.Technique) of.value())
                .map(technique -> technique.id() + " " + technique.name());
        case VICTIM -> Stream.ofNullable(one.victim());
      };
    }
  }

  @GET
  @Operation(
      summary = "Thefts and the sum of their losses, by year, actor, technique or victim",
      description =
          "An incident that is attributed to several counts to each, so that sums of groups may"
              + " hold one loss twice. Only losses in US dollars are summed.")
  public Page<Statistic> list(
      @QueryParam("by")
          @Parameter(description = "year, actor, technique or victim; year where it is not given")
          @Nullable String by,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    By wanted = named(by == null ? "year" : by);
    Map<String, List<Incident>> groups = new TreeMap<>();
    for (Incident one : ledgers.soon(parameters.view()).ledger().incidents()) {
      if (one.type() == IncidentType.CRYPTO_THEFT && THAT_HAPPENED.contains(one.determination())) {
        wanted
            .groupsOf(one)
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

  private static By named(String name) {
    return Arrays.stream(By.values())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findAny()
        .orElseThrow(
            () ->
                ProblemType.INVALID_PARAMETER.because(
                    "by is year, actor, technique or victim, not '" + name + "'."));
  }
}
