// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.query.Conditions;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.Membership;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** Which incidents are asked for. */
public final class IncidentFilter {
  private static final Conditions<Incident> CONDITIONS =
      new Conditions<Incident>()
          .words("name", one -> Stream.of(one.name()))
          .words("victim", one -> Stream.ofNullable(one.victim()))
          .words("actor", one -> one.attributions().stream().map(Attribution::actor))
          .words(
              "attributedBy",
              one ->
                  one.attributions().stream().flatMap(by -> Stream.ofNullable(by.attributedBy())))
          .name("type", Incident::type)
          .name("determination", Incident::determination)
          .day("occurredOn", one -> one.occurredOn().stream())
          .figure("number", one -> Stream.ofNullable(one.number()).map(BigDecimal::valueOf))
          .figure("claims", one -> Stream.of(BigDecimal.valueOf(one.claims().size())))
          .figure(
              "loss",
              one ->
                  one.loss().stream()
                      .filter(loss -> loss.currency().equals("USD"))
                      .flatMap(loss -> Stream.ofNullable(loss.best())));

  @QueryParam("victim")
  @Parameter(description = "Name of the victim or a part of it, without regard to case")
  @Nullable String victim;

  @QueryParam("actor")
  @Parameter(description = "Name of an actor it is attributed to, or a part of it")
  @Nullable String actor;

  @QueryParam("year")
  @Parameter(description = "Only what may have happened in this year")
  @Nullable String year;

  @QueryParam("filter")
  @Parameter(
      description =
          "Conditions in RSQL: loss>=1000000;victim==*swap*. Members: name, victim, actor,"
              + " attributedBy, type, determination, occurredOn, number, claims, and loss in US"
              + " dollars")
  @Nullable String filter;

  /** The incidents that are asked for; the very list where no more is asked than all. */
  List<Incident> of(List<Incident> incidents) {
    boolean some = victim != null || actor != null || year != null;
    List<Incident> wanted = some ? incidents.stream().filter(wanted()).toList() : incidents;
    String conditions = filter;
    return conditions == null ? wanted : CONDITIONS.in(wanted, conditions);
  }

  private Predicate<Incident> wanted() {
    Predicate<Incident> all = one -> true;
    String robbed = victim;
    if (robbed != null) {
      all = all.and(one -> holds(robbed(one), robbed));
    }
    String accused = actor;
    if (accused != null) {
      all =
          all.and(
              one -> one.attributions().stream().anyMatch(other -> holds(other.actor(), accused)));
    }
    if (year != null) {
      Period wanted = Period.of(year(year));
      all = all.and(one -> wanted.membership(one.occurredOn().orElse(null)) != Membership.OUT);
    }
    return all;
  }

  private static PartialDate year(String year) {
    if (!year.matches("[12][0-9]{3}")) {
      throw ProblemType.INVALID_PARAMETER.because("year is like 2023, not '" + year + "'.");
    }
    return PartialDate.ofYear(Integer.parseInt(year));
  }

  private static String robbed(Incident incident) {
    String victim = incident.victim();
    return victim == null ? incident.name() : victim;
  }

  private static boolean holds(String name, String part) {
    return PartyRegister.folded(name).contains(PartyRegister.folded(part));
  }
}
