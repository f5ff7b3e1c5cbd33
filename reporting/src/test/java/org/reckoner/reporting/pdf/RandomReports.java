// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.SampleLedger;
import org.reckoner.reporting.exchange.RandomLedgers;
import org.reckoner.reporting.form.ReportForm;
import org.reckoner.reporting.model.NothingToReportException;
import org.reckoner.reporting.model.ReportKind;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reports of every kind on ledgers that a seed makes up, held against PDF/UA-1 and PDF/A-3a. */
public final class RandomReports {
  private RandomReports() {}

  /** Two arguments: how many ledgers, and from which seed. */
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int ledgers = Integer.parseInt(arguments[0]);
    int from = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    int reports = 0;
    int failed = 0;
    for (int seed = from; seed < from + ledgers; seed++) {
      for (ReportKind kind : ReportKind.values()) {
        List<String> failures = failures(RandomLedgers.of(seed), kind);
        reports++;
        failed += failures.isEmpty() ? 0 : 1;
        failures.forEach(System.out::println);
      }
    }
    System.out.println(
        reports + " reports on " + ledgers + " ledgers, " + failed + " with failures");
  }

  /** What veraPDF has to say against a report of that kind; a ledger may have nothing for it. */
  static List<String> failures(Ledger ledger, ReportKind kind) throws Exception {
    if (ledger.incidents().isEmpty()) {
      return List.of();
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      ReportForm.PDF.write(ledger, SampleLedger.request(kind, ledger), pdf);
    } catch (NothingToReportException e) {
      return List.of();
    }
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
      PdfReportTest.failures(pdf.toByteArray(), flavour)
          .forEach(one -> failures.add(kind + " " + flavour + ": " + one));
    }
    return failures;
  }
}
