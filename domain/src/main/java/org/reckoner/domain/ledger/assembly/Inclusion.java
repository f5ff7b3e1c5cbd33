// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.party.PartyNames;
import org.reckoner.domain.period.Membership;
import org.reckoner.domain.period.PartialDate;
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
  private final Map<String, Known> known = new HashMap<>();

  /** The incidents that were asked for last, and what is known of each. */
  private Collection<Incident> lastAsked = List.of();

  private List<Known> lastKnown = List.of();

  /** Many totals ask the same of one incident: it is worked out once. */
  private static final class Known {
    final Incident incident;
    final @Nullable PartialDate date;
    final boolean theft;
    final Map<String, Membership> byActor = new HashMap<>(4);
    final Map<String, Inside> byCurrency = new HashMap<>(2);

    Known(Incident incident) {
      this.incident = incident;
      date = incident.occurredOn().orElse(null);
      theft = theft(incident);
    }
  }

  Inclusion(PartyNames names) {
    this.names = names;
  }

  /**
   * The incidents inside, in the order in which they come; none where nothing can be compared. They
   * are certain or possible as far as that hangs on no other.
   */
  List<Inside> inside(Counting counting, String currency, Collection<Incident> incidents) {
    String actor = counting.actor();
    Period period = counting.period();
    List<Inside> inside = new ArrayList<>();
    if (actor == null || period == null) {
      return inside;
    }
    for (Known of : known(incidents)) {
      Membership membership = membership(of, actor, period);
      if (membership != Membership.OUT) {
        inside.add(
            of.byCurrency
                .computeIfAbsent(currency, in -> certain(of.incident, in))
                .counted(membership == Membership.IN));
      }
    }
    return inside;
  }

  private static Inside certain(Incident incident, String currency) {
    BigDecimal figure = loss(incident, currency).map(Bounded::figure).orElse(null);
    return new Inside(incident, true, currency, figure);
  }

  /** What is told of an incident that the ledger no longer holds is of no use any more. */
  void forget(Incident incident) {
    known.remove(incident.key());
    lastAsked = List.of();
    lastKnown = List.of();
  }

  /** Hundreds of totals ask for the very same list of all incidents, one after the other. */
  @SuppressWarnings("ReferenceEquality")
  private List<Known> known(Collection<Incident> incidents) {
    if (lastAsked != incidents) {
      List<Known> of = new ArrayList<>(incidents.size());
      for (Incident incident : incidents) {
        of.add(known.computeIfAbsent(incident.key(), any -> new Known(incident)));
      }
      lastKnown = of;
      lastAsked = incidents;
    }
    return lastKnown;
  }

  private static Optional<Amount> loss(Incident incident, String currency) {
    return incident
        .loss()
        .filter(amount -> amount.currency().equals(currency))
        .filter(
            amount -> amount.kind() == AmountKind.STOLEN || amount.kind() == AmountKind.UNKNOWN);
  }

  private Membership membership(Known of, String actor, Period period) {
    Membership byDate = of.theft ? period.membership(of.date) : Membership.OUT;
    if (byDate == Membership.OUT) {
      return Membership.OUT;
    }
    Membership attributed = of.byActor.computeIfAbsent(actor, who -> attributed(of.incident, who));
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
