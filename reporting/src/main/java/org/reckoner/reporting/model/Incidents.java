// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;

/** The incidents: a table of all, and a paragraph on each of the gravest. */
final class Incidents {
  /** Above this number only the costliest have a paragraph; the table has them all. */
  private static final int DESCRIBED = 40;

  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Incident", 18, false),
          new Block.Column("Date", 18, false),
          new Block.Column("Kind", 20, false),
          new Block.Column("Amount stolen", 18, true),
          new Block.Column("Attributed to", 17, false),
          new Block.Column("Sources", 9, true));

  /** Properties that the table, the title or the sentences before already tell. */
  private static final Set<Property> TOLD =
      EnumSet.of(Property.VICTIM, Property.LOSS, Property.OCCURRED_ON, Property.ATTRIBUTED_TO);

  /** Words with which a sentence of the rules may begin and which are no names. */
  private static final Pattern OPENING = Pattern.compile("(A|An|It|No|The|This) ");

  private static final Origin COUNTED_ONCE =
      new Origin.Derived("groups that share an origin, counted once", List.of());

  private Incidents() {}

  static List<Block> blocks(Draft draft) {
    List<Incident> incidents = draft.incidents();
    if (incidents.isEmpty()) {
      return List.of(draft.paragraph("No single incident is described in the sources."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.paragraph(opening(draft)));
    blocks.add(table(draft));
    described(incidents).forEach(incident -> blocks.add(paragraph(draft, incident)));
    return blocks;
  }

  private static Prose opening(Draft draft) {
    List<Incident> incidents = draft.incidents();
    Prose prose = Prose.of("The ledger holds ");
    prose.value(
        Wording.plural(incidents.size(), "incident"), Draft.counted("incidents", incidents));
    prose.words(". Amounts are as the sources state them and are not converted.");
    if (incidents.size() > DESCRIBED) {
      prose.words(" The costliest are described below; the table lists them all.");
    }
    return prose;
  }

  static List<Incident> described(List<Incident> incidents) {
    if (incidents.size() <= DESCRIBED) {
      return incidents;
    }
    Set<String> costliest =
        incidents.stream()
            .sorted(
                Comparator.comparing(
                        (Incident one) ->
                            one.loss().map(Amount::figure).orElse(java.math.BigDecimal.ZERO))
                    .reversed())
            .limit(DESCRIBED)
            .map(Incident::key)
            .collect(Collectors.toSet());
    return incidents.stream().filter(one -> costliest.contains(one.key())).toList();
  }

  private static Block.Table table(Draft draft) {
    List<Block.Row> rows = new ArrayList<>();
    for (Incident incident : draft.incidents()) {
      List<List<Run>> cells = new ArrayList<>();
      cells.add(name(draft, incident).runs());
      cells.add(date(draft, incident).runs());
      cells.add(Prose.of(kind(incident.type())).runs());
      cells.add(loss(draft, incident).runs());
      cells.add(actors(draft, incident).runs());
      cells.add(sources(draft, incident).runs());
      rows.add(new Block.Row(anchor(incident), cells));
    }
    return draft.table("Incidents known to the ledger", COLUMNS, rows);
  }

  static String anchor(Incident incident) {
    return "incident-"
        + (incident.number() == null ? incident.key().substring(0, 12) : incident.number());
  }

  static Prose name(Draft draft, Incident incident) {
    return new Prose().name(VisibleText.of(incident.name()), draft.sourced(incident));
  }

  static Prose date(Draft draft, Incident incident) {
    return incident
        .resolution(Property.OCCURRED_ON)
        .map(one -> new Prose().value(Wording.value(one.value()), draft.sourced(one.chosen())))
        .orElseGet(() -> Prose.of("not stated"));
  }

  static Prose loss(Draft draft, Incident incident) {
    return incident
        .resolution(Property.LOSS)
        .map(one -> new Prose().value(Wording.value(one.value()), draft.sourced(one.chosen())))
        .orElseGet(() -> Prose.of("not stated"));
  }

  private static Prose actors(Draft draft, Incident incident) {
    List<Attribution> affirmed =
        incident.attributions().stream()
            .filter(one -> one.polarity() == Polarity.AFFIRMED)
            .filter(Draft.distinctBy(Attribution::actor))
            .toList();
    if (affirmed.isEmpty()) {
      return Prose.of("nobody named");
    }
    Prose prose = new Prose();
    for (Attribution attribution : affirmed) {
      prose.words(prose.isEmpty() ? "" : "; ");
      prose.name(VisibleText.of(attribution.actor()), draft.sourced(attribution.claims()));
      String manner = shortManner(attribution);
      prose.words(manner.isEmpty() ? "" : " (" + manner + ")");
    }
    return prose;
  }

  private static String shortManner(Attribution attribution) {
    return attribution.implied() ? "implied" : Citing.manner(attribution.modality());
  }

  private static Prose sources(Draft draft, Incident incident) {
    return new Prose()
        .value(
            Wording.number(draft.backing(incident).works()),
            works("works that describe the incident", draft.backing(incident)));
  }

  static Origin works(Draft draft, String what, List<ClaimKey> claims) {
    return works(what, draft.backing(claims));
  }

  private static Origin works(String what, CitedClaims.Backing backing) {
    return new Origin.Derived(
        "number of " + what,
        List.of(
            new Origin.Operand("works", Wording.number(backing.works()), backing.origin()),
            new Origin.Operand(
                "independent groups among them", Wording.number(backing.groups()), COUNTED_ONCE)));
  }

  static String kind(IncidentType type) {
    return switch (type) {
      case CRYPTO_THEFT -> "theft of crypto-assets";
      case RANSOMWARE -> "ransomware";
      case DESTRUCTIVE -> "destructive attack";
      case ESPIONAGE -> "espionage";
      case UNKNOWN -> "not stated";
    };
  }

  static Block.Paragraph paragraph(Draft draft, Incident incident) {
    return draft.paragraph(name(draft, incident), told(draft, incident));
  }

  /** What the sources say of it, in a paragraph. */
  static Prose told(Draft draft, Incident incident) {
    Prose prose = new Prose();
    prose.then(what(draft, incident));
    prose.then(support(draft, incident));
    prose.then(Attributions.sentence(draft, incident));
    return prose.then(further(draft, incident));
  }

  private static Prose what(Draft draft, Incident incident) {
    return incident
        .resolution(Property.LOSS)
        .map(loss -> lost(draft, incident, loss))
        .orElseGet(() -> happened(draft, incident));
  }

  private static Prose happened(Draft draft, Incident incident) {
    String kind = incident.type() == IncidentType.UNKNOWN ? "an incident" : kind(incident.type());
    Prose prose = Prose.of("The sources describe it as " + kind);
    if (incident.victim() != null) {
      prose.words(" against ").then(name(draft, incident));
    }
    prose.then(when(draft, incident));
    if (incident.type() != IncidentType.CRYPTO_THEFT) {
      return prose.words(". It is not described as a theft of crypto-assets and enters no sum.");
    }
    return prose
        .words(". The amount stolen is not stated in ")
        .value(
            Wording.plural(draft.works(incident.claims()), "source"),
            works(draft, "works that describe the incident", incident.claims()))
        .words(".");
  }

  private static Prose lost(Draft draft, Incident incident, Resolution loss) {
    Origin origin = draft.sourced(loss.chosen());
    Modality modality = draft.claim(loss.chosen()).claim().assertion().modality();
    Prose prose = name(draft, incident);
    prose.words(verb(modality)).value(Wording.value(loss.value()), origin);
    prose.then(when(draft, incident)).words(", ");
    prose.then(Citing.according(draft, loss.chosen()));
    return prose.then(Citing.hedges(draft, List.of(loss.chosen()))).words(".");
  }

  private static String verb(Modality modality) {
    return switch (modality) {
      case ASSERTED -> " lost ";
      case SUSPECTED -> " is alleged to have lost ";
      case UNDER_INVESTIGATION -> " is being investigated for the loss of ";
      case CONDITIONAL -> " could have lost ";
      case FORECAST -> " is expected to have lost ";
    };
  }

  private static Prose when(Draft draft, Incident incident) {
    return incident
        .resolution(Property.OCCURRED_ON)
        .map(
            one -> {
              String date = Wording.value(one.value());
              boolean day = Character.isDigit(date.charAt(0)) && date.indexOf('\u00a0') > 0;
              return Prose.of(day ? " on " : " in ").value(date, draft.sourced(one.chosen()));
            })
        .orElseGet(() -> Prose.of(" on a date that no source states"));
  }

  private static Prose support(Draft draft, Incident incident) {
    Prose prose = new Prose();
    incident
        .resolution(Property.LOSS)
        .ifPresent(
            loss -> {
              int groups = loss.independentGroups();
              prose
                  .words(" The figure rests on ")
                  .value(
                      Wording.plural(groups, "independent group") + " of sources",
                      new Origin.Derived(
                          "independent groups whose value is compatible with the one that stands",
                          List.of(
                              new Origin.Operand(
                                  "claims of the " + Property.LOSS.label(),
                                  Wording.number(loss.candidates().size()),
                                  draft.sourced(loss.candidates())))))
                  .words(".");
              prose.then(others(draft, loss));
            });
    return prose;
  }

  /** The other values that are claimed, and why this one stands; empty where there are none. */
  private static Prose others(Draft draft, Resolution resolution) {
    List<List<ClaimKey>> others = draft.others(resolution);
    if (others.isEmpty()) {
      return new Prose();
    }
    return Prose.of(" Also claimed: ")
        .listing(
            others,
            (sentence, claims) ->
                sentence
                    .value(Wording.value(draft.value(claims.get(0))), draft.sourced(claims))
                    .then(Citing.inBrackets(draft, claims)))
        .words(". Why the first stands: ")
        .name(sentence(resolution.rationale()), draft.sourced(resolution.candidates()));
  }

  /** What else is stated of it. */
  private static Prose further(Draft draft, Incident incident) {
    List<Resolution> further =
        incident.resolutions().stream().filter(one -> !TOLD.contains(one.property())).toList();
    if (further.isEmpty()) {
      return new Prose();
    }
    return Prose.of(" The sources also state: ")
        .listing(
            further,
            (sentence, one) ->
                sentence
                    .words(one.property().label() + ", ")
                    .value(Wording.value(one.value()), draft.sourced(one.chosen()))
                    .then(Citing.caveat(draft, List.of(one.chosen()))))
        .words(".");
  }

  static long differing(Resolution resolution) {
    return resolution.alternatives().stream()
        .filter(one -> !Draft.sameFigure(one.value(), resolution.value()))
        .count();
  }

  /** A sentence of the ledger's rules after a colon: a name keeps its capital letter. */
  static String sentence(String rationale) {
    String text = ended(rationale);
    boolean word = OPENING.matcher(text).lookingAt();
    return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }

  /** With a full stop. */
  static String ended(String rationale) {
    String text = VisibleText.of(rationale.strip());
    return text.endsWith(".") ? text : text + ".";
  }
}
