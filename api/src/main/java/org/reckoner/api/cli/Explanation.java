// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;
import org.reckoner.reporting.model.Wording;

/** Tells a person why values stand: value, rule, the other values, the words, who repeats whom. */
final class Explanation {
  private final OpenLedger ledger;
  private final PrintWriter out;
  private final Map<String, SourceGroup> groups;

  private final Map<ClaimKey, Decision> assertions;

  /**
   * @param assertions the decisions by which analysts asserted claims
   */
  Explanation(OpenLedger ledger, Map<ClaimKey, Decision> assertions, PrintWriter out) {
    this.ledger = ledger;
    this.assertions = assertions;
    this.out = out;
    this.groups =
        ledger.ledger().groups().stream()
            .collect(Collectors.toMap(SourceGroup::key, Function.identity()));
  }

  void tell(Incident incident) {
    String number = incident.number() == null ? "" : " " + incident.number();
    out.println("Incident" + number + ": " + incident.name() + " (" + incident.slug() + ")");
    out.println(
        Wording.words(incident.type().name())
            + ", "
            + Wording.words(incident.determination().name()));
    incident.resolutions().forEach(this::tell);
    setAside(incident.claims());
    independence(incident.claims());
  }

  void tell(Total total) {
    out.println("Total: " + total.name());
    total.resolutions().forEach(this::tell);
    Reconciliation held = total.reconciliation();
    out.println();
    out.println("Held against the incidents known here");
    out.println("  " + held.origin().formula());
    if (held.incomparable() != null) {
      out.println("  " + held.incomparable());
    }
    held.certain().forEach(key -> out.println("  inside: " + name(key)));
    held.possible().forEach(key -> out.println("  possibly inside: " + name(key)));
    setAside(total.claims());
    independence(total.claims());
  }

  private void tell(Resolution resolution) {
    out.println();
    out.println(
        Wording.capital(resolution.property().label()) + ": " + Wording.value(resolution.value()));
    out.println("  rule: " + resolution.ruleId() + " " + resolution.ruleVersion());
    out.println("  why: " + resolution.rationale());
    claim("  stands: ", resolution.chosen());
    resolution.candidates().stream()
        .filter(key -> !key.equals(resolution.chosen()))
        .forEach(key -> claim("  also: ", key));
    for (Resolution.Alternative other : resolution.alternatives()) {
      out.println("  by " + other.ruleId() + ": " + Wording.value(other.value()));
    }
    out.println("  independent groups that agree: " + resolution.independentGroups());
  }

  private void claim(String label, ClaimKey key) {
    Claim claim = ledger.named(key).claim();
    String asserter = claim.assertion().assertedBy();
    out.println(
        label
            + Wording.value(claim.value())
            + (asserter == null ? "" : ", " + asserter)
            + " ["
            + key.brief()
            + "]");
    out.println("    “" + claim.quote() + "”");
    out.println("    " + source(claim.work()));
    Decision asserted = assertions.get(key);
    if (asserted != null) {
      out.println(
          "    read there by an analyst: %s, %s: %s"
              .formatted(
                  asserted.by(),
                  LocalDate.ofInstant(asserted.at(), ZoneOffset.UTC),
                  asserted.why()));
    }
  }

  private void setAside(List<ClaimKey> claims) {
    List<LedgerClaim> aside =
        claims.stream().map(ledger::named).filter(one -> !one.eligible()).toList();
    if (!aside.isEmpty()) {
      out.println();
      out.println("Set aside");
    }
    for (LedgerClaim one : aside) {
      claim("  " + Wording.words(one.standing().name()) + ": ", one.claim().key());
      out.println("    " + one.because());
    }
  }

  private void independence(List<ClaimKey> claims) {
    out.println();
    out.println("Who rests on whom");
    claims.stream()
        .map(key -> ledger.named(key).group())
        .distinct()
        .map(groups::get)
        .filter(Objects::nonNull)
        .forEach(
            group -> {
              out.println("  " + group.origin());
              group.works().forEach(work -> out.println("    " + source(work)));
              out.println("    " + group.reason());
            });
  }

  private String source(WorkKey work) {
    return ledger.document(work).map(Explanation::source).orElse(work.value());
  }

  private static String source(SourceDocument document) {
    String title = document.title() == null ? document.source() : document.title();
    PublicationDate published = document.published();
    return title
        + ", "
        + document.publisherName()
        + (published == null ? ", undated" : ", " + Wording.date(published.date()));
  }

  private String name(String incidentKey) {
    return ledger
        .incident(incidentKey)
        .map(one -> one.name() + one.loss().map(loss -> ", " + Wording.amount(loss)).orElse(""))
        .orElse(incidentKey);
  }
}
