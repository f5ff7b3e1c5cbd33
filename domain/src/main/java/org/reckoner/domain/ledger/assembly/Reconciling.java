// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.period.Membership;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.Reconciliation;

/**
 * Holds a total against the incidents inside its scope. Only thefts of crypto-assets enter. A theft
 * is certain where its date lies surely in the period and an attribution to the total's actor, or
 * to one that belongs to it, is asserted in a sentence and not denied; it is possible where it has
 * no date or one that straddles an end, where the attribution is suspected, implied, denied or goes
 * only to whom the actor belongs to, and where it may be one with another that is certain. A theft
 * that nobody attributes to the actor stays out. Where no source says until when a total counts, it
 * counts until the last of them appeared; where none says from when, or that is unknown, no share
 * and no residual follow.
 */
final class Reconciling {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Workbench bench;

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

  Reconciling(Workbench bench) {
    this.bench = bench;
  }

  /** The incidents inside a total's scope, in the order in which they come. */
  List<Inside> inside(Draft draft, Collection<Incident> incidents) {
    Period period = Counting.of(draft).period();
    String currency = currency(draft);
    List<Inside> inside = new ArrayList<>();
    for (Incident incident : incidents) {
      Membership membership = membership(incident, draft.actor(), period);
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

  private Origin.Operand told(Incident incident, boolean sure, BigDecimal figure, String currency) {
    return known(incident)
        .told
        .computeIfAbsent(sure + currency, any -> operand(incident, sure, figure, currency));
  }

  private String currency(Draft draft) {
    return amount(draft.subject().resolutions())
        .map(Amount::currency)
        .orElse(bench.rules().currency());
  }

  /**
   * A total held against the incidents inside its scope.
   *
   * @param inside in the order of incidents
   * @param contained the totals that lie inside it
   * @param mayBeOne for the key of an incident those that it may be one with
   */
  Reconciliation of(
      Draft draft,
      List<Inside> inside,
      Map<String, Set<String>> mayBeOne,
      Contained.InOne contained) {
    Counting counting = Counting.of(draft);
    Optional<Amount> stated = amount(draft.subject().resolutions());
    Optional<Amount> claimed = counting.incomparable() == null ? stated : Optional.empty();
    String currency = currency(draft);
    List<String> certain = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    List<Origin.Operand> operands = new ArrayList<>();
    BigDecimal certainSum = BigDecimal.ZERO;
    BigDecimal possibleSum = BigDecimal.ZERO;
    int unpriced = 0;
    for (Inside one : inside) {
      Incident incident = one.incident();
      boolean sure = one.membership() == Membership.IN && !twice(incident, certain, mayBeOne);
      (sure ? certain : possible).add(incident.key());
      BigDecimal figure = one.figure();
      Origin.Operand operand = one.operand();
      if (figure == null || operand == null) {
        unpriced++;
        continue;
      }
      possibleSum = possibleSum.add(figure);
      certainSum = sure ? certainSum.add(figure) : certainSum;
      boolean asTold = sure == (one.membership() == Membership.IN);
      operands.add(asTold ? operand : told(incident, sure, figure, currency));
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
        contained.totals(),
        origin(draft, claimed, certainSum, possibleSum, operands),
        contained.sums(),
        counting.incomparable());
  }

  private Known known(Incident incident) {
    return known.computeIfAbsent(incident, any -> new Known());
  }

  /** What is told of an incident that the ledger no longer holds is of no use any more. */
  void forget(Incident incident) {
    known.remove(incident);
  }

  /** Whether it may be one with an incident that is counted already. */
  private static boolean twice(
      Incident incident, List<String> certain, Map<String, Set<String>> mayBeOne) {
    Set<String> others = mayBeOne.get(incident.key());
    return others != null && certain.stream().anyMatch(others::contains);
  }

  /**
   * Over which time a total is held against incidents, and why that says nothing, where it does.
   *
   * @param period as stated, an end left open being when the last source appeared; null where
   *     neither is known
   */
  private record Counting(@Nullable Period period, @Nullable String incomparable) {
    static Counting of(Draft draft) {
      Period period = draft.shown().period();
      if (period != null && period.end() != null) {
        return new Counting(period, null);
      }
      PartialDate appeared = appeared(draft);
      if (period == null) {
        return new Counting(
            appeared == null ? null : Period.occurred(null, appeared),
            "No source says over which time it counts, so it cannot be held against the incidents"
                + " known here.");
      }
      PartialDate start = period.start();
      return appeared == null || (start != null && appeared.latest().isBefore(start.earliest()))
          ? new Counting(
              period,
              "No source says until when it counts, so it cannot be held against the incidents"
                  + " known here.")
          : new Counting(Period.occurred(start, appeared), null);
    }

    /** When the last of its sources appeared, or null where that is not known of all of them. */
    private static @Nullable PartialDate appeared(Draft draft) {
      LocalDate last = null;
      for (Statement said : draft.subject().statements()) {
        LocalDate published = said.publishedBy();
        if (said.eligible() && published == null) {
          return null;
        }
        if (said.eligible() && (last == null || last.isBefore(published))) {
          last = published;
        }
      }
      return last == null ? null : PartialDate.of(last);
    }
  }

  private static java.util.function.Function<BigDecimal, BigDecimal> minus(BigDecimal sum) {
    return claimed -> claimed.subtract(sum);
  }

  /** Of "more than 200 million" no share above the whole can be given: it is open upwards. */
  private static @Nullable BigDecimal share(Optional<Amount> claimed, BigDecimal sum) {
    return claimed
        .filter(amount -> amount.figure().signum() > 0)
        .filter(amount -> amount.max() != null || sum.compareTo(amount.figure()) <= 0)
        .map(Bounded::figure)
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
      Incident incident, boolean sure, BigDecimal figure, String currency) {
    String name = (sure ? "certain: " : "possible: ") + incident.name();
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

  private Membership membership(
      Incident incident, @Nullable String actor, @Nullable Period period) {
    if (!theft(incident)) {
      return Membership.OUT;
    }
    PartialDate date = incident.occurredOn().orElse(null);
    Membership byDate = period == null ? Membership.POSSIBLY : period.membership(date);
    if (byDate == Membership.OUT) {
      return Membership.OUT;
    }
    Membership attributed =
        actor == null
            ? Membership.IN
            : known(incident).byActor.computeIfAbsent(actor, who -> attributed(incident, who));
    if (attributed == Membership.OUT) {
      return Membership.OUT;
    }
    return attributed == Membership.IN && byDate == Membership.IN
        ? Membership.IN
        : Membership.POSSIBLY;
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
