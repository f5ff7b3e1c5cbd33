// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.period.Period;
import org.reckoner.reporting.exchange.AsOf;
import org.reckoner.reporting.html.HtmlReport;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.ReportRequest;
import org.reckoner.reporting.pdf.PdfReport;

/** Writes reports on the ledger. The same facts give the same bytes, whenever it is asked. */
@ApplicationScoped
public class Reports {
  private final Ledgers ledgers;

  @Inject
  public Reports(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * Which report is wanted.
   *
   * @param view who looks, and as of when
   * @param period only what may lie in this period, or null for all
   */
  public record Wanted(LedgerInput.View view, @Nullable Period period) {}

  /** In which form. */
  public enum Form {
    HTML("text/html;charset=utf-8"),
    PDF("application/pdf");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /** Writes one report. */
  public void write(Wanted wanted, Form form, OutputStream out) throws IOException {
    OpenLedger open = ledgers.of(wanted.view());
    Ledger ledger = open.ledger();
    LocalDate asOf = LocalDate.ofInstant(AsOf.of(ledger), ZoneOffset.UTC);
    ReportModel model =
        ReportModel.of(
            ledger,
            new ReportRequest(
                ReportRequest.TITLE, wanted.period(), asOf, marking(ledger), open.hash()));
    if (form == Form.PDF) {
      PdfReport.write(model, asOf, out);
    } else {
      out.write(HtmlReport.of(model).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A report is marked as strictly as the strictest of its sources. */
  private static Tlp marking(Ledger ledger) {
    return ledger.documents().stream().map(SourceDocument::tlp).reduce(Tlp.CLEAR, Tlp::strictest);
  }
}
