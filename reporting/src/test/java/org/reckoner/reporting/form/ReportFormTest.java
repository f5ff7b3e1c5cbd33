// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.ledger.CanonicalLedger;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.SampleLedger;
import org.reckoner.reporting.model.ReportKind;

class ReportFormTest {

  @ParameterizedTest
  @EnumSource(ReportForm.class)
  void theSameLedgerGivesTheSameBytesInEveryForm(ReportForm form) throws IOException {
    assertThat(written(form, SampleLedger.ledger()))
        .isEqualTo(written(form, SampleLedger.ledger()));
  }

  @Test
  void theFormIsThatOfTheFilesEnding() {
    assertThat(ReportForm.ofFile("Report.PDF")).contains(ReportForm.PDF);
    assertThat(ReportForm.ofFile("r.htm")).contains(ReportForm.HTML);
    assertThat(ReportForm.ofFile("r.md")).contains(ReportForm.MARKDOWN);
    assertThat(ReportForm.ofFile("report.doc")).isEmpty();
  }

  @Test
  void thePdfCarriesTheLedgerItWasMadeFrom() throws IOException {
    Ledger ledger = SampleLedger.ledger();
    StringBuilder canonical = new StringBuilder();
    CanonicalLedger.write(ledger, canonical);

    try (PDDocument document = Loader.loadPDF(written(ReportForm.PDF, ledger))) {
      PDEmbeddedFilesNameTreeNode files =
          document.getDocumentCatalog().getNames().getEmbeddedFiles();

      assertThat(files.getNames())
          .containsOnlyKeys(
              "evidence.csv", "incidents.csv", "ledger.jsonl", "sources.csv", "totals.csv");
      assertThat(files.getNames().get("ledger.jsonl").getEmbeddedFile().toByteArray())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo(canonical.toString());
    }
  }

  @Test
  void theTablesAreCsvFilesInOneArchive() throws IOException {
    Map<String, String> files = unpacked(written(ReportForm.TABLES, SampleLedger.ledger()));

    assertThat(files).containsKey("table-1.csv");
    assertThat(files.get("table-2.csv"))
        .startsWith("Incident,Date,Kind,Amount stolen,Attributed to,Sources\r\n")
        .contains("\r\nPoloniex,10 November 2023,theft of crypto-assets,USD 117 million,");
  }

  @Test
  void noCellOfAReportsTableStartsAFormula() throws IOException {
    Map<String, String> files =
        unpacked(written(ReportForm.TABLES, SampleLedger.saying("=HYPERLINK(1)")));

    assertThat(files.get("table-2.csv")).contains("\r\n'=HYPERLINK(1),");
  }

  @Test
  void eachCellOfTheJsonNamesItsNotes() throws IOException {
    byte[] json = written(ReportForm.JSON, SampleLedger.ledger());

    JsonNode report = new ObjectMapper().readTree(json);
    JsonNode incidents = report.get("tables").get(1);
    JsonNode loss = incidents.get("rows").get(2).get(3);
    int note = loss.get("notes").get(0).intValue();
    assertThat(loss.get("text").textValue()).isEqualTo("USD 117 million");
    assertThat(report.get("notes").get(note - 1).get("citations").get(0).get("source").textValue())
        .startsWith("Example Wire");
  }

  @Test
  void markdownHasFootnotesAndNothingOfASourceActs() throws IOException {
    String text =
        new String(written(ReportForm.MARKDOWN, SampleLedger.ledger()), StandardCharsets.UTF_8);
    String hostile =
        new String(
            written(ReportForm.MARKDOWN, SampleLedger.saying("<b>|[x](http://x) `y` *z*")),
            StandardCharsets.UTF_8);

    assertThat(text)
        .startsWith("# Thefts of crypto-assets")
        .contains("**Poloniex.** Poloniex lost USD\u00a0117\u00a0million[^")
        .contains("\n[^1]: ");
    assertThat(hostile)
        .contains("\\<b\\>\\|\\[x\\](http://x) \\`y\\` \\*z\\*")
        .doesNotContain("<b>", "[x](", "*z*");
  }

  @Test
  void theDocxHasHeadingsTablesAndNotes() throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(
            new ByteArrayInputStream(written(ReportForm.DOCX, SampleLedger.ledger())))) {
      assertThat(document.getParagraphs())
          .filteredOn(one -> "Heading1".equals(one.getStyle()))
          .extracting(one -> one.getText())
          .startsWith("I. Summary", "II. Investigation")
          .endsWith("Annex D. Glossary", "Notes");
      assertThat(document.getTables().get(1).getRow(3).getCell(0).getText()).isEqualTo("Poloniex");
      assertThat(document.getProperties().getCoreProperties().getCreated())
          .isEqualTo(java.util.Date.from(Instant.parse("2025-04-01T00:00:00Z")));
    }
  }

  @Test
  void wordsThatXmlCannotHoldDoNotBreakTheDocx() throws IOException {
    byte[] docx =
        written(ReportForm.DOCX, SampleLedger.saying("half \ud800 a pair, \u0000 and \ufffe"));

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getParagraphs())
          .extracting(one -> one.getText())
          .anyMatch(text -> text.contains("a pair"));
    }
  }

  private static byte[] written(ReportForm form, Ledger ledger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(ledger, SampleLedger.request(ReportKind.COMPREHENSIVE, ledger), out);
    return out.toByteArray();
  }

  private static Map<String, String> unpacked(byte[] archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
