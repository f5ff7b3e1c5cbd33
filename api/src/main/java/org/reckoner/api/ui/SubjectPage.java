// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;
import org.reckoner.reporting.model.Wording;

/**
 * The page of one incident or total: the values that stand, why, and every claim.
 *
 * @param kind "Incident 7", "Total"
 * @param facts what is known of it besides the values
 * @param values the values that stand
 * @param attributions who attributes it to whom, in sentences
 * @param conflicts the conflicts it is part of
 * @param claims every claim linked to it
 * @param json the same in the API
 */
public record SubjectPage(
    String kind,
    List<FactRow> facts,
    List<ValueCard> values,
    List<String> attributions,
    List<ConflictCard> conflicts,
    List<ClaimCard> claims,
    String json) {

  /** A fact and its value. */
  public record FactRow(String name, String value) {}

  /** A value that stands, the rule that chose it, and what the other rules would have chosen. */
  public record ValueCard(
      String property,
      String value,
      String rule,
      String rationale,
      String support,
      List<FactRow> others) {

    static ValueCard of(Resolution resolution) {
      return new ValueCard(
          resolution.property().label(),
          Wording.value(resolution.value()),
          resolution.ruleId() + " " + resolution.ruleVersion(),
          resolution.rationale(),
          Wording.plural(resolution.independentGroups(), "independent group")
              + ", "
              + Wording.plural(resolution.candidates().size(), "claim"),
          resolution.alternatives().stream()
              .map(other -> new FactRow(other.ruleId(), Wording.value(other.value())))
              .toList());
    }
  }

  static SubjectPage of(Incident incident, OpenLedger ledger) {
    List<FactRow> facts = new ArrayList<>();
    facts.add(new FactRow("Sort of incident", Wording.words(incident.type().name())));
    facts.add(new FactRow("Established", Wording.words(incident.determination().name())));
    Integer number = incident.number();
    return new SubjectPage(
        number == null ? "Incident" : "Incident " + number,
        facts,
        incident.resolutions().stream().map(ValueCard::of).toList(),
        incident.attributions().stream().map(SubjectPage::sentence).toList(),
        conflicts(incident.key(), ledger),
        cards(incident.claims(), ledger),
        "/api/v1" + IncidentRow.href(incident));
  }

  static SubjectPage of(Total total, OpenLedger ledger) {
    return new SubjectPage(
        "Total",
        reconciled(total.reconciliation()),
        total.resolutions().stream().map(ValueCard::of).toList(),
        List.of(),
        conflicts(total.key(), ledger),
        cards(total.claims(), ledger),
        "/api/v1/totals/" + total.key());
  }

  private static List<FactRow> reconciled(Reconciliation known) {
    List<FactRow> facts = new ArrayList<>();
    facts.add(
        new FactRow(
            "Incidents known here",
            Wording.plural(known.certain().size(), "incident")
                + " certainly inside, "
                + known.possible().size()
                + " possibly"));
    facts.add(new FactRow("They come to", TotalRow.known(known)));
    facts.add(new FactRow("Not accounted for here", TotalRow.residual(known)));
    if (known.unpriced() > 0) {
      facts.add(
          new FactRow(
              "Without a loss in " + known.currency(),
              Wording.plural(known.unpriced(), "incident")));
    }
    facts.add(new FactRow("Worked out as", known.origin().formula()));
    return facts;
  }

  private static String sentence(Attribution one) {
    @Nullable String by = one.attributedBy();
    return (one.polarity() == Polarity.DENIED ? "Denied: " : "")
        + one.actor()
        + (by == null ? ", by documents that credit nobody" : ", by " + by)
        + " ("
        + Wording.basis(one.basis())
        + "; "
        + Wording.words(one.modality().name())
        + (one.implied() ? "; implied by the context only" : "")
        + ")";
  }

  private static List<ConflictCard> conflicts(String subject, OpenLedger ledger) {
    return ledger.conflictsOf(subject).stream()
        .map((Conflict one) -> ConflictCard.of(one, ledger, subject))
        .toList();
  }

  private static List<ClaimCard> cards(List<ClaimKey> keys, OpenLedger ledger) {
    return keys.stream().map(key -> ClaimCard.of(ledger.named(key), ledger)).toList();
  }
}
