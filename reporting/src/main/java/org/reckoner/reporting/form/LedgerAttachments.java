// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.ledger.CanonicalLedger;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.model.ReportRequest;
import org.reckoner.reporting.pdf.Attachment;
import org.reckoner.reporting.table.CsvFile;
import org.reckoner.reporting.table.LedgerTables;

/** The part of the ledger that a report is about, as the files that travel inside its PDF. */
final class LedgerAttachments {
  private LedgerAttachments() {}

  static List<Attachment> of(Ledger ledger, ReportRequest request) throws IOException {
    StringBuilder lines = new StringBuilder();
    CanonicalLedger.write(ledger, lines);
    List<Attachment> attachments = new ArrayList<>();
    attachments.add(
        new Attachment(
            "ledger.jsonl",
            "application/jsonl",
            request.selection().equals(org.reckoner.reporting.model.Selection.ALL)
                ? "The ledger in its canonical form, from which the hash on the title page follows"
                : "The entries of the ledger that this report is about, in their canonical form",
            lines.toString()));
    for (String table : List.of("incidents", "totals", "evidence", "sources")) {
      ByteArrayOutputStream csv = new ByteArrayOutputStream();
      CsvFile.write(LedgerTables.named(table).orElseThrow(), ledger, csv);
      attachments.add(
          new Attachment(
              table + ".csv",
              "text/csv",
              "The table of " + table + " as comma-separated values",
              csv.toString(StandardCharsets.UTF_8)));
    }
    return attachments;
  }
}
