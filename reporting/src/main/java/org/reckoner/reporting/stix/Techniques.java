// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.ledger.LedgerClaim;

/** Techniques and advised measures, by the identifiers of MITRE ATT&amp;CK where they have one. */
final class Techniques {
  private final StixDraft draft;
  private final Actors actors;

  Techniques(StixDraft draft, Actors actors) {
    this.draft = draft;
    this.actors = actors;
  }

  /** Writes those that documents speak of apart from one incident. */
  void write() {
    Map<String, List<LedgerClaim>> advice = new LinkedHashMap<>();
    Map<String, List<LedgerClaim>> methods = new LinkedHashMap<>();
    for (LedgerClaim entry : draft.ledger().claims()) {
      Claim claim = entry.claim();
      if (!StixDraft.carried(entry)) {
        continue;
      }
      if (claim.value() instanceof ClaimValue.Mitigation mitigation) {
        advice.computeIfAbsent(adviceId(mitigation), key -> new ArrayList<>()).add(entry);
      } else if (claim.value() instanceof ClaimValue.Technique
          && claim.frame().kind() == FrameKind.METHOD
          && Incidents.stated(claim)) {
        methods.computeIfAbsent(method(claim), key -> new ArrayList<>()).add(entry);
      }
    }
    advice.forEach(this::advice);
    methods.values().forEach(this::method);
  }

  /** What makes two statements about methods one relationship. */
  private static String method(Claim claim) {
    return ((ClaimValue.Technique) claim.value()).id() + " " + claim.frame().subject();
  }

  /** Writes the technique of a claim and gives its identifier. */
  static String write(StixDraft draft, Claim claim) {
    ClaimValue.Technique technique = (ClaimValue.Technique) claim.value();
    Attack.Entry entry = Attack.entry(technique.id()).orElse(null);
    if (entry != null) {
      draft.write(Creators.mitre());
      draft.write(entry.object());
      return entry.stixId();
    }
    StixObject own =
        StixObject.of(StixId.of("attack-pattern", technique.id()), Provenance.NONE)
            .put("name", technique.name())
            .reference(StixObject.reference("mitre-attack", technique.id()));
    draft.write(own);
    return own.id();
  }

  private void method(List<LedgerClaim> entries) {
    Claim first = entries.get(0).claim();
    String technique = write(draft, first);
    actors
        .id(first.frame().subject(), null)
        .ifPresent(
            actor ->
                draft.relate(
                    actor,
                    "uses",
                    technique,
                    draft.provenance(entries),
                    details -> details.put("confidence", Confidence.of(entries))));
  }

  static String adviceId(ClaimValue.Mitigation advice) {
    return StixId.of("course-of-action", advice.id() == null ? advice.name() : advice.id());
  }

  private void advice(String id, List<LedgerClaim> entries) {
    ClaimValue.Mitigation advice = (ClaimValue.Mitigation) entries.get(0).claim().value();
    StixObject action = StixObject.of(id, draft.provenance(entries)).put("name", advice.name());
    if (advice.id() != null) {
      action.reference(StixObject.reference("mitre-attack", advice.id()));
    }
    draft.write(action);
  }
}
