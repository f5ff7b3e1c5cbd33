// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;

/** What is known of a single incident: what stands, and what each source says. */
final class Dossier {
  private static final List<Block.Column> VALUES =
      List.of(
          new Block.Column("Property", 20, false),
          new Block.Column("Stands", 22, false),
          new Block.Column("Why", 38, false),
          new Block.Column("Also claimed", 20, false));

  private static final List<Block.Column> ACCOUNTS =
      List.of(
          new Block.Column("Source", 27, false),
          new Block.Column("Property", 17, false),
          new Block.Column("Value", 20, false),
          new Block.Column("Credited to", 20, false),
          new Block.Column("Put as", 16, false));

  private Dossier() {}

  static List<Block> summary(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    for (Incident incident : draft.incidents()) {
      blocks.add(draft.paragraph(Incidents.told(draft, incident)));
      blocks.add(draft.paragraph(basis(draft, incident)));
    }
    return blocks;
  }

  private static Prose basis(Draft draft, Incident incident) {
    return Prose.of("What is said here rests on ")
        .value(
            Wording.plural(incident.claims().size(), "claim"),
            Draft.counted("claims of the incident", incident.claims()))
        .words(" in ")
        .value(
            Wording.plural(draft.works(incident.claims()), "document"),
            Incidents.works(draft, "works that describe the incident", incident.claims()))
        .words(" of ")
        .value(
            Wording.plural(draft.independent(incident.claims()), "independent group"),
            Incidents.works(draft, "works that describe the incident", incident.claims()))
        .words(" of sources. The ledger calls the incident ")
        .name(
            Wording.words(incident.determination().name()),
            new Origin.Derived(
                "by the rules of the ledger on how far it is established", List.of()))
        .words(".");
  }

  static List<Block> values(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    for (Incident incident : draft.incidents()) {
      List<Block.Row> rows = new ArrayList<>();
      incident.resolutions().forEach(one -> rows.add(row(draft, one)));
      blocks.add(
          rows.isEmpty()
              ? draft.paragraph("No value is claimed that may stand.")
              : draft.table("Values that stand", VALUES, rows));
    }
    return blocks;
  }

  private static Block.Row row(Draft draft, Resolution one) {
    List<List<ClaimKey>> others = draft.others(one);
    return new Block.Row(
        null,
        List.of(
            Prose.of(one.property().label()).runs(),
            new Prose()
                .value(Wording.value(one.value()), draft.sourced(one.chosen()))
                .then(Citing.caveat(draft, List.of(one.chosen())))
                .runs(),
            new Prose()
                .name(Incidents.ended(one.rationale()), draft.sourced(one.candidates()))
                .runs(),
            others.isEmpty()
                ? Prose.of("nothing else").runs()
                : new Prose()
                    .listing(
                        others,
                        (cell, claims) ->
                            cell.value(
                                    Wording.value(draft.value(claims.get(0))),
                                    draft.sourced(claims))
                                .then(Citing.inBrackets(draft, claims)))
                    .runs()));
  }

  static List<Block> accounts(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    for (Incident incident : draft.incidents()) {
      List<Block.Row> rows =
          draft.cited().ordered(incident.claims()).stream()
              .map(one -> account(draft, one))
              .toList();
      blocks.add(draft.table("Every claim on the incident, by document", ACCOUNTS, rows));
    }
    return blocks;
  }

  private static Block.Row account(Draft draft, LedgerClaim one) {
    Claim claim = one.claim();
    SourceDocument document = draft.document(claim.work());
    Origin origin = draft.sourced(claim.key());
    String asserter = claim.assertion().assertedBy();
    return new Block.Row(
        null,
        List.of(
            new Prose().name(Wording.capital(Citing.source(document)), origin).runs(),
            Prose.of(claim.property().label()).runs(),
            new Prose().value(Wording.value(claim.value()), origin).runs(),
            asserter == null
                ? Prose.of("nobody credited").runs()
                : new Prose().name(VisibleText.of(asserter), origin).runs(),
            putAs(draft, one).runs()));
  }

  private static Prose putAs(Draft draft, LedgerClaim one) {
    String manner = Citing.manner(one.claim().assertion().modality());
    Prose prose = Prose.of(manner.isEmpty() ? "stated" : manner);
    if (one.claim().assertion().polarity() == Polarity.DENIED) {
      prose = Prose.of("denied");
    }
    if (!one.eligible()) {
      prose.words("; " + Wording.words(one.standing().name()));
    }
    return prose.then(Citing.hedges(draft, List.of(one.claim().key())));
  }
}
