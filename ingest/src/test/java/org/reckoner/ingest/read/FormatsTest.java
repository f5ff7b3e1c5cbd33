// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.ingest.Failure;

class FormatsTest {

  @Test
  void aMailGivesItsPlainPartAndItsHeader() {
    String mail =
        """
        From: =?utf-8?Q?J=C3=BCrgen_Falk?= <falk@desk.example>
        Subject: =?utf-8?B?RGllYmUgYW4gZGVyIEJyw7xja2U=?=
        Date: Fri, 22 Mar 2024 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="part"

        --part
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Die Br=C3=BCcke wurde in der Nacht geleert, und niemand hat es bis zum =
        Morgen bemerkt.

        --part
        Content-Type: text/html

        <p>Das Gleiche in bunt.</p>
        --part--
        """;
    ReadDocument read = document(read("mail.eml", mail.getBytes(StandardCharsets.UTF_8)));

    assertThat(read.title()).isEqualTo("Diebe an der Brücke");
    assertThat(read.authors()).containsExactly("Jürgen Falk");
    assertThat(read.published().date()).hasToString("2024-03-22");
    assertThat(read.language()).isEqualTo("de");
    assertThat(read.text().text())
        .isEqualTo(
            "Die Brücke wurde in der Nacht geleert, und niemand hat es bis zum Morgen bemerkt.");
  }

  @Test
  void aWordDocumentGivesParagraphsItemsAndRows() throws IOException {
    String body =
        """
        <w:document xmlns:w="urn:w"><w:body>
        <w:p><w:r><w:t>Thefts of the </w:t></w:r><w:r><w:t>year</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one bridge</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>two exchanges</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Victim</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>Loss</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>Bridge</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        </w:body></w:document>""";
    String core =
        "<p xmlns:dc='urn:dc'><dc:title>The year</dc:title><dc:creator>A. Brandt</dc:creator></p>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(body.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("docProps/core.xml"));
      zip.write(core.getBytes(StandardCharsets.UTF_8));
    }
    ReadDocument read = document(read("year.docx", bytes.toByteArray()));

    assertThat(read.title()).isEqualTo("The year");
    assertThat(read.authors()).containsExactly("A. Brandt");
    assertThat(read.text().text())
        .isEqualTo("Thefts of the year\n\none bridge\ntwo exchanges\n\nVictim | Loss\nBridge | 40");
  }

  @Test
  void aWebArchiveGivesItsPages() throws IOException {
    String page =
        "<html><body><article><h1>A night of work</h1><p>The thieves took their time and left with"
            + " everything that was in the wallet, the exchange says.</p><p>It will pay its customers"
            + " back from its own reserves, it promised on Sunday.</p></article></body></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Date: 2024-03-22T10:00:00Z\r\nWARC-Target-URI: https://desk.example/night\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(record.getBytes(StandardCharsets.UTF_8));
    }
    List<Reading> plain = read("a.warc", record.getBytes(StandardCharsets.UTF_8));

    assertThat(plain).extracting("source").containsExactly("a.warc#https://desk.example/night");
    assertThat(document(plain).canonicalUrl()).isEqualTo("https://desk.example/night");
    assertThat(document(plain).text().text()).startsWith("The thieves took their time");
    assertThat(document(read("a.warc.gz", packed.toByteArray())).text().text())
        .isEqualTo(document(plain).text().text());
  }

  @Test
  void aJsonFeedGivesItsItems() {
    String feed =
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Desk","items":[
        {"id":"7","url":"https://desk.example/7","title":"Seven","date_published":"2024-03-22T10:00:00Z",
        "content_html":"<p>Seven wallets were emptied in one night.</p>","authors":[{"name":"A. Brandt"}]}]}
        """;
    List<Reading> readings = read("feed.json", feed.getBytes(StandardCharsets.UTF_8));

    assertThat(readings).extracting("source").containsExactly("feed.json#7");
    assertThat(document(readings).publisher()).isEqualTo("Desk");
    assertThat(document(readings).authors()).containsExactly("A. Brandt");
    assertThat(document(readings).text().text())
        .isEqualTo("Seven wallets were emptied in one night.");
  }

  @Test
  void aReportGivesItsParagraphsWithPageAndNumber() throws IOException {
    byte[] report =
        pdf(
            List.of(
                List.of(
                    "Report 1/24", "12. Somebody took the keys of the war-", "den and went away."),
                List.of("Report 1/24", "13. The loss is put at forty million."),
                List.of("Report 1/24", "14. Nothing came back.")),
            false);
    ReadDocument read = document(read("report.pdf", report));

    assertThat(read.text().text())
        .isEqualTo(
            "12. Somebody took the keys of the warden and went away.\n\n13. The loss is put at forty"
                + " million.\n\n14. Nothing came back.");
    EvidenceSpan loss = quote(read, "forty million");
    assertThat(loss.page()).isEqualTo(2);
    assertThat(loss.paragraph()).isEqualTo("13");
  }

  @Test
  void reportsThatCannotBeReadSayWhy() throws IOException {
    byte[] locked = pdf(List.of(List.of("Nobody reads this.")), true);
    byte[] blank = pdf(List.of(List.of()), false);
    byte[] whole = pdf(List.of(List.of("Half of this is missing.")), false);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

    assertThat(failure(read("locked.pdf", locked))).isEqualTo(Failure.Type.ENCRYPTED);
    assertThat(failure(read("scan.pdf", blank))).isEqualTo(Failure.Type.NO_TEXT);
    assertThat(failure(read("half.pdf", half))).isEqualTo(Failure.Type.DAMAGED);
  }

  private static EvidenceSpan quote(ReadDocument document, String words) {
    int start = document.text().text().indexOf(words);
    return document.text().quote(start, start + words.length());
  }

  private static byte[] pdf(List<List<String>> pages, boolean locked) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          for (int i = 0; i < lines.size(); i++) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(72, i == 0 && lines.size() > 1 ? 760 : 700 - 14 * i);
            content.showText(lines.get(i));
            content.endText();
          }
        }
      }
      if (locked) {
        pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static List<Reading> read(String name, byte[] content) {
    return new Reader().read(new RawDocument(content, name, null, null));
  }

  private static ReadDocument document(List<Reading> readings) {
    assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
    return ((Reading.Read) readings.get(0)).document();
  }

  private static Failure.Type failure(List<Reading> readings) {
    assertThat(readings).singleElement().isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) readings.get(0)).failure().type();
  }
}
