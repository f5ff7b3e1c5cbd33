// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.evidence.Origin;

/** The documents that were erased: that there were some, and what they were to whoever has them. */
final class Withdrawn {
  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("SHA-256 of the bytes", 46, false),
          new Block.Column("Erased on", 18, false),
          new Block.Column("Reason", 36, false));

  private Withdrawn() {}

  /** Nothing where nothing was erased. */
  static List<Block> blocks(Draft draft) {
    List<Erasure> erasures = draft.whole().withdrawn();
    if (erasures.isEmpty()) {
      return List.of();
    }
    Origin origin = new Origin.Derived("tombstones of erased documents", List.of());
    List<Block.Row> rows = new ArrayList<>();
    for (Erasure erasure : erasures) {
      rows.add(
          new Block.Row(
              null,
              List.of(
                  new Prose()
                      .listing(erasure.rawSha256(), (cell, digest) -> cell.name(digest, origin))
                      .runs(),
                  new Prose()
                      .name(Wording.date(LocalDate.ofInstant(erasure.at(), ZoneOffset.UTC)), origin)
                      .runs(),
                  new Prose().name(VisibleText.of(erasure.why()), origin).runs())));
    }
    return List.of(
        draft.paragraph(
            "Some documents were erased after they had been taken in. None of their words is kept,"
                + " and nothing in this report rests on them. Earlier reports may cite them."),
        draft.table("Documents that were erased", COLUMNS, rows));
  }
}
