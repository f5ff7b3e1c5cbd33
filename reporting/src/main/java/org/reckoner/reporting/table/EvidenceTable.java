// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;

/** One row for each quotation of each claim, with where in its document the words stand. */
final class EvidenceTable {
  private EvidenceTable() {}

  private record Row(Claim claim, int ordinal, @Nullable SourceDocument document) {
    EvidenceSpan span() {
      return claim.evidence().get(ordinal - 1);
    }

    Cell document(Function<SourceDocument, Cell> cell) {
      return document == null ? Cell.BLANK : cell.apply(document);
    }
  }

  static LedgerTable<?> table() {
    return new LedgerTable<Row>(
        "evidence",
        List.of(
            new Column<>("claim", row -> Cell.of(row.claim.key().value())),
            new Column<>("ordinal", row -> Cell.of(row.ordinal)),
            new Column<>("work", row -> Cell.of(row.claim.work().value())),
            new Column<>("quote", row -> Cell.of(row.span().exact())),
            new Column<>("prefix", row -> Cell.of(row.span().quote().prefix())),
            new Column<>("suffix", row -> Cell.of(row.span().quote().suffix())),
            new Column<>("start", row -> Cell.of(row.span().position().start())),
            new Column<>("end", row -> Cell.of(row.span().position().end())),
            new Column<>("page", row -> Cell.of(row.span().page())),
            new Column<>("paragraph", row -> Cell.of(row.span().paragraph())),
            new Column<>("textSha256", row -> row.document(one -> Cell.of(one.textSha256()))),
            new Column<>("language", row -> row.document(one -> Cell.of(one.language()))),
            new Column<>("tlp", row -> row.document(one -> Cell.of(one.tlp().label())))),
        EvidenceTable::rows);
  }

  private static Stream<Row> rows(Ledger ledger) {
    Map<WorkKey, SourceDocument> documents = ledger.documentsByWork();
    return ledger.claims().stream()
        .map(LedgerClaim::claim)
        .flatMap(
            claim ->
                IntStream.rangeClosed(1, claim.evidence().size())
                    .mapToObj(ordinal -> new Row(claim, ordinal, documents.get(claim.work()))));
  }
}
