// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.stream.Stream;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.ledger.Ledger;

/** One row for each value that stands: which rule chose it, from what, and why. */
final class ResolutionTable {
  private ResolutionTable() {}

  private record Row(String subjectKind, String subject, String name, Resolution resolution) {}

  static LedgerTable<?> table() {
    return new LedgerTable<Row>(
        "resolutions",
        List.of(
            new Column<>("subjectKind", row -> Cell.of(row.subjectKind)),
            new Column<>("subjectKey", row -> Cell.of(row.subject)),
            new Column<>("subject", row -> Cell.of(row.name)),
            new Column<>("property", row -> Cell.of(row.resolution.property().wireName())),
            new Column<>("value", row -> Cell.of(ValueText.of(row.resolution.value()))),
            new Column<>("valueJson", row -> Cell.of(CanonicalJson.write(row.resolution.value()))),
            new Column<>("chosen", row -> Cell.of(row.resolution.chosen().value())),
            new Column<>("rule", row -> Cell.of(row.resolution.ruleId())),
            new Column<>("ruleVersion", row -> Cell.of(row.resolution.ruleVersion())),
            new Column<>("rationale", row -> Cell.of(row.resolution.rationale())),
            new Column<>("independentGroups", row -> Cell.of(row.resolution.independentGroups())),
            new Column<>("candidates", ResolutionTable::candidates),
            new Column<>("alternatives", ResolutionTable::alternatives)),
        ResolutionTable::rows);
  }

  private static Cell candidates(Row row) {
    return Cell.of(row.resolution.candidates().stream().map(ClaimKey::value).toList());
  }

  private static Cell alternatives(Row row) {
    return Cell.of(
        row.resolution.alternatives().stream()
            .map(other -> other.ruleId() + " → " + ValueText.of(other.value()))
            .toList());
  }

  private static Stream<Row> rows(Ledger ledger) {
    return Stream.concat(
        ledger.incidents().stream()
            .flatMap(
                one ->
                    one.resolutions().stream()
                        .map(which -> new Row("INCIDENT", one.key(), one.name(), which))),
        ledger.totals().stream()
            .flatMap(
                one ->
                    one.resolutions().stream()
                        .map(which -> new Row("TOTAL", one.key(), one.name(), which))));
  }
}
