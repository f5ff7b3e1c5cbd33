// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.domain.ledger.Ledger;

/** What the tables were made from: versions, audience and dates, and what was left out. */
final class AboutTable {
  private AboutTable() {}

  private record Row(String name, Cell value) {}

  static LedgerTable<?> table() {
    return new LedgerTable<Row>(
        "about",
        List.of(new Column<>("name", row -> Cell.of(row.name)), new Column<>("value", Row::value)),
        AboutTable::rows);
  }

  private static Stream<Row> rows(Ledger ledger) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("ruleVersion", Cell.of(ledger.ruleVersion())));
    rows.add(new Row("registerVersion", Cell.of(ledger.registerVersion())));
    rows.add(new Row("audience", Cell.of(ledger.view().audience().label())));
    rows.add(new Row("publishedBy", Cell.of(ledger.view().publishedBy())));
    rows.add(
        new Row(
            "recordedBy",
            ledger.view().recordedBy() == null
                ? Cell.BLANK
                : Cell.of(ledger.view().recordedBy().toString())));
    rows.add(new Row("undatedDocumentsLeftOut", Cell.of(ledger.undated())));
    ledger
        .unappliedDecisions()
        .forEach(sentence -> rows.add(new Row("unappliedDecision", Cell.of(sentence))));
    ledger
        .withdrawn()
        .forEach(
            erasure ->
                erasure
                    .rawSha256()
                    .forEach(digest -> rows.add(new Row("erasedDocument", Cell.of(digest)))));
    return rows.stream();
  }
}
