// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.Ledger;

/** One row for each document. */
final class SourceTable {
  private SourceTable() {}

  private record Row(SourceDocument document, long claims) {
    Cell publisher(Function<Publisher, Cell> cell) {
      Publisher publisher = document.publisher();
      return publisher == null ? Cell.BLANK : cell.apply(publisher);
    }

    Cell published(Function<PublicationDate, Cell> cell) {
      PublicationDate published = document.published();
      return published == null ? Cell.BLANK : cell.apply(published);
    }
  }

  static LedgerTable<?> table() {
    return new LedgerTable<Row>(
        "sources",
        List.of(
            new Column<>("work", row -> Cell.of(row.document.work().value())),
            new Column<>("title", row -> Cell.of(row.document.title())),
            new Column<>("publisher", row -> row.publisher(one -> Cell.of(one.name()))),
            new Column<>("publisherKind", row -> row.publisher(one -> Cell.of(one.kind()))),
            new Column<>("host", row -> row.publisher(one -> Cell.of(one.host()))),
            new Column<>("url", row -> Cell.of(row.document.url())),
            new Column<>("source", row -> Cell.of(row.document.source())),
            new Column<>("published", row -> row.published(one -> Cell.of(one.date().toString()))),
            new Column<>("publishedFoundIn", row -> row.published(one -> Cell.of(one.foundIn()))),
            new Column<>("publishedNotAfter", row -> Cell.of(row.document.publishedNotAfter())),
            new Column<>("language", row -> Cell.of(row.document.language())),
            new Column<>("tlp", row -> Cell.of(row.document.tlp().label())),
            new Column<>("rawSha256", row -> Cell.of(row.document.rawSha256())),
            new Column<>("textSha256", row -> Cell.of(row.document.textSha256())),
            new Column<>("links", row -> json(row.document.links())),
            new Column<>("signature", row -> json(row.document.signature())),
            new Column<>("claims", row -> Cell.of(Math.toIntExact(row.claims)))),
        SourceTable::rows);
  }

  private static Cell json(List<?> values) {
    return values.isEmpty() ? Cell.BLANK : Cell.of(CanonicalJson.write(values));
  }

  private static Stream<Row> rows(Ledger ledger) {
    Map<WorkKey, Long> claims =
        ledger.claims().stream()
            .collect(Collectors.groupingBy(one -> one.claim().work(), Collectors.counting()));
    return ledger.documents().stream()
        .map(document -> new Row(document, claims.getOrDefault(document.work(), 0L)));
  }
}
