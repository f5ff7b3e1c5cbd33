// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.form.ReportProgress.Step;
import org.reckoner.reporting.html.HtmlReport;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.ReportRequest;
import org.reckoner.reporting.pdf.PdfReport;
import org.reckoner.reporting.template.OwnTemplates;
import org.reckoner.reporting.template.TemplateReport;
import org.reckoner.reporting.text.MarkdownReport;
import org.reckoner.reporting.text.WordReport;

/**
 * A form in which a report is handed out. The same ledger and request give the same bytes in each.
 */
public enum ReportForm {
  /** Tagged and fit for the archive, with the ledger inside. */
  PDF("application/pdf", "pdf"),
  /** One file that asks for nothing else. */
  HTML("text/html;charset=utf-8", "html"),
  /** For those who must edit it as text. */
  MARKDOWN("text/markdown;charset=utf-8", "md"),
  /** For those who must edit it in a word processor. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** Every table of the report as CSV, with the data of its figures, in one archive. */
  TABLES("application/zip", "zip"),
  /** Every table of the report, with where each value comes from. */
  JSON("application/json", "json");

  private final String mediaType;
  private final String ending;

  ReportForm(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** For a response's {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** How the name of its file ends, without the dot. */
  public String ending() {
    return ending;
  }

  /** The form of a file of that name, by its ending; empty where there is none of that. */
  public static Optional<ReportForm> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String asked = lower.endsWith(".htm") ? lower + "l" : lower;
    return Arrays.stream(values()).filter(form -> asked.endsWith("." + form.ending)).findFirst();
  }

  /** ".pdf, .html, .md", for a message that lists them. */
  public static String listed() {
    return Arrays.stream(values()).map(form -> "." + form.ending).collect(Collectors.joining(", "));
  }

  /**
   * Composes the report and writes it; the stream stays open.
   *
   * @throws org.reckoner.reporting.model.NothingToReportException in a sentence, if the ledger does
   *     not hold what it is to be about
   */
  public void write(Ledger ledger, ReportRequest request, OutputStream out) throws IOException {
    write(ledger, request, ReportProgress.NOBODY, out);
  }

  /** The same with somebody who is told how far it is. */
  public void write(Ledger ledger, ReportRequest request, ReportProgress progress, OutputStream out)
      throws IOException {
    write(ledger, request, HouseStyle.PLAIN, progress, out);
  }

  /**
   * The same in a style of the user's.
   *
   * @throws IllegalArgumentException in a sentence, if this form cannot be written so or a template
   *     is at fault
   */
  public void write(
      Ledger ledger,
      ReportRequest request,
      HouseStyle style,
      ReportProgress progress,
      OutputStream out)
      throws IOException {
    style.requireFit(this);
    progress.at(Step.TEXT);
    ReportModel model = ReportModel.of(ledger, request);
    if (this != PDF) {
      progress.at(Step.FILE);
    }
    OwnTemplates templates = style.templates();
    if (templates != null) {
      String written = TemplateReport.of(model, templates, HouseStyle.templateOf(this));
      out.write(written.getBytes(StandardCharsets.UTF_8));
      return;
    }
    switch (this) {
      case PDF ->
          PdfReport.write(
              model,
              style.letterhead(),
              request.asOf(),
              LedgerAttachments.of(request.of(ledger), request),
              paper -> progress.at(step(paper)),
              out);
      case HTML ->
          out.write(
              HtmlReport.of(model, HtmlReport.Medium.SCREEN, style.letterhead())
                  .getBytes(StandardCharsets.UTF_8));
      case MARKDOWN -> out.write(MarkdownReport.of(model).getBytes(StandardCharsets.UTF_8));
      case DOCX -> WordReport.write(model, request.asOf(), out);
      case TABLES -> TableArchive.write(model, out);
      case JSON -> TableJson.write(model, out);
    }
  }

  private static Step step(PdfReport.Stage paper) {
    return switch (paper) {
      case LAYOUT -> Step.LAYOUT;
      case PAGES -> Step.PAGES;
      case FILE -> Step.FILE;
    };
  }
}
