// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.total.Total;

/** The key figures and what they rest on. */
final class Summary {
  private static final String CURRENCY = "USD";

  private Summary() {}

  static List<Block> blocks(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.paragraph(basis(draft)));
    blocks.add(keyFigures(draft));
    largest(draft)
        .ifPresentOrElse(
            total -> blocks.add(draft.paragraph(claimed(draft, total))),
            () -> blocks.add(draft.paragraph("The sources state no total.")));
    blocks.add(draft.paragraph(known(draft)));
    blocks.add(draft.paragraph(certainty(draft)));
    return blocks;
  }

  /** The key figures and what they rest on, for a page that has little room. */
  static List<Block> brief(Draft draft) {
    return List.of(
        keyFigures(draft), draft.paragraph(known(draft)), draft.paragraph(certainty(draft)));
  }

  private static Prose basis(Draft draft) {
    Ledger ledger = draft.ledger();
    Prose prose = Prose.of("This report is composed from ");
    prose.value(
        Wording.plural(ledger.documents().size(), "document"),
        Draft.counted("documents", ledger.documents()));
    prose.words(", whose ");
    prose.value(
        Wording.plural(ledger.claims().size(), "claim"), Draft.counted("claims", ledger.claims()));
    prose.words(" rest on ");
    prose.value(
        Wording.plural(ledger.groups().size(), "independent group"),
        Draft.counted("independent groups", ledger.groups()));
    prose.words(
        " of sources. It states nothing of its own: every figure carries a note that leads to the"
            + " sentence it was taken from, or to the formula by which it was worked out.");
    if (ledger.undated() > 0) {
      prose.words(" Left out because their date of publication is unknown: ");
      prose
          .value(
              Wording.plural(ledger.undated(), "document"),
              new org.reckoner.domain.evidence.Origin.Derived(
                  "documents without a date in a view by date", List.of()))
          .words(".");
    }
    return prose;
  }

  private static Block.KeyFigures keyFigures(Draft draft) {
    List<Block.KeyFigure> figures = new ArrayList<>();
    largest(draft).ifPresent(total -> figures.add(largestFigure(draft, total)));
    List<Incident> thefts = thefts(draft);
    figures.add(
        figure(
            new Prose()
                .value(
                    Wording.rounded(CURRENCY, Sums.of(draft, thefts, CURRENCY)),
                    Sums.origin(draft, "sum of the amounts that stand", thefts, CURRENCY)),
            "stated amounts of the thefts known here"));
    figures.add(
        figure(
            new Prose()
                .value(
                    Wording.number(draft.incidents().size()),
                    Draft.counted("incidents", draft.incidents())),
            "incidents known here"));
    figures.add(
        figure(
            new Prose()
                .value(
                    Wording.number(draft.ledger().conflicts().size()),
                    Draft.counted("conflicts", draft.ledger().conflicts())),
            "conflicts between sources"));
    return new Block.KeyFigures(figures);
  }

  private static Block.KeyFigure figure(Prose value, String label) {
    return new Block.KeyFigure(value.runs(), Prose.of(label).runs());
  }

  private static Block.KeyFigure largestFigure(Draft draft, Total total) {
    var loss = total.resolution(Property.LOSS).orElseThrow();
    return new Block.KeyFigure(
        new Prose().value(Wording.value(loss.value()), draft.sourced(loss.chosen())).runs(),
        Prose.of("largest total claimed: ")
            .name(VisibleText.of(total.name()), draft.sourced(total.claims()))
            .runs());
  }

  static Optional<Total> largest(Draft draft) {
    return largest(draft.totals());
  }

  static Optional<Total> largest(List<Total> totals) {
    return totals.stream()
        .filter(
            one -> Totals.amount(one).filter(loss -> loss.currency().equals(CURRENCY)).isPresent())
        .max(Comparator.comparing(one -> Totals.amount(one).map(Amount::figure).orElseThrow()));
  }

  private static List<Incident> thefts(Draft draft) {
    return draft.incidents().stream()
        .filter(one -> one.type() == IncidentType.CRYPTO_THEFT)
        .toList();
  }

  private static Prose claimed(Draft draft, Total total) {
    return Prose.of("The largest total that a source states is that of ")
        .name(VisibleText.of(total.name()), draft.sourced(total.claims()))
        .words(". ")
        .then(TotalSentences.statement(draft, total))
        .then(TotalSentences.reconciled(draft, total));
  }

  private static Prose known(Draft draft) {
    List<Incident> thefts = thefts(draft);
    if (thefts.isEmpty()) {
      return Prose.of("No single theft of crypto-assets is described in the sources.");
    }
    List<Incident> dated = thefts.stream().filter(one -> one.occurredOn().isPresent()).toList();
    Prose prose = Prose.of("Of the ");
    prose.value(
        Wording.plural(thefts.size(), "theft"), Draft.counted("thefts of crypto-assets", thefts));
    prose.words(" known here, sources date ");
    prose.value(Wording.number(dated.size()), Draft.counted("thefts with a date", dated));
    return prose.words(
        draft.has("incidents")
            ? ". The table of incidents lists them all, and what is not stated is said to be so."
            : ".");
  }

  private static Prose certainty(Draft draft) {
    List<String> single =
        draft.incidents().stream()
            .filter(one -> draft.independent(one.claims()) == 1)
            .map(Incident::key)
            .toList();
    if (draft.incidents().isEmpty()) {
      return Prose.of("How far the totals can be checked against incidents cannot be said here.");
    }
    return Prose.of("How far this can be relied on: ")
        .value(
            Wording.number(single.size()),
            Draft.counted("incidents that rest on one independent group", single))
        .words(" of ")
        .value(
            Wording.plural(draft.incidents().size(), "incident"),
            Draft.counted("incidents", draft.incidents()))
        .words(
            " rest on a single independent group of sources. Articles that repeat one report count"
                + " as that one report.");
  }
}
