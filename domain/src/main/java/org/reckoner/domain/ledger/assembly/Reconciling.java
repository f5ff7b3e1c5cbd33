// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.period.Membership;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.Reconciliation;

/**
 * Holds a total against the incidents inside its scope. Only thefts of crypto-assets enter. A theft
 * is certain where its date lies surely in the period and an attribution to the total's actor, or
 * to one that belongs to it, is asserted in a sentence and not denied; it is possible where it has
 * no date or one that straddles an end, where the attribution is suspected, implied, denied or goes
 * only to whom the actor belongs to, and where the total's period is unknown. A theft that nobody
 * attributes to the actor stays out.
 */
final class Reconciling {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Workbench bench;
  private final List<Theft> thefts = new ArrayList<>();
  private final Contained contained;
  private final Map<String, List<Theft>> byActor = new HashMap<>();

  /** A theft with what is asked of it for every total of one actor. */
  private record Theft(Incident incident, @Nullable PartialDate date, Membership attributed) {}

  Reconciling(Workbench bench, List<Draft> drafts, List<Incident> incidents) {
    this.bench = bench;
    this.contained = new Contained(bench, drafts);
    for (Incident incident : incidents) {
      if (incident.type() == IncidentType.CRYPTO_THEFT
          && incident.determination() != Determination.ATTEMPTED
          && incident.determination() != Determination.FALSE_POSITIVE) {
        thefts.add(new Theft(incident, incident.occurredOn().orElse(null), Membership.IN));
      }
    }
  }

  Reconciliation of(Draft draft) {
    Optional<Amount> claimed = amount(draft.subject().resolutions());
    String currency = claimed.map(Amount::currency).orElse(bench.rules().currency());
    List<String> certain = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    List<Origin.Operand> operands = new ArrayList<>();
    BigDecimal certainSum = BigDecimal.ZERO;
    BigDecimal possibleSum = BigDecimal.ZERO;
    int unpriced = 0;
    for (Theft theft : by(draft.actor())) {
      Membership membership = membership(theft, draft.shown().period());
      if (membership == Membership.OUT) {
        continue;
      }
      Incident incident = theft.incident();
      (membership == Membership.IN ? certain : possible).add(incident.key());
      Optional<Amount> loss = loss(incident, currency);
      if (loss.isEmpty()) {
        unpriced++;
        continue;
      }
      BigDecimal figure = loss.get().figure();
      possibleSum = possibleSum.add(figure);
      if (membership == Membership.IN) {
        certainSum = certainSum.add(figure);
      }
      operands.add(operand(incident, membership, figure, currency));
    }
    return new Reconciliation(
        currency,
        certain,
        possible,
        certainSum,
        possibleSum,
        claimed.map(amount -> amount.figure()).map(minus(possibleSum)).orElse(null),
        claimed.map(amount -> amount.figure()).map(minus(certainSum)).orElse(null),
        share(claimed, possibleSum),
        count(draft),
        unpriced,
        contained.in(draft),
        origin(draft, claimed, certainSum, possibleSum, operands),
        contained.sums(draft, currency));
  }

  private static java.util.function.Function<BigDecimal, BigDecimal> minus(BigDecimal sum) {
    return claimed -> claimed.subtract(sum);
  }

  private static @Nullable BigDecimal share(Optional<Amount> claimed, BigDecimal sum) {
    return claimed
        .map(Bounded::figure)
        .filter(figure -> figure.signum() > 0)
        .map(
            figure ->
                sum.multiply(HUNDRED)
                    .divide(figure, MathContext.DECIMAL64)
                    .setScale(1, RoundingMode.HALF_UP))
        .orElse(null);
  }

  private static @Nullable BigDecimal count(Draft draft) {
    return draft.subject().resolutions().stream()
        .filter(one -> one.property() == Property.ATTACK_COUNT)
        .findFirst()
        .flatMap(one -> one.value().bounded())
        .map(Bounded::figure)
        .orElse(null);
  }

  private static Optional<Amount> amount(List<Resolution> resolutions) {
    return resolutions.stream()
        .filter(one -> one.property() == Property.LOSS)
        .map(one -> ((ClaimValue.Money) one.value()).amount())
        .findFirst();
  }

  private static Optional<Amount> loss(Incident incident, String currency) {
    return incident
        .loss()
        .filter(amount -> amount.currency().equals(currency))
        .filter(
            amount -> amount.kind() == AmountKind.STOLEN || amount.kind() == AmountKind.UNKNOWN);
  }

  private static Origin.Operand operand(
      Incident incident, Membership membership, BigDecimal figure, String currency) {
    String name = (membership == Membership.IN ? "certain: " : "possible: ") + incident.name();
    return new Origin.Operand(
        name,
        currency + " " + Comparison.figure(figure),
        new Origin.Sourced(
            List.of(incident.resolution(Property.LOSS).orElseThrow().chosen().value())));
  }

  private static Origin.Derived origin(
      Draft draft,
      Optional<Amount> claimed,
      BigDecimal certainSum,
      BigDecimal possibleSum,
      List<Origin.Operand> thefts) {
    List<Origin.Operand> operands = new ArrayList<>();
    String formula;
    if (claimed.isPresent()) {
      String currency = claimed.get().currency() + " ";
      Resolution loss =
          draft.subject().resolutions().stream()
              .filter(one -> one.property() == Property.LOSS)
              .findFirst()
              .orElseThrow();
      operands.add(
          new Origin.Operand(
              "claimed",
              currency + Comparison.figure(claimed.get().figure()),
              new Origin.Sourced(List.of(loss.chosen().value()))));
      formula =
          "claimed less certain to claimed less certain and possible: %s − %s to %s − %s"
              .formatted(
                  Comparison.figure(claimed.get().figure()),
                  Comparison.figure(certainSum),
                  Comparison.figure(claimed.get().figure()),
                  Comparison.figure(possibleSum));
    } else {
      formula =
          "sum of certain, and of certain and possible: %s, %s"
              .formatted(Comparison.figure(certainSum), Comparison.figure(possibleSum));
    }
    operands.addAll(thefts);
    return new Origin.Derived(formula, operands);
  }

  private static Membership membership(Theft theft, @Nullable Period period) {
    Membership byDate = period == null ? Membership.POSSIBLY : period.membership(theft.date());
    if (byDate == Membership.OUT) {
      return Membership.OUT;
    }
    return theft.attributed() == Membership.IN && byDate == Membership.IN
        ? Membership.IN
        : Membership.POSSIBLY;
  }

  /** The thefts that may be the actor's; all where the actor is unknown. */
  private List<Theft> by(@Nullable String actor) {
    return actor == null ? thefts : byActor.computeIfAbsent(actor, this::attributed);
  }

  private List<Theft> attributed(String actor) {
    List<Theft> attributed = new ArrayList<>();
    for (Theft theft : thefts) {
      Membership membership = attributed(theft.incident(), actor);
      if (membership != Membership.OUT) {
        attributed.add(new Theft(theft.incident(), theft.date(), membership));
      }
    }
    return attributed;
  }

  private Membership attributed(Incident incident, String actor) {
    boolean asserted = false;
    boolean suspected = false;
    boolean denied = false;
    for (Attribution attribution : incident.attributions()) {
      boolean inside = bench.names().belongs(attribution.actor(), actor);
      boolean above = bench.names().belongs(actor, attribution.actor());
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
