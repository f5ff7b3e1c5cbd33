// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.total.Total;

/**
 * What sources hold against one another: whoever gives another value than the one that stands
 * disagrees with it; whoever denies an attribution disagrees strongly. Where statements only look
 * like a contradiction (another unit, another scope) the opinion is neutral and says why.
 */
final class Opinions {
  private static final Set<Conflict.Kind> NO_CONTRADICTION =
      Set.of(Conflict.Kind.UNIT, Conflict.Kind.SCOPE);

  private final StixDraft draft;
  private final Actors actors;
  private final Campaigns campaigns;
  private final Map<String, String> incidents = new HashMap<>();
  private final Set<ClaimKey> chosen = new HashSet<>();

  Opinions(StixDraft draft, Actors actors, Campaigns campaigns) {
    this.draft = draft;
    this.actors = actors;
    this.campaigns = campaigns;
    for (Incident incident : draft.ledger().incidents()) {
      incidents.put(incident.key(), draft.id(incident));
      incident.resolutions().stream().map(Resolution::chosen).forEach(chosen::add);
    }
    for (Total total : draft.ledger().totals()) {
      total.resolutions().stream().map(Resolution::chosen).forEach(chosen::add);
    }
  }

  void write() {
    draft.ledger().conflicts().forEach(this::write);
    draft.ledger().incidents().forEach(this::denials);
  }

  private void write(Conflict conflict) {
    boolean neutral = NO_CONTRADICTION.contains(conflict.kind());
    for (int i = 0; i < conflict.sides().size(); i++) {
      Conflict.Side side = conflict.sides().get(i);
      boolean stands = side.claims().stream().anyMatch(chosen::contains);
      Collection<String> against = against(conflict, i);
      if (stands && !neutral) {
        continue;
      }
      if (against.isEmpty()) {
        draft.losses().add("Sides of conflicts about things that the export does not have");
        continue;
      }
      opinion(
          StixId.of("opinion", conflict.key(), Integer.toString(i)),
          neutral ? "neutral" : "disagree",
          "%s: %s (%s). %s"
              .formatted(
                  conflict.kind().name(), side.label(), property(conflict), conflict.reading()),
          draft.claims(side.claims()),
          against);
    }
  }

  private static String property(Conflict conflict) {
    return conflict.property() == null ? "scope" : conflict.property().label();
  }

  /** The incidents and campaigns it is about, or else the quotations of the other sides. */
  private Collection<String> against(Conflict conflict, int side) {
    Set<String> ids = new LinkedHashSet<>();
    conflict.subjects().stream()
        .flatMap(
            subject ->
                Optional.ofNullable(incidents.get(subject))
                    .or(() -> campaigns.of(subject))
                    .stream())
        .forEach(ids::add);
    if (ids.isEmpty()) {
      for (int other = 0; other < conflict.sides().size(); other++) {
        if (other != side) {
          draft.claims(conflict.sides().get(other).claims()).forEach(one -> notes(one, ids));
        }
      }
    }
    return ids;
  }

  private void notes(LedgerClaim entry, Set<String> ids) {
    entry.claim().evidence().stream()
        .map(span -> Sources.noteId(entry.claim().work(), span.exact()))
        .filter(draft::has)
        .forEach(ids::add);
  }

  private void denials(Incident incident) {
    for (Attribution attribution : incident.attributions()) {
      if (attribution.polarity() == Polarity.DENIED) {
        List<LedgerClaim> claims = draft.claims(attribution.claims());
        opinion(
            StixId.of(
                "opinion", "denial", draft.id(incident), attribution.actor(), by(attribution)),
            "strongly-disagree",
            "%s denies that %s is responsible.".formatted(by(attribution), attribution.actor()),
            claims,
            List.of(denied(incident, attribution)));
      }
    }
  }

  private static String by(Attribution attribution) {
    return attribution.attributedBy() == null ? "A source" : attribution.attributedBy();
  }

  /** The attribution to that actor, or else the incident. */
  private String denied(Incident incident, Attribution denial) {
    return actors
        .id(denial)
        .map(actor -> StixId.of("relationship", draft.id(incident), "attributed-to", actor))
        .filter(draft::has)
        .orElseGet(() -> draft.id(incident));
  }

  private void opinion(
      String id,
      String opinion,
      String explanation,
      List<LedgerClaim> claims,
      Collection<String> against) {
    draft.write(
        StixObject.of(id, draft.provenance(claims))
            .put("explanation", explanation)
            .texts("authors", draft.authors(claims))
            .put("opinion", opinion)
            .refs("object_refs", against));
  }
}
