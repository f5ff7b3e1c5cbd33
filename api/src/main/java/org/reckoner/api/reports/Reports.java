// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.reporting.exchange.AsOf;
import org.reckoner.reporting.form.HouseStyle;
import org.reckoner.reporting.form.ReportForm;
import org.reckoner.reporting.form.ReportProgress;
import org.reckoner.reporting.model.EarlierLedger;
import org.reckoner.reporting.model.ReportKind;
import org.reckoner.reporting.model.ReportRequest;
import org.reckoner.reporting.model.Selection;

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
   * @param kind which of the reports
   * @param selection what of the ledger it is about
   * @param since the day of the earlier ledger that it is compared with, or null
   */
  public record Wanted(
      LedgerInput.View view, ReportKind kind, Selection selection, @Nullable LocalDate since) {
    /** The comprehensive report on all that the view shows. */
    public static Wanted all(LedgerInput.View view) {
      return new Wanted(view, ReportKind.COMPREHENSIVE, Selection.ALL, null);
    }
  }

  /**
   * Writes one report.
   *
   * @throws org.reckoner.reporting.model.UnfitRequestException in a sentence, if the kind lacks
   *     what it is about
   * @throws org.reckoner.reporting.model.NothingToReportException in a sentence, if the ledger does
   *     not hold it
   */
  public void write(Wanted wanted, ReportForm form, OutputStream out) throws IOException {
    write(wanted, form, ReportProgress.NOBODY, out);
  }

  /** The same with somebody who is told how far it is. */
  public void write(Wanted wanted, ReportForm form, ReportProgress progress, OutputStream out)
      throws IOException {
    write(wanted, form, HouseStyle.PLAIN, progress, out);
  }

  /** The same in a style of the user's. */
  public void write(
      Wanted wanted, ReportForm form, HouseStyle style, ReportProgress progress, OutputStream out)
      throws IOException {
    progress.at(ReportProgress.Step.LEDGER);
    OpenLedger open = ledgers.of(wanted.view());
    form.write(open.ledger(), request(wanted, open), style, progress, out);
  }

  private ReportRequest request(Wanted wanted, OpenLedger open) {
    Ledger ledger = open.ledger();
    return new ReportRequest(
        wanted.kind(),
        null,
        wanted.selection(),
        LocalDate.ofInstant(AsOf.of(ledger), ZoneOffset.UTC),
        marking(ledger),
        open.hash(),
        earlier(wanted));
  }

  private @Nullable EarlierLedger earlier(Wanted wanted) {
    LocalDate since = wanted.since();
    if (since == null) {
      return null;
    }
    LedgerInput.View view = wanted.view();
    OpenLedger open = ledgers.of(new LedgerInput.View(view.audience(), since, view.recordedBy()));
    return new EarlierLedger(since, open.ledger(), open.hash());
  }

  /** A report is marked as strictly as the strictest of its sources. */
  private static Tlp marking(Ledger ledger) {
    return ledger.documents().stream().map(SourceDocument::tlp).reduce(Tlp.CLEAR, Tlp::strictest);
  }
}
