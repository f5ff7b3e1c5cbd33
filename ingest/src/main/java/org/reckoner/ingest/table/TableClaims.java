// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.ingest.read.ReadDocument;

/** Takes the claims out of a table's text: one incident for each row, the row as the words. */
public final class TableClaims {
  private static final String RULE = "table.row";

  private final TableMapping mapping;

  public TableClaims(TableMapping mapping) {
    this.mapping = mapping;
  }

  /** What the rows say. */
  public Extraction extract(WorkKey work, ReadDocument document) {
    String text = document.text().text();
    List<Observation> observations = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> anchors = new HashMap<>();
    int end = text.indexOf('\n');
    List<@Nullable Target> targets =
        TableReader.targets(mapping, TableText.cells(text.substring(0, Math.max(0, end))));
    for (int start = end + 1; start > 0 && start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      String line = text.substring(start, end);
      Row row = Row.of(mapping, targets, TableText.cells(line));
      if (row.said().isEmpty()) {
        continue;
      }
      EvidenceSpan words = document.text().quote(start, start + line.stripTrailing().length());
      int ordinal = seen.merge(ClaimKey.normalised(words.exact()), 1, Integer::sum);
      Frame frame = frame(row, anchors);
      for (Row.Said said : row.said()) {
        Claim claim =
            Claim.of(
                work,
                frame,
                said.property(),
                said.value(),
                said.assertion(),
                List.of(words),
                ordinal);
        observations.add(new Observation(claim, RULE, TableReader.VERSION, 100));
      }
    }
    return new Extraction(work, document.text(), observations.stream().distinct().toList());
  }

  /** By the list's own id of the row, else by victim and date, numbered where they repeat. */
  private static Frame frame(Row row, Map<String, Integer> anchors) {
    String victim = said(row, Property.VICTIM);
    String date = said(row, Property.OCCURRED_ON);
    String id = row.id();
    String subject = victim.isEmpty() ? (id == null ? "an entry of the list" : id) : victim;
    String anchor = "row " + (id == null ? ClaimKey.normalised(subject + " " + date) : id);
    int number = anchors.merge(anchor, 1, Integer::sum);
    return new Frame(
        FrameKind.INCIDENT,
        number == 1 ? anchor : anchor + "#" + number,
        subject,
        row.type(),
        null);
  }

  private static String said(Row row, Property property) {
    return row.said().stream()
        .filter(one -> one.property() == property)
        .map(one -> word(one.value()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static @Nullable String word(ClaimValue value) {
    if (value instanceof ClaimValue.Named named) {
      return named.name();
    }
    return value instanceof ClaimValue.On on ? on.date().toString() : null;
  }
}
