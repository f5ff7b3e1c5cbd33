// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Sha256;
import org.reckoner.reporting.html.HtmlReport;
import org.reckoner.reporting.html.Letterhead;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.Chart;
import org.reckoner.reporting.model.ReportModel;

/**
 * A report as PDF: tagged for screen readers (PDF/UA-1, ISO 14289-1) and fit for the archive
 * (PDF/A-3a, ISO 19005-3). Nothing is fetched; the fonts are the module's own. The same model and
 * day give the same bytes.
 */
public final class PdfReport {
  private static final byte[] COLOURS = resource("/org/reckoner/reporting/pdf/sRGB.icc");

  static {
    // What the renderer has to say about layout is of use to us, not to who asks for a report.
    XRLog.setLoggingEnabled(false);
  }

  /** What takes its time. */
  public enum Stage {
    /** The text is broken into lines and pages. */
    LAYOUT,
    /** The pages are drawn. */
    PAGES,
    /** The file is written. */
    FILE
  }

  private PdfReport() {}

  /** Writes the report with nothing attached. */
  public static void write(ReportModel model, LocalDate asOf, OutputStream out) throws IOException {
    write(model, null, asOf, List.of(), stage -> {}, out);
  }

  /**
   * Writes the report.
   *
   * @param letterhead who hands it out, or null
   * @param asOf the day that stands in the metadata in place of a clock's
   * @param attachments files that travel inside the PDF
   * @param progress told what is about to begin; what it throws ends the writing
   */
  public static void write(
      ReportModel model,
      @Nullable Letterhead letterhead,
      LocalDate asOf,
      List<Attachment> attachments,
      Consumer<Stage> progress,
      OutputStream out)
      throws IOException {
    progress.accept(Stage.LAYOUT);
    String markup = HtmlReport.of(model, HtmlReport.Medium.PAPER, letterhead);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(markup, null);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(COLOURS);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useObjectDrawerFactory(
        new ChartDrawer(charts(model), letterhead == null ? null : letterhead.image()));
    try (ParsedFonts parsed = ParsedFonts.take();
        PDDocument document = new PDDocument();
        PdfBoxRenderer renderer = renderer(builder, document, parsed)) {
      renderer.layout();
      progress.accept(Stage.PAGES);
      renderer.createPDFWithoutClosing();
      ownColours(document);
      Metadata.write(document, model.title(), asOf);
      Attaching.attach(document, attachments, Metadata.day(asOf));
      document.setDocumentId(Long.parseUnsignedLong(Sha256.of(markup).substring(0, 16), 16));
      progress.accept(Stage.FILE);
      document.save(out);
    }
  }

  /** The profile as it is bundled: each JDK reads it and writes its own platform into it. */
  private static void ownColours(PDDocument document) throws IOException {
    for (PDOutputIntent intent : document.getDocumentCatalog().getOutputIntents()) {
      try (OutputStream profile =
          intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
        profile.write(COLOURS);
      }
    }
  }

  private static Map<String, Chart> charts(ReportModel model) {
    Map<String, Chart> charts = new HashMap<>();
    model.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast)
        .forEach(figure -> charts.put(Integer.toString(figure.number()), figure.chart()));
    return charts;
  }

  private static PdfBoxRenderer renderer(
      PdfRendererBuilder builder, PDDocument document, ParsedFonts parsed) {
    builder.usePDDocument(document);
    Fonts fonts = new Fonts(builder, document, parsed);
    fonts.font("Report Serif", "NotoSerif-Regular.ttf", 400, FontStyle.NORMAL);
    fonts.font("Report Serif", "NotoSerif-Bold.ttf", 700, FontStyle.NORMAL);
    fonts.font("Report Serif", "NotoSerif-Italic.ttf", 400, FontStyle.ITALIC);
    fonts.font("Report Sans", "NotoSans-Regular.ttf", 400, FontStyle.NORMAL);
    fonts.font("Report Sans", "NotoSans-Bold.ttf", 700, FontStyle.NORMAL);
    fonts.font("Report Sans", "NotoSans-Italic.ttf", 400, FontStyle.ITALIC);
    fonts.font("Report Arabic", "NotoSansArabic-Regular.ttf", 400, FontStyle.NORMAL);
    fonts.font("Report Han", "DroidSansFallback.ttf", 400, FontStyle.NORMAL);
    return builder.buildPdfRenderer();
  }

  /** Names the fonts to the renderer; each is put into the document when its first word is set. */
  private record Fonts(PdfRendererBuilder builder, PDDocument document, ParsedFonts parsed) {
    void font(String family, String file, int weight, FontStyle style) {
      builder.useFont(new Embedded(document, parsed, file), family, weight, style, true);
    }
  }

  private static final class Embedded extends PDFontSupplier {
    private final PDDocument document;
    private final ParsedFonts parsed;
    private final String file;

    // The renderer's class takes a font and not what makes one; nothing asks it for that.
    @SuppressWarnings("NullAway")
    Embedded(PDDocument document, ParsedFonts parsed, String file) {
      super(null);
      this.document = document;
      this.parsed = parsed;
      this.file = file;
    }

    @Override
    public PDFont supply() {
      try {
        return PDType0Font.load(document, parsed.of(file), true);
      } catch (IOException e) {
        throw new UncheckedIOException("A bundled font cannot be embedded: " + file, e);
      }
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = PdfReport.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, "The jar lacks " + name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled resource cannot be read: " + name, e);
    }
  }
}
