// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;

/** Who is said to have done it, by whom, on what basis; contested ones side by side. */
final class Attributions {
  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Incident", 22, false),
          new Block.Column("Attributed to", 22, false),
          new Block.Column("By", 24, false),
          new Block.Column("Basis", 18, false),
          new Block.Column("Put as", 14, false));

  private Attributions() {}

  static List<Block> blocks(Draft draft) {
    List<Incident> attributed =
        draft.incidents().stream().filter(one -> !one.attributions().isEmpty()).toList();
    List<Block> blocks = new ArrayList<>();
    if (attributed.isEmpty()) {
      blocks.add(draft.paragraph("No source attributes an incident to anybody."));
      blocks.addAll(Parties.blocks(draft));
      return blocks;
    }
    blocks.add(draft.paragraph(opening(draft, attributed)));
    List<Incident> contested = attributed.stream().filter(draft::contested).toList();
    for (Incident incident : contested) {
      blocks.add(
          draft.paragraph(
              Incidents.name(draft, incident),
              Prose.of("The attribution is contested.").then(sentence(draft, incident))));
    }
    blocks.add(table(draft, attributed));
    blocks.addAll(Parties.blocks(draft));
    return blocks;
  }

  private static Prose opening(Draft draft, List<Incident> attributed) {
    return Prose.of("Sources attribute ")
        .value(
            Wording.plural(attributed.size(), "incident"),
            Draft.counted("incidents with an attribution", attributed))
        .words(" of ")
        .value(
            Wording.number(draft.incidents().size()), Draft.counted("incidents", draft.incidents()))
        .words(
            " to somebody. An attribution is what its asserter says; the ledger establishes none."
                + " Where only the context of a document makes it, it is marked as implied.");
  }

  private static Block.Table table(Draft draft, List<Incident> attributed) {
    List<Block.Row> rows = new ArrayList<>();
    for (Incident incident : attributed) {
      for (Attribution attribution : incident.attributions()) {
        Origin origin = draft.sourced(attribution.claims());
        rows.add(
            new Block.Row(
                null,
                List.of(
                    Incidents.name(draft, incident).runs(),
                    new Prose().value(VisibleText.of(attribution.actor()), origin).runs(),
                    by(attribution, origin).runs(),
                    Prose.of(Wording.basis(attribution.basis())).runs(),
                    Prose.of(putAs(attribution)).runs())));
      }
    }
    return draft.table("Attributions, each with its asserter", COLUMNS, rows);
  }

  private static Prose by(Attribution attribution, Origin origin) {
    String asserter = attribution.attributedBy();
    return asserter == null
        ? Prose.of("nobody credited")
        : new Prose().name(VisibleText.of(asserter), origin);
  }

  private static String putAs(Attribution attribution) {
    String manner = Citing.manner(attribution.modality());
    String put = manner.isEmpty() ? "stated" : manner;
    if (attribution.polarity() == Polarity.DENIED) {
      put = "denied";
    }
    return attribution.implied() ? put + ", implied by context" : put;
  }

  /** "The FBI attributes it to A and B." One sentence for each voice; empty without any. */
  static Prose sentence(Draft draft, Incident incident) {
    Map<List<Object>, List<Attribution>> voices = new LinkedHashMap<>();
    for (Attribution one : incident.attributions()) {
      voices.computeIfAbsent(voice(one), any -> new ArrayList<>()).add(one);
    }
    Prose prose = new Prose();
    voices.values().forEach(ofOne -> prose.then(said(draft, ofOne)));
    return prose;
  }

  /** Denials stay apart: "denies that it was A and B" says something else. */
  private static List<Object> voice(Attribution one) {
    return List.of(
        Objects.requireNonNullElse(one.attributedBy(), ""),
        one.modality(),
        one.implied(),
        one.polarity() == Polarity.DENIED ? one.actor() : one.polarity());
  }

  private static Prose said(Draft draft, List<Attribution> ofOne) {
    Attribution first = ofOne.get(0);
    String asserter = first.attributedBy();
    Prose prose = Prose.of(" ");
    if (asserter == null) {
      prose.words("An uncredited statement");
    } else {
      prose.name(Wording.capital(Citing.asserter(asserter)), draft.sourced(first.claims()));
    }
    return prose
        .words(first.implied() ? ", by implication of the context only," : "")
        .words(verb(first))
        .listing(
            ofOne,
            (sentence, one) ->
                sentence.value(VisibleText.of(one.actor()), draft.sourced(one.claims())))
        .words(".");
  }

  private static String verb(Attribution attribution) {
    if (attribution.polarity() == Polarity.DENIED) {
      return " denies that it was ";
    }
    return switch (attribution.modality()) {
      case ASSERTED -> " attributes it to ";
      case SUSPECTED -> " puts it, as a suspicion, to ";
      case UNDER_INVESTIGATION -> " reports an investigation of ";
      case CONDITIONAL -> " puts it, as a possibility, to ";
      case FORECAST -> " expects it to be attributed to ";
    };
  }
}
