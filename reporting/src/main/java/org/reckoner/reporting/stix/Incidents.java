// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.reporting.exchange.AsOf;
import org.reckoner.reporting.table.ValueText;

/**
 * Incidents with what they are related to. The standard's incident is a stub, so the values that
 * stand go into its description; a relationship carries its confidence and, where the date is
 * known, the first and last moment that it may have begun.
 */
final class Incidents {
  private static final Duration DAY_LESS_A_MILLISECOND = Duration.ofDays(1).minusMillis(1);

  private final StixDraft draft;
  private final Actors actors;

  Incidents(StixDraft draft, Actors actors) {
    this.draft = draft;
    this.actors = actors;
  }

  void write() {
    draft.ledger().incidents().stream().map(actors::presentable).forEach(this::write);
  }

  private void write(Incident incident) {
    List<LedgerClaim> claims =
        draft.claims(incident.claims()).stream().filter(StixDraft::carried).toList();
    StixObject object =
        StixObject.of(draft.id(incident), draft.provenance(claims))
            .put("name", incident.name())
            .put("description", description(incident))
            .texts(
                "labels",
                List.of(incident.type().name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .reference(StixObject.reference("reckoner", incident.slug()));
    if (draft.full()) {
      new IncidentExtensions(draft).extend(object, incident, claims);
    }
    draft.write(object);
    victims(incident, claims);
    attributions(incident);
    techniques(incident, claims);
  }

  /** The values that stand, one to a line, each with the rule that chose it. */
  private static String description(Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add("Determination: " + incident.determination().name().toLowerCase(Locale.ROOT) + ".");
    for (Resolution resolution : incident.resolutions()) {
      if (resolution.property() == Property.ATTRIBUTED_TO) {
        continue; // each attribution follows, with who makes it
      }
      lines.add(
          "%s: %s (rule %s; independent groups of sources: %d)."
              .formatted(
                  capitalised(resolution.property().label()),
                  ValueText.of(resolution.value()),
                  resolution.ruleId(),
                  resolution.independentGroups()));
    }
    for (Attribution attribution : incident.attributions()) {
      lines.add(sentence(attribution));
    }
    return String.join("\n", lines);
  }

  private static String capitalised(String label) {
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  private static String sentence(Attribution attribution) {
    return "%s %s by %s (%s%s; basis: %s)."
        .formatted(
            attribution.polarity() == Polarity.DENIED ? "Denied for" : "Attributed to",
            attribution.actor(),
            attribution.attributedBy() == null ? "nobody credited" : attribution.attributedBy(),
            attribution.modality().name().toLowerCase(Locale.ROOT),
            attribution.implied() ? ", implied" : "",
            attribution.basis().name().toLowerCase(Locale.ROOT));
  }

  private void victims(Incident incident, List<LedgerClaim> claims) {
    named(incident, Property.VICTIM, claims).forEach((key, those) -> victim(incident, those));
    named(incident, Property.SUPPLIER, claims).forEach((key, those) -> supplier(incident, those));
  }

  /** The affirmed claims of a party in one role, by folded name. */
  private static Map<String, List<LedgerClaim>> named(
      Incident incident, Property property, List<LedgerClaim> claims) {
    Map<String, List<LedgerClaim>> named =
        claims.stream()
            .filter(one -> one.claim().property() == property && stated(one.claim()))
            .collect(
                Collectors.groupingBy(
                    one -> PartyRegister.folded(name(one)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String victim = incident.victim();
    if (property == Property.VICTIM && victim != null && named.size() > 1) {
      // Other names of one victim: the ledger has made them one.
      List<LedgerClaim> all = named.values().stream().flatMap(List::stream).toList();
      return Map.of(PartyRegister.folded(victim), all);
    }
    return named;
  }

  private void victim(Incident incident, List<LedgerClaim> claims) {
    String name = incident.victim() == null ? name(claims.get(0)) : incident.victim();
    relate(incident, "targets", identity(name, claims), claims, "Victim of the incident.");
    draft.related(called(name, claims));
  }

  private void supplier(Incident incident, List<LedgerClaim> claims) {
    relate(
        incident,
        "related-to",
        identity(name(claims.get(0)), claims),
        claims,
        "Supplier that the attack came through.");
  }

  /** Those that give the party this name and no other of its names. */
  private static List<LedgerClaim> called(String name, List<LedgerClaim> claims) {
    String folded = PartyRegister.folded(name);
    return claims.stream().filter(one -> PartyRegister.folded(name(one)).equals(folded)).toList();
  }

  private static String name(LedgerClaim claim) {
    return ((ClaimValue.Named) claim.claim().value()).name();
  }

  /** A party that is not accused of anything. */
  private String identity(String name, List<LedgerClaim> claims) {
    @Nullable PartyKind stated =
        claims.stream()
            .map(one -> ((ClaimValue.Named) one.claim().value()).kind())
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    PartyKind kind = draft.register().byName(name).map(party -> party.kind()).orElse(stated);
    StixObject identity =
        StixObject.of(StixId.of("identity", PartyRegister.folded(name)), draft.provenance(claims))
            .put("name", name)
            .put("identity_class", identityClass(kind));
    draft.write(identity);
    return identity.id();
  }

  private static String identityClass(@Nullable PartyKind kind) {
    if (kind == null) {
      return "unknown";
    }
    return switch (kind) {
      case ORGANISATION, AGENCY, STATE -> "organization";
      case PERSON -> "individual";
      case INTRUSION_SET -> "group";
    };
  }

  /** One relationship for each actor, whoever attributes; denials become opinions elsewhere. */
  private void attributions(Incident incident) {
    Map<String, List<Attribution>> byActor = new LinkedHashMap<>();
    for (Attribution attribution : incident.attributions()) {
      if (attribution.polarity() == Polarity.AFFIRMED) {
        actors
            .id(attribution)
            .ifPresent(
                id -> byActor.computeIfAbsent(id, key -> new ArrayList<>()).add(attribution));
      }
    }
    byActor.forEach(
        (actor, those) -> {
          List<LedgerClaim> claims =
              those.stream().flatMap(one -> draft.claims(one.claims()).stream()).toList();
          relate(
              incident,
              "attributed-to",
              actor,
              claims,
              those.stream().map(Incidents::sentence).collect(Collectors.joining("\n")));
          draft.related(called(actors.name(those.get(0)), claims));
        });
  }

  private void techniques(Incident incident, List<LedgerClaim> claims) {
    Map<String, List<LedgerClaim>> techniques =
        claims.stream()
            .filter(one -> one.claim().property() == Property.TECHNIQUE && stated(one.claim()))
            .collect(
                Collectors.groupingBy(
                    one -> ((ClaimValue.Technique) one.claim().value()).id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    techniques.forEach(
        (id, those) -> {
          String technique = Techniques.write(draft, those.get(0).claim());
          relate(incident, "uses", technique, those, "Technique used in the incident.");
          draft.related(those);
        });
  }

  /** Whether a relationship may rest on it: something said to be so, or suspected. */
  static boolean stated(Claim claim) {
    return claim.assertion().polarity() == Polarity.AFFIRMED
        && (claim.assertion().modality() == Modality.ASSERTED
            || claim.assertion().modality() == Modality.SUSPECTED);
  }

  private void relate(
      Incident incident, String type, String target, List<LedgerClaim> claims, String description) {
    Optional<PartialDate> date = incident.occurredOn();
    draft.relate(
        draft.id(incident),
        type,
        target,
        draft.provenance(claims),
        details -> {
          details.put("description", description).put("confidence", Confidence.of(claims));
          date.ifPresent(
              when ->
                  details
                      .put("start_time", StixTime.of(AsOf.midnight(when.earliest())))
                      .put(
                          "stop_time",
                          StixTime.of(AsOf.midnight(when.latest()).plus(DAY_LESS_A_MILLISECOND))));
        });
  }
}
