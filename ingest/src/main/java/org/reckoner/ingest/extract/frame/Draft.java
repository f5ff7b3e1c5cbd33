// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;

/** A frame in the making: it gathers findings until the whole article is read. */
final class Draft {
  /** The rule of a date that an entry in a list of events gives without telling of the theft. */
  static final String BY_ENTRY = "date.entry";

  /** What the sentence of a loss tells with it. */
  private static final Set<Property> BESIDE_A_LOSS =
      Set.of(Property.VICTIM, Property.OCCURRED_ON, Property.DISCLOSED_ON);

  private final FrameKind kind;
  private final String subject;
  private IncidentType type;
  private @Nullable Scope scope;
  private final List<Finding> findings = new ArrayList<>();

  Draft(FrameKind kind, String subject, IncidentType type) {
    this.kind = kind;
    this.subject = subject;
    this.type = type;
  }

  static Draft total(String subject, Scope scope) {
    Draft draft = new Draft(FrameKind.TOTAL, subject, scope.incidentType());
    draft.scope = scope;
    return draft;
  }

  void add(Finding finding) {
    boolean known =
        findings.stream()
            .anyMatch(
                other ->
                    other.property() == finding.property()
                        && other.value().equals(finding.value())
                        && other.evidence().get(0).equals(finding.evidence().get(0)));
    if (!known) {
      findings.add(finding);
    }
  }

  /** Adds what several say together, once for each of them. */
  void addOf(Finding finding) {
    boolean known =
        findings.stream()
            .anyMatch(
                other ->
                    other.property() == finding.property()
                        && other.value().equals(finding.value())
                        && other.evidence().get(0).equals(finding.evidence().get(0))
                        && Objects.equals(
                            other.assertion().assertedBy(), finding.assertion().assertedBy()));
    if (!known) {
      findings.add(finding);
    }
  }

  /**
   * Where the one loss told of is denied and nothing else is told, whoever denies it says that it
   * was no victim.
   */
  void settle() {
    AtOdds odds = new AtOdds(subject, findings);
    findings.removeIf(it -> kind == FrameKind.INCIDENT && odds.is(it));
    if (kind == FrameKind.INCIDENT
        && findings.stream().allMatch(it -> it.property() == Property.ATTRIBUTED_TO)) {
      findings.clear();
      return;
    }
    boolean denied =
        findings.stream().anyMatch(Draft::deniedLoss)
            && findings.stream()
                .allMatch(it -> deniedLoss(it) || BESIDE_A_LOSS.contains(it.property()));
    if (denied) {
      Finding loss = findings.stream().filter(Draft::deniedLoss).findFirst().orElseThrow();
      findings.removeIf(it -> it.property() == Property.OCCURRED_ON);
      findings.replaceAll(
          it -> it.property() == Property.VICTIM ? it.saidBy(loss.assertion()) : it);
    }
  }

  private static boolean deniedLoss(Finding finding) {
    return finding.property() == Property.LOSS && finding.assertion().polarity() == Polarity.DENIED;
  }

  void type(IncidentType better) {
    type = better;
  }

  IncidentType type() {
    return type;
  }

  FrameKind kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  boolean has(Property property) {
    return findings.stream().anyMatch(finding -> finding.property() == property);
  }

  /** Whether an amount of that property is known in money, and not only in assets. */
  boolean hasMoney(Property property) {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.property() == property
                    && finding.value() instanceof ClaimValue.Money money
                    && money.amount().inMoney());
  }

  /** The losses told of so far. */
  Stream<Amount> losses() {
    return findings.stream()
        .filter(finding -> finding.property() == Property.LOSS)
        .flatMap(
            finding ->
                finding.value() instanceof ClaimValue.Money money
                    ? Stream.of(money.amount())
                    : Stream.<Amount>empty());
  }

  /** Whether a finding of that property is filed under that term already. */
  boolean says(Property property, String code) {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.property() == property
                    && finding.value() instanceof ClaimValue.Term term
                    && term.code().equals(code));
  }

  /** When it happened, as the most precise of its dates says; entries of lists apart. */
  Optional<PartialDate> occurred() {
    return findings.stream()
        .filter(finding -> finding.property() == Property.OCCURRED_ON)
        .filter(finding -> !finding.rule().equals(BY_ENTRY))
        .flatMap(
            finding ->
                finding.value() instanceof ClaimValue.On on
                    ? Stream.of(on.date())
                    : Stream.<PartialDate>empty())
        .min(Comparator.comparing(PartialDate::precision));
  }

  /** Whether the day on which it happened has been told, and be it by an entry of a list. */
  boolean dayKnown() {
    return findings.stream()
        .filter(finding -> finding.property() == Property.OCCURRED_ON)
        .anyMatch(it -> it.value() instanceof ClaimValue.On on && on.date().day() != null);
  }

  /** In the order of the text. */
  List<Finding> findings() {
    return findings.stream()
        .sorted(
            Comparator.comparingInt((Finding finding) -> finding.evidence().get(0).index())
                .thenComparing(Finding::property))
        .toList();
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /**
   * The frame, identified by its kind, its subject and the first words that speak of it.
   *
   * @param ordinal which frame of this kind, subject and sentence it is, from 1
   */
  Frame frame(int ordinal) {
    return new Frame(kind, anchor() + (ordinal == 1 ? "" : "#" + ordinal), subject, type, scope);
  }

  String anchor() {
    String subjectKey = PartyRegister.folded(subject);
    if (kind == FrameKind.INCIDENT) {
      return "incident:" + subjectKey;
    }
    String first = PartyRegister.folded(findings().get(0).evidence().get(0).text());
    String words = first.length() <= 80 ? first : first.substring(0, 80);
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + subjectKey + ":" + words.strip();
  }
}
