// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.reporting.html.HtmlReport;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.pdf.PdfReport;

/** Writes the report of the sample ledger into a folder, for looking at it. */
public final class ReportPreview {
  private ReportPreview() {}

  /** One argument: the folder. */
  public static void main(String[] arguments) throws IOException {
    write(SampleLedger.model(), Path.of(arguments[0]), "sample");
  }

  static void write(ReportModel model, Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".html"), HtmlReport.of(model));
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".pdf"))) {
      PdfReport.write(model, SampleLedger.request().asOf(), out);
    }
  }
}
