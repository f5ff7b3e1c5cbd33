// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.stream.Stream;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;

/** One row for each attribution of an incident: who attributes, to whom, on what ground. */
final class AttributionTable {
  private AttributionTable() {}

  private record Row(Incident incident, Attribution attribution) {}

  static LedgerTable<?> table() {
    return new LedgerTable<Row>(
        "attributions",
        List.of(
            new Column<>("incidentNumber", row -> Cell.of(row.incident.number())),
            new Column<>("incidentKey", row -> Cell.of(row.incident.key())),
            new Column<>("incident", row -> Cell.of(row.incident.name())),
            new Column<>("actor", row -> Cell.of(row.attribution.actor())),
            new Column<>("actorId", row -> Cell.of(row.attribution.actorId())),
            new Column<>("attributedBy", row -> Cell.of(row.attribution.attributedBy())),
            new Column<>("basis", row -> Cell.of(row.attribution.basis())),
            new Column<>("modality", row -> Cell.of(row.attribution.modality())),
            new Column<>("polarity", row -> Cell.of(row.attribution.polarity())),
            new Column<>("implied", row -> Cell.of(row.attribution.implied())),
            new Column<>("claims", AttributionTable::claims)),
        AttributionTable::rows);
  }

  private static Cell claims(Row row) {
    return Cell.of(row.attribution.claims().stream().map(ClaimKey::value).toList());
  }

  private static Stream<Row> rows(Ledger ledger) {
    return ledger.incidents().stream()
        .flatMap(one -> one.attributions().stream().map(which -> new Row(one, which)));
  }
}
