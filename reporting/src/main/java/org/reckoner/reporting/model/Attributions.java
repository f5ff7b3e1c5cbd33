// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
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
    List<Incident> contested = attributed.stream().filter(Attributions::contested).toList();
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

  private static boolean contested(Incident incident) {
    long accused =
        incident.attributions().stream()
            .filter(one -> one.polarity() == Polarity.AFFIRMED)
            .map(Attribution::actor)
            .distinct()
            .count();
    return accused > 1
        || incident.attributions().stream().anyMatch(one -> one.polarity() == Polarity.DENIED);
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
                    Prose.of(basis(attribution.basis())).runs(),
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

  static String basis(Attribution.Basis basis) {
    return switch (basis) {
      case IT_SECURITY_COMMUNITY -> "IT-security community";
      case RECEIVER_GOVERNMENT -> "government of the victim";
      case INTERNATIONAL_ORGANISATION -> "international organisation";
      case RECEIVER_ITSELF -> "the victim itself";
      case ATTACKER_CONFIRMS -> "the attacker confirms";
      case MEDIA_BASED -> "media";
      case CONTESTED -> "contested";
      case NOT_STATED -> "not stated";
    };
  }

  /** "It is attributed to A by B and, by implication only, to C." Empty without attributions. */
  static Prose sentence(Draft draft, Incident incident) {
    Prose prose = new Prose();
    for (Attribution attribution : incident.attributions()) {
      prose.then(one(draft, attribution));
    }
    return prose;
  }

  private static Prose one(Draft draft, Attribution attribution) {
    Origin origin = draft.sourced(attribution.claims());
    String asserter = attribution.attributedBy();
    Prose prose = Prose.of(" ");
    if (asserter == null) {
      prose.words("An uncredited statement");
    } else {
      prose.name(Wording.capital(Citing.asserter(asserter)), origin);
    }
    prose.words(attribution.implied() ? ", by implication of the context only," : "");
    prose.words(verb(attribution)).value(VisibleText.of(attribution.actor()), origin);
    return prose.words(".");
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
