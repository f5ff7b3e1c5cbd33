// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.total.Total;
import org.reckoner.reporting.exchange.NaturalPersons;

/**
 * Those who are said to have done it: groups as intrusion sets, states, agencies and others as
 * threat actors, with the parents that the register knows. A natural person is named only where a
 * government or an international organisation names them.
 */
final class Actors {
  private static final String UNNAMED =
      "Natural persons whom no government or international organisation names";

  private final StixDraft draft;
  private final NaturalPersons persons;
  private final Map<String, Actor> actors = new LinkedHashMap<>();

  /**
   * @param key the register's id, or else the folded name
   */
  private record Actor(
      String key,
      String name,
      @Nullable PartyKind kind,
      @Nullable Party party,
      Provenance provenance) {
    Actor and(Provenance other, @Nullable PartyKind stated) {
      return new Actor(key, name, kind == null ? stated : kind, party, provenance.and(other));
    }

    String id() {
      Optional<Attack.Entry> known =
          party == null || party.attackId() == null
              ? Optional.empty()
              : Attack.entry(party.attackId());
      return known
          .map(Attack.Entry::stixId)
          .orElseGet(
              () ->
                  StixId.of(
                      kind == PartyKind.INTRUSION_SET ? "intrusion-set" : "threat-actor", key));
    }
  }

  Actors(StixDraft draft) {
    this.draft = draft;
    this.persons = new NaturalPersons(draft.register(), draft.claimsByKey());
    draft.ledger().incidents().forEach(this::collect);
    draft.ledger().totals().forEach(this::collect);
    draft.ledger().claims().stream().filter(StixDraft::carried).forEach(this::collect);
  }

  private void collect(Incident incident) {
    for (Attribution attribution : incident.attributions()) {
      List<LedgerClaim> claims = draft.claims(attribution.claims());
      if (persons.mayBeNamed(attribution)) {
        add(
            attribution.actor(),
            attribution.actorId(),
            statedKind(claims),
            draft.provenance(claims));
      } else {
        draft.losses().add(UNNAMED);
      }
    }
  }

  /** The identifier of whom the incident is attributed to, where the export has and may name it. */
  Optional<String> id(Attribution attribution) {
    return persons.mayBeNamed(attribution)
        ? id(attribution.actor(), attribution.actorId())
        : Optional.empty();
  }

  /** By which name the export has whom the incident is attributed to. */
  String name(Attribution attribution) {
    Actor actor = actors.get(key(attribution.actor(), attribution.actorId()));
    return actor == null ? attribution.actor() : actor.name();
  }

  /** The incident without the persons that may not be named. */
  Incident presentable(Incident incident) {
    return persons.presentable(incident);
  }

  private void collect(Total total) {
    String actor = total.scope().actor();
    if (actor == null) {
      return;
    }
    if (party(actor, null).filter(party -> party.kind() == PartyKind.PERSON).isPresent()) {
      draft.losses().add(UNNAMED);
    } else {
      add(actor, null, null, draft.provenance(draft.claims(total.claims())));
    }
  }

  /** Groups whose structure or methods a document describes; a state is not accused by that. */
  private void collect(LedgerClaim entry) {
    FrameKind kind = entry.claim().frame().kind();
    String subject = entry.claim().frame().subject();
    boolean group =
        draft
            .register()
            .byName(subject)
            .filter(party -> party.kind() == PartyKind.INTRUSION_SET)
            .isPresent();
    if ((kind == FrameKind.PARTY || kind == FrameKind.METHOD) && group) {
      add(subject, null, null, draft.provenance(List.of(entry)));
    }
  }

  private static @Nullable PartyKind statedKind(List<LedgerClaim> claims) {
    return claims.stream()
        .map(LedgerClaim::claim)
        .filter(claim -> claim.property() == Property.ATTRIBUTED_TO)
        .map(Claim::value)
        .map(value -> ((ClaimValue.Named) value).kind())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void add(
      String name, @Nullable String registerId, @Nullable PartyKind kind, Provenance provenance) {
    Optional<Party> party = party(name, registerId);
    String key = key(name, registerId);
    Actor known = actors.get(key);
    actors.put(
        key,
        known != null
            ? known.and(provenance, kind)
            : new Actor(
                key,
                party.map(Party::name).orElse(name),
                party.map(Party::kind).orElse(kind),
                party.orElse(null),
                provenance));
    party
        .map(Party::parent)
        .flatMap(draft.register()::byId)
        .filter(parent -> !actors.containsKey(parent.id()))
        .ifPresent(parent -> add(parent.name(), parent.id(), parent.kind(), provenance));
  }

  private Optional<Party> party(String name, @Nullable String registerId) {
    return registerId == null
        ? draft.register().byName(name)
        : draft.register().byId(registerId).or(() -> draft.register().byName(name));
  }

  private String key(String name, @Nullable String registerId) {
    return party(name, registerId).map(Party::id).orElseGet(() -> PartyRegister.folded(name));
  }

  /** The identifier of the actor, where the export has it. */
  Optional<String> id(String name, @Nullable String registerId) {
    return Optional.ofNullable(actors.get(key(name, registerId))).map(Actor::id);
  }

  void write() {
    actors.values().forEach(this::write);
    actors.values().forEach(this::relateToParent);
  }

  private void write(Actor actor) {
    Optional<Attack.Entry> attack =
        actor.party == null || actor.party.attackId() == null
            ? Optional.empty()
            : Attack.entry(actor.party.attackId());
    if (attack.isPresent()) {
      draft.write(Creators.mitre());
      draft.write(attack.get().object());
    } else {
      draft.write(own(actor));
    }
    if (actor.kind == PartyKind.STATE) {
      locate(actor);
    }
  }

  private static StixObject own(Actor actor) {
    StixObject object = StixObject.of(actor.id(), actor.provenance).put("name", actor.name);
    if (actor.party != null) {
      object
          .texts("aliases", actor.party.aliases())
          .reference(StixObject.reference(reference(actor.party), actor.party.reference().id()));
    }
    if (actor.kind == PartyKind.STATE || actor.kind == PartyKind.AGENCY) {
      object.texts("threat_actor_types", List.of("nation-state"));
    }
    return object;
  }

  private void locate(Actor actor) {
    Optional<String> code = Countries.code(actor.name);
    if (code.isEmpty()) {
      draft.losses().add("Places of states whose two-letter code is not known");
      return;
    }
    StixObject location =
        StixObject.of(StixId.of("location", code.get()), Provenance.NONE)
            .put("name", actor.name)
            .put("country", code.get());
    draft.write(location);
    draft.relate(actor.id(), "located-at", location.id(), actor.provenance, details -> {});
  }

  /** A group is attributed to its sponsor; between threat actors the standard only has related. */
  private void relateToParent(Actor actor) {
    Actor parent =
        actor.party == null || actor.party.parent() == null
            ? null
            : actors.get(actor.party.parent());
    if (actor.party == null || parent == null || parent.id().equals(actor.id())) {
      return;
    }
    boolean sponsored =
        actor.kind == PartyKind.INTRUSION_SET && StixId.type(parent.id()).equals("threat-actor");
    draft.relate(
        actor.id(),
        sponsored ? "attributed-to" : "related-to",
        parent.id(),
        actor.provenance,
        details ->
            details.put(
                "description",
                "Reference data, not a claim of a document: %s belongs to or acts for %s (%s)."
                    .formatted(actor.name, parent.name, reference(actor.party))));
  }

  private static String reference(Party party) {
    return party.reference().dataset() + " " + party.reference().version();
  }
}
