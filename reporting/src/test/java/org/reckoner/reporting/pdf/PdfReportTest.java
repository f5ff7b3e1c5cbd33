// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.document.Sha256;
import org.reckoner.reporting.SampleLedger;
import org.reckoner.reporting.exchange.RandomLedgers;
import org.reckoner.reporting.html.HtmlReport;
import org.reckoner.reporting.html.LetterheadTest;
import org.reckoner.reporting.model.ReportKind;
import org.reckoner.reporting.model.ReportModel;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfReportTest {

  @BeforeAll
  static void foundry() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void veraPdfFindsNoFailureInAnyKindOfReport(ReportKind kind) throws Exception {
    assertThat(RandomReports.failures(SampleLedger.ledger(), kind)).isEmpty();
  }

  /** A sample; fifty ledgers in every kind are the business of {@link RandomReports}. */
  @ParameterizedTest
  @ValueSource(longs = {2, 5, 11})
  void veraPdfFindsNoFailureInReportsOnRandomLedgers(long seed) throws Exception {
    assertThat(RandomReports.failures(RandomLedgers.of(seed), ReportKind.COMPREHENSIVE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
  void veraPdfFindsNoFailureInTheReportOnAnEmptyLedger(PDFAFlavour flavour) throws Exception {
    byte[] pdf = pdf(ReportModel.of(SampleLedger.empty(), SampleLedger.request()));

    assertThat(failures(pdf, flavour)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
  void veraPdfFindsNoFailureUnderALetterhead(PDFAFlavour flavour) throws Exception {
    byte[] pdf = underALetterhead();

    assertThat(failures(pdf, flavour)).isEmpty();
    assertThat(Sha256.of(underALetterhead())).isEqualTo(Sha256.of(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .startsWith("Office for Stolen Assets")
          .contains("업무부");
    }
  }

  private static byte[] underALetterhead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReport.write(
        SampleLedger.model(),
        LetterheadTest.sample(),
        SampleLedger.request().asOf(),
        List.of(),
        stage -> {},
        out);
    return out.toByteArray();
  }

  @Test
  void theTextCanBeCopiedAndTheSectionsAreBookmarks() throws IOException {
    byte[] pdf = pdf(SampleLedger.model());

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Poloniex", "업비트", "Page 3 of " + document.getNumberOfPages());
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .startsWith("Contents", "I. Summary")
          .endsWith("Annex D. Glossary");
    }
  }

  @Test
  void theSameLedgerGivesTheSameBytesWhereverItIsPrinted() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      String html = HtmlReport.of(SampleLedger.model());
      String pdf = Sha256.of(pdf(SampleLedger.model()));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

      assertThat(HtmlReport.of(SampleLedger.model())).isEqualTo(html);
      assertThat(Sha256.of(pdf(SampleLedger.model()))).isEqualTo(pdf);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  static byte[] pdf(ReportModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReport.write(model, SampleLedger.request().asOf(), out);
    return out.toByteArray();
  }

  static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .map(one -> one.getRuleId() + " " + one.getMessage() + " " + one.getLocation())
          .distinct()
          .limit(20)
          .toList();
    }
  }
}
