// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.party.PartyNames;
import org.reckoner.domain.period.Membership;
import org.reckoner.domain.period.Period;

/**
 * Which incidents lie inside what a total counts. Only thefts of crypto-assets do. A theft is
 * certain where its date lies surely in the period and an attribution to the total's actor, or to
 * one that belongs to it, is asserted in a sentence and not denied; it is possible where it has no
 * date or one that straddles an end, and where the attribution is suspected, implied, denied or
 * goes only to whom the actor belongs to. A theft that nobody attributes to the actor stays out.
 */
final class Inclusion {
  private final PartyNames names;
  private final IdentityHashMap<Incident, Known> known = new IdentityHashMap<>();

  /** Many totals ask the same of one incident: it is worked out once. */
  private static final class Known {
    final Map<String, Membership> byActor = new HashMap<>(4);
    final Map<String, Origin.Operand> told = new HashMap<>(2);
  }

  /**
   * An incident that lies inside a total's scope, certainly or possibly.
   *
   * @param incident a theft of crypto-assets
   * @param membership {@code IN} or {@code POSSIBLY}, as long as no other is counted for it
   * @param figure its loss in the total's currency, or null where there is none
   * @param operand the figure as it is told; null where there is none
   */
  record Inside(
      Incident incident,
      Membership membership,
      @Nullable BigDecimal figure,
      Origin.@Nullable Operand operand) {}

  Inclusion(PartyNames names) {
    this.names = names;
  }

  /** The incidents inside, in the order in which they come; none where nothing can be compared. */
  List<Inside> inside(Counting counting, String currency, Collection<Incident> incidents) {
    String actor = counting.actor();
    Period period = counting.period();
    List<Inside> inside = new ArrayList<>();
    if (actor == null || period == null) {
      return inside;
    }
    for (Incident incident : incidents) {
      Membership membership = membership(incident, actor, period);
      if (membership != Membership.OUT) {
        BigDecimal figure = loss(incident, currency).map(Bounded::figure).orElse(null);
        boolean sure = membership == Membership.IN;
        inside.add(
            new Inside(
                incident,
                membership,
                figure,
                figure == null ? null : told(incident, sure, figure, currency)));
      }
    }
    return inside;
  }

  /** An incident's figure as it is told where it is counted for certain, or as possible. */
  Origin.Operand told(Incident incident, boolean sure, BigDecimal figure, String currency) {
    return known(incident)
        .told
        .computeIfAbsent(sure + currency, any -> operand(incident, sure, figure, currency));
  }

  /** What is told of an incident that the ledger no longer holds is of no use any more. */
  void forget(Incident incident) {
    known.remove(incident);
  }

  private Known known(Incident incident) {
    return known.computeIfAbsent(incident, any -> new Known());
  }

  private static Optional<Amount> loss(Incident incident, String currency) {
    return incident
        .loss()
        .filter(amount -> amount.currency().equals(currency))
        .filter(
            amount -> amount.kind() == AmountKind.STOLEN || amount.kind() == AmountKind.UNKNOWN);
  }

  private static Origin.Operand operand(
      Incident incident, boolean sure, BigDecimal figure, String currency) {
    String name = (sure ? "certain: " : "possible: ") + incident.name();
    return new Origin.Operand(
        name,
        currency + " " + Comparison.figure(figure),
        new Origin.Sourced(
            List.of(incident.resolution(Property.LOSS).orElseThrow().chosen().value())));
  }

  private Membership membership(Incident incident, String actor, Period period) {
    if (!theft(incident)) {
      return Membership.OUT;
    }
    Membership byDate = period.membership(incident.occurredOn().orElse(null));
    if (byDate == Membership.OUT) {
      return Membership.OUT;
    }
    Membership attributed =
        known(incident).byActor.computeIfAbsent(actor, who -> attributed(incident, who));
    return attributed == Membership.IN ? byDate : attributed;
  }

  private static boolean theft(Incident incident) {
    return incident.type() == IncidentType.CRYPTO_THEFT
        && incident.determination() != Determination.ATTEMPTED
        && incident.determination() != Determination.FALSE_POSITIVE;
  }

  private Membership attributed(Incident incident, String actor) {
    boolean asserted = false;
    boolean suspected = false;
    boolean denied = false;
    for (Attribution attribution : incident.attributions()) {
      boolean inside = names.belongs(attribution.actor(), actor);
      boolean above = names.belongs(actor, attribution.actor());
      if (!inside && !above) {
        continue;
      }
      if (attribution.polarity() == Polarity.DENIED) {
        denied = true;
      } else if (inside && attribution.modality() == Modality.ASSERTED && !attribution.implied()) {
        asserted = true;
      } else {
        suspected = true;
      }
    }
    if (asserted && !denied) {
      return Membership.IN;
    }
    return asserted || suspected ? Membership.POSSIBLY : Membership.OUT;
  }
}
