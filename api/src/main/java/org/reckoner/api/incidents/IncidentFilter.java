// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.Membership;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** Which incidents are asked for. */
public final class IncidentFilter {
  @QueryParam("victim")
  @Parameter(description = "Name of the victim or a part of it, without regard to case")
  @Nullable String victim;

  @QueryParam("actor")
  @Parameter(description = "Name of an actor it is attributed to, or a part of it")
  @Nullable String actor;

  @QueryParam("year")
  @Parameter(description = "Only what may have happened in this year")
  @Nullable String year;

  Predicate<Incident> wanted() {
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
