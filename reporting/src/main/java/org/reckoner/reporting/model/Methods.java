// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;

/** Techniques by MITRE ATT&amp;CK, with how often sources speak of each. */
final class Methods {
  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Technique", 40, false),
          new Block.Column("ATT&CK", 15, false),
          new Block.Column("Documents", 15, true),
          new Block.Column("Independent groups", 15, true),
          new Block.Column("Incidents", 15, true));

  /** More than these would not be read in a figure; the table has them all. */
  private static final int SHOWN = 20;

  private Methods() {}

  /** The claims of a technique, the most often stated first. */
  static List<List<ClaimKey>> ranked(Draft draft) {
    Map<String, List<ClaimKey>> points =
        Points.by(draft.stating(Property.TECHNIQUE), claim -> technique(claim.value()).id());
    return points.values().stream()
        .sorted(
            Comparator.comparing((List<ClaimKey> keys) -> -draft.independent(keys))
                .thenComparing(keys -> -draft.works(keys))
                .thenComparing(keys -> technique(draft.claim(keys.get(0)).claim().value()).id()))
        .toList();
  }

  static ClaimValue.Technique technique(ClaimValue value) {
    return (ClaimValue.Technique) value;
  }

  static List<Block> blocks(Draft draft) {
    List<List<ClaimKey>> ranked = ranked(draft);
    if (ranked.isEmpty()) {
      return List.of(draft.paragraph("No method of attack is described in the sources."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        draft.paragraph(
            Prose.of("The sources describe ")
                .value(
                    Wording.plural(ranked.size(), "technique"), Draft.counted("techniques", ranked))
                .words(
                    ", named here as MITRE ATT&CK names them. How often a technique is mentioned"
                        + " says what sources write about, not how often it is used.")));
    List<Block.Row> rows = new ArrayList<>();
    IdentityHashMap<List<ClaimKey>, Integer> incidents = incidents(draft, ranked);
    for (List<ClaimKey> keys : ranked) {
      rows.add(row(draft, keys, incidents.getOrDefault(keys, 0)));
    }
    blocks.add(
        draft.table("Techniques, by how many independent groups speak of them", COLUMNS, rows));
    if (ranked.size() > 1) {
      blocks.add(figure(draft, ranked));
    }
    for (List<ClaimKey> keys : ranked) {
      ClaimValue.Technique technique = technique(draft.claim(keys.get(0)).claim().value());
      blocks.add(
          draft.paragraph(
              new Prose().name(VisibleText.of(technique.name()), draft.sourced(keys)),
              Prose.of("Stated in ")
                  .then(Points.support(draft, keys))
                  .words(":")
                  .then(Points.words(draft, keys))));
    }
    return blocks;
  }

  private static Block.Figure figure(Draft draft, List<List<ClaimKey>> ranked) {
    List<Chart.Bar> bars = new ArrayList<>();
    for (List<ClaimKey> keys : ranked.stream().limit(SHOWN).toList()) {
      ClaimValue.Technique technique = technique(draft.claim(keys.get(0)).claim().value());
      int groups = draft.independent(keys);
      bars.add(
          new Chart.Bar(
              VisibleText.of(technique.name()),
              BigDecimal.valueOf(groups),
              Wording.number(groups)));
    }
    return new Block.Figure(
        draft.nextFigure(),
        "Techniques by how many independent groups of sources speak of them",
        "Bar chart of techniques, one bar each. The data are in the table before.",
        new Chart.Ranked("independent groups", bars),
        null);
  }

  /** How many incidents have each technique: every incident's claims are looked at once. */
  private static IdentityHashMap<List<ClaimKey>, Integer> incidents(
      Draft draft, List<List<ClaimKey>> techniques) {
    Map<ClaimKey, List<ClaimKey>> techniqueOf = new HashMap<>();
    techniques.forEach(keys -> keys.forEach(key -> techniqueOf.put(key, keys)));
    IdentityHashMap<List<ClaimKey>, Integer> incidents = new IdentityHashMap<>();
    for (Incident incident : draft.incidents()) {
      Set<List<ClaimKey>> had = Collections.newSetFromMap(new IdentityHashMap<>());
      for (ClaimKey key : incident.claims()) {
        List<ClaimKey> technique = techniqueOf.get(key);
        if (technique != null && had.add(technique)) {
          incidents.merge(technique, 1, Integer::sum);
        }
      }
    }
    return incidents;
  }

  private static Block.Row row(Draft draft, List<ClaimKey> keys, int incidents) {
    ClaimValue.Technique technique = technique(draft.claim(keys.get(0)).claim().value());
    Origin origin = Incidents.works(draft, "works that mention the technique", keys);
    return new Block.Row(
        null,
        List.of(
            new Prose().value(VisibleText.of(technique.name()), draft.sourced(keys)).runs(),
            new Prose()
                .name(
                    VisibleText.of(technique.id()),
                    new Origin.Reference(
                        "MITRE ATT&CK", draft.ledger().registerVersion(), technique.id()))
                .runs(),
            new Prose().value(Wording.number(draft.works(keys)), origin).runs(),
            new Prose().value(Wording.number(draft.independent(keys)), origin).runs(),
            new Prose()
                .value(
                    Wording.number(incidents),
                    Draft.counted("incidents with the technique", incidents))
                .runs()));
  }
}
