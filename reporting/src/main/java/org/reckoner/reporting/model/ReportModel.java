// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.ledger.Ledger;

/**
 * A report: what it says, in order, and where each value comes from.
 *
 * @param kind which report it is
 * @param title the title page
 * @param sections the sections, then the annexes
 * @param notes one for each origin that a value has, in the order of the text
 */
public record ReportModel(
    ReportKind kind, TitlePage title, List<Section> sections, List<Note> notes) {
  public ReportModel {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * The report on a ledger that is asked for. The same arguments give an equal model.
   *
   * @throws NothingToReportException in a sentence, if the ledger does not hold what it is to be
   *     about
   */
  public static ReportModel of(Ledger ledger, ReportRequest request) {
    return Composition.of(ledger, request);
  }

  /** Every table in its order, the data behind a figure among them. */
  public List<Block.Table> tables() {
    List<Block.Table> tables = new ArrayList<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table) {
          tables.add(table);
        } else if (block instanceof Block.Figure figure && figure.data() != null) {
          tables.add(figure.data());
        }
      }
    }
    return tables;
  }

  /** The number of the note for an origin. */
  public Map<Origin, Integer> noteNumbers() {
    return Notes.numbers(notes);
  }

  /**
   * The title page.
   *
   * @param title what the report is called
   * @param subtitle its scope in words
   * @param marking TLP label, {@code TLP:GREEN}
   * @param meaning what the marking allows
   * @param facts as-of, ledger hash, versions: name and value
   */
  public record TitlePage(
      String title, String subtitle, String marking, String meaning, List<Block.Fact> facts) {
    public TitlePage {
      facts = List.copyOf(facts);
    }
  }
}
