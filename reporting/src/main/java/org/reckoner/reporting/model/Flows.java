// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;

/** What became of the assets, as far as sources state amounts: laundered, frozen, recovered. */
final class Flows {
  private static final List<Property> STATED =
      List.of(Property.LAUNDERED, Property.FROZEN, Property.RECOVERED);

  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Incident", 24, false),
          new Block.Column("Stolen", 19, true),
          new Block.Column("Laundered", 19, true),
          new Block.Column("Frozen", 19, true),
          new Block.Column("Recovered", 19, true));

  private Flows() {}

  static List<Block> blocks(Draft draft) {
    List<Incident> told =
        draft.incidents().stream()
            .filter(one -> STATED.stream().anyMatch(what -> one.resolution(what).isPresent()))
            .toList();
    if (told.isEmpty()) {
      return List.of(
          draft.paragraph(
              "For no incident do the sources state an amount laundered, frozen or recovered. The"
                  + " ledger holds no transfers between addresses, so that no flow can be drawn."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        draft.paragraph(
            Prose.of("For ")
                .value(
                    Wording.plural(told.size(), "incident"),
                    Draft.counted("incidents with an amount laundered, frozen or recovered", told))
                .words(
                    " the sources state what became of a part of the assets. What is not stated is"
                        + " not known here, and the parts need not add up: an amount laundered may"
                        + " be frozen later. The ledger holds no transfers between addresses, so"
                        + " that no flow can be drawn.")));
    List<Block.Row> rows = new ArrayList<>();
    told.forEach(incident -> rows.add(row(draft, incident)));
    blocks.add(draft.table("What became of the assets, by incident", COLUMNS, rows));
    return blocks;
  }

  private static Block.Row row(Draft draft, Incident incident) {
    List<List<Run>> cells = new ArrayList<>();
    cells.add(Incidents.name(draft, incident).runs());
    cells.add(Incidents.loss(draft, incident).runs());
    STATED.forEach(
        what ->
            cells.add(
                incident
                    .resolution(what)
                    .map(one -> stated(draft, one))
                    .orElseGet(() -> Prose.of("not stated"))
                    .runs()));
    return new Block.Row(null, cells);
  }

  private static Prose stated(Draft draft, Resolution one) {
    return new Prose()
        .value(Wording.value(one.value()), draft.sourced(one.chosen()))
        .then(Citing.caveat(draft, List.of(one.chosen())));
  }
}
