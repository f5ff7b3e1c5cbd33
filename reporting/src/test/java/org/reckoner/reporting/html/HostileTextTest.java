// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.reporting.SampleLedger;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.pdf.PdfReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a document says cannot become markup, cannot act, and cannot make the report fetch. */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> & \"quoted\" 'too'",
        "</style></svg></table><img src=x onerror=alert(1)>",
        "]]> --> <!-- <![CDATA[ &unknown; &#0; %00",
        "a control \u0007, an override \u202e\u2066 and a null \u0000 in a name",
        "half a pair \ud800 and a non-character \ufffe",
        "emoji \ud83d\ude80, Arabic \u0644\u0627\u0632\u0627\u0631\u0648\u0633, Hebrew \u05dc\u05d6\u05e8"
      })
  void wordsOfADocumentStayWords(String words) throws Exception {
    ReportModel model = ReportModel.of(SampleLedger.saying(words), SampleLedger.request());

    for (HtmlReport.Medium medium : HtmlReport.Medium.values()) {
      Document page = parsed(HtmlReport.of(model, medium));

      // Ours alone: the data for machines and the sorting of tables.
      int ours = medium == HtmlReport.Medium.SCREEN ? 2 : 0;
      assertThat(elements(page, "script")).isEqualTo(ours);
      assertThat(elements(page, "img")).isZero();
      assertThat(elements(page, "style")).isEqualTo(1);
      assertThat(handlers(page)).isZero();
    }
    assertThat(pdf(model)).isNotEmpty();
  }

  @Test
  void whatActsUnseenIsShown() throws IOException {
    String words = "Polo\u202eniex\u200b";
    ReportModel model = ReportModel.of(SampleLedger.saying(words), SampleLedger.request());

    assertThat(HtmlReport.of(model)).contains("Polo[U+202E]niex[U+200B]").doesNotContain("\u202e");
    assertThat(text(pdf(model))).contains("[U+202E]");
  }

  @Test
  void aReportAsksTheNetworkForNothing() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(500);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
      String words =
          "<img src='"
              + address
              + "a'/> <link rel='stylesheet' href='"
              + address
              + "b'/>"
              + " url("
              + address
              + "c) @import '"
              + address
              + "d';"
              + " <?xml-stylesheet href='"
              + address
              + "e'?> <!DOCTYPE x SYSTEM '"
              + address
              + "f'>";
      ReportModel model = ReportModel.of(SampleLedger.saying(words), SampleLedger.request());

      byte[] pdf = pdf(model);

      assertThat(pdf).isNotEmpty();
      assertThat(connections(listener)).isZero();
    }
  }

  @Test
  void theHtmlRefersToNothingOutsideItself() throws Exception {
    Document page = parsed(HtmlReport.of(SampleLedger.model()));

    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getAttribute("src")).isEmpty();
      assertThat(element.getAttribute("href")).matches("(#.*)?");
    }
    assertThat(page.getElementsByTagName("style").item(0).getTextContent())
        .doesNotContain("url(", "@import", "http");
  }

  @Test
  void thePolicyLetsOneScriptRunAndTheDataForMachinesAreJson() throws Exception {
    ReportModel model =
        ReportModel.of(SampleLedger.saying("</script><script>alert(1)//"), SampleLedger.request());
    Document page = parsed(HtmlReport.of(model));
    NodeList scripts = page.getElementsByTagName("script");
    String sorting = scripts.item(1).getTextContent();

    byte[] sum =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(sorting.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    NodeList metas = page.getElementsByTagName("meta");
    String policy =
        java.util.stream.IntStream.range(0, metas.getLength())
            .mapToObj(i -> (Element) metas.item(i))
            .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .map(meta -> meta.getAttribute("content"))
            .findFirst()
            .orElseThrow();
    var report =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(scripts.item(0).getTextContent());

    assertThat(policy)
        .endsWith("script-src 'sha256-" + java.util.Base64.getEncoder().encodeToString(sum) + "'");
    assertThat(report.get("@type").textValue()).isEqualTo("Report");
    assertThat(report.get("hasPart").get(0).get("text").textValue())
        .isEqualTo("</script><script>alert(1)//");
  }

  @Test
  void everyLinkLeadsToAPlaceOfTheReport() throws Exception {
    for (HtmlReport.Medium medium : HtmlReport.Medium.values()) {
      Document page = parsed(HtmlReport.of(SampleLedger.model(), medium));
      NodeList all = page.getElementsByTagName("*");
      java.util.Set<String> ids = new java.util.HashSet<>();
      java.util.Set<String> targets = new java.util.HashSet<>();
      for (int i = 0; i < all.getLength(); i++) {
        Element element = (Element) all.item(i);
        if (element.hasAttribute("id")) {
          assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
        }
        if (element.getAttribute("href").startsWith("#")) {
          targets.add(element.getAttribute("href").substring(1));
        }
      }

      assertThat(ids).containsAll(targets);
    }
  }

  private static int connections(ServerSocket listener) throws IOException {
    int connections = 0;
    try {
      while (true) {
        listener.accept().close();
        connections++;
      }
    } catch (SocketTimeoutException nobodyCame) {
      return connections;
    }
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    String markup = html.startsWith("<!DOCTYPE html>") ? html.substring(15) : html;
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
  }

  private static int elements(Document page, String name) {
    return page.getElementsByTagName(name).getLength();
  }

  private static long handlers(Document page) {
    NodeList all = page.getElementsByTagName("*");
    return java.util.stream.IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .flatMap(
            node ->
                java.util.stream.IntStream.range(0, node.getAttributes().getLength())
                    .mapToObj(i -> node.getAttributes().item(i).getNodeName()))
        .filter(name -> name.startsWith("on"))
        .count();
  }

  private static byte[] pdf(ReportModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReport.write(model, LocalDate.of(2025, 4, 1), out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
