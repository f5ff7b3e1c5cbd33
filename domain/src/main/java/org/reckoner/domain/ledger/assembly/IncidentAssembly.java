// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.link.Account;
import org.reckoner.domain.ledger.rule.Candidates;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Statement;

/** Makes incidents of subjects. */
public final class IncidentAssembly {
  private final Workbench bench;
  private final Attributing attributing;

  public IncidentAssembly(Workbench bench) {
    this.bench = bench;
    this.attributing = new Attributing(bench);
  }

  /** The subject of the accounts of one incident. */
  public Subject subject(List<Account> accounts) {
    return Subject.of(accounts, bench);
  }

  /**
   * The incident, without a number and with a slug that is not yet told from others.
   *
   * @param doubtful whether it may be another incident told without a date; it is not confirmed
   *     then, whoever tells it
   */
  public Incident incident(Subject subject, boolean doubtful) {
    Map<Property, Resolution> values = new EnumMap<>(Property.class);
    subject.resolutions().forEach(one -> values.put(one.property(), one));
    String victim = Optional.ofNullable(values.get(Property.VICTIM)).map(this::name).orElse(null);
    String name = victim == null ? subject.accounts().get(0).frame().subject() : victim;
    List<ClaimKey> claims = subject.statements().stream().map(Statement::key).toList();
    Determination determination = determination(subject);
    return new Incident(
        subject.key(),
        null,
        slug(values.get(Property.OCCURRED_ON), name),
        name,
        victim,
        type(subject.accounts()),
        doubtful && determination == Determination.CONFIRMED
            ? Determination.SUSPECTED
            : determination,
        subject.resolutions(),
        attributing.of(subject),
        claims);
  }

  private String name(Resolution victim) {
    return bench.comparison().shown(Property.VICTIM, victim.value());
  }

  private String slug(@Nullable Resolution date, String name) {
    String words = bench.names().folded(name).replace(' ', '-');
    return date == null ? words : ((ClaimValue.On) date.value()).date() + "-" + words;
  }

  /** What most accounts take it for; an account that does not say has no voice. */
  private static IncidentType type(List<Account> accounts) {
    Map<IncidentType, Integer> votes = new EnumMap<>(IncidentType.class);
    for (Account account : accounts) {
      if (account.eligible() && account.frame().type() != IncidentType.UNKNOWN) {
        votes.merge(account.frame().type(), 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<IncidentType, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(IncidentType.UNKNOWN);
  }

  private static Determination determination(Subject subject) {
    List<Candidates> losses = subject.candidates().getOrDefault(Property.LOSS, List.of());
    if (!losses.isEmpty() && losses.stream().allMatch(IncidentAssembly::attempted)) {
      return Determination.ATTEMPTED;
    }
    List<Statement> firm = new ArrayList<>();
    for (Property property : List.of(Property.VICTIM, Property.LOSS, Property.OCCURRED_ON)) {
      for (Candidates part : subject.candidates().getOrDefault(property, List.of())) {
        part.statements().stream()
            .filter(said -> said.claim().assertion().modality() == Modality.ASSERTED)
            .filter(said -> establishes(said, part))
            .forEach(firm::add);
        if (asserted(part)
            && part.byValue().stream().anyMatch(side -> part.independent(side) > 1)) {
          return Determination.CONFIRMED;
        }
      }
    }
    return firm.isEmpty() ? Determination.SUSPECTED : Determination.CONFIRMED;
  }

  private static boolean asserted(Candidates part) {
    return part.statements().stream()
        .allMatch(said -> said.claim().assertion().modality() == Modality.ASSERTED);
  }

  private static boolean establishes(Statement said, Candidates part) {
    Asserter asserter = said.asserter();
    if (asserter == null || part.isAccused().test(asserter)) {
      return false;
    }
    PublisherKind kind = asserter.kind();
    return part.isVictim().test(asserter)
        || kind == PublisherKind.COURT
        || kind == PublisherKind.GOVERNMENT
        || kind == PublisherKind.UN;
  }

  private static boolean attempted(Candidates part) {
    return part.statements().stream()
        .allMatch(
            said ->
                said.claim().value() instanceof ClaimValue.Money money
                    && money.amount().kind() == AmountKind.ATTEMPTED);
  }

  /** By name and key: the order of those of one date. */
  static final Comparator<Incident> BY_NAME =
      Comparator.comparing(Incident::name).thenComparing(Incident::key);

  /** By date, the undated last, then by name and key. */
  public static final Comparator<Incident> BY_DATE =
      Comparator.comparing(
              (Incident one) -> one.occurredOn().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(BY_NAME);

  /** In the order of a ledger. */
  public static List<Incident> ordered(List<Incident> incidents) {
    List<Incident> ordered = new ArrayList<>(incidents);
    ordered.sort(BY_DATE);
    return ordered;
  }
}
