// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;

/** Layouts as office software and browsers set them, drawn word by word and read back. */
class PdfLayoutTest {
  @Test
  void aRowWhoseCellsAreBrokenOverLinesIsOneLine() throws IOException {
    try (Sheets sheets = new Sheets()) {
      sheets.page().text(72, 700, 10, "Losses by victim, in millions");
      sheets.text(72, 660, 10, "Victim").text(150, 660, 10, "Date").text(240, 660, 10, "Loss");
      sheets.text(72, 634, 10, "Tallowbrook").text(150, 640, 10, "3 February");
      sheets.text(150, 628, 10, "2031").text(240, 634, 10, "212");
      sheets.text(72, 600, 10, "Quillmere and").text(72, 588, 10, "Partners");
      sheets.text(150, 594, 10, "March 2031").text(240, 594, 10, "41.5");

      assertThat(sheets.read().text().text().lines())
          .containsExactly(
              "Losses by victim, in millions",
              "",
              "Victim | Date | Loss",
              "Tallowbrook | 3 February 2031 | 212",
              "Quillmere and Partners | March 2031 | 41.5");
    }
  }

  @Test
  void aNarrowGapPartsCellsWhereTheOtherRowsPartThem() throws IOException {
    try (Sheets sheets = new Sheets()) {
      sheets.page();
      sheets.text(72, 700, 10, "Ember").text(146, 700, 10, "2029").text(200, 700, 10, "17");
      sheets.text(72, 680, 10, "Lantern Bridge").text(146, 680, 10, "2030").text(200, 680, 10, "9");

      assertThat(sheets.read().text().text())
          .isEqualTo("Ember | 2029 | 17\nLantern Bridge | 2030 | 9");
    }
  }

  @Test
  void columnsOfTextAreReadOneAfterTheOther() throws IOException {
    try (Sheets sheets = new Sheets()) {
      sheets.page();
      for (int i = 0; i < 10; i++) {
        sheets.text(72, 700 - 13 * i, 10, "The left column goes on in its line " + i);
      }
      for (int i = 0; i < 10; i++) {
        sheets.text(320, 700 - 13 * i, 10, "and the right one in its own line " + i);
      }

      assertThat(sheets.read().text().text())
          .startsWith("The left column goes on in its line 0 The left column goes on in its line 1")
          .contains("in its line 9 and the right one")
          .doesNotContain("|");
    }
  }

  @Test
  void theMarkOfAFootnoteIsNoPartOfTheNumberBeforeIt() throws IOException {
    try (Sheets sheets = new Sheets()) {
      float mark = 72 + Sheets.width(11, "The theft came to $3");
      sheets.page().text(72, 700, 11, "The theft came to $3").text(mark, 705, 7, "2");
      sheets.text(mark + 8, 700, 11, "billion, the panel wrote in its report of that spring.");
      sheets.text(72, 687, 11, "Nothing of it has come back, as far as anybody could tell.");
      sheets.text(72, 90, 8, "2").text(80, 90, 8, "See the annex of the report.");

      ReadDocument read = sheets.read();

      assertThat(read.text().text())
          .contains("came to $3² billion, the panel")
          .endsWith("\n\n2 See the annex of the report.");
      int note = read.text().text().indexOf("See the annex");
      assertThat(read.text().quote(note, note + 13).paragraph()).isEqualTo("note 2");
    }
  }

  @Test
  void aHeadThatRepeatsALineOfTheFirstPageIsLeftOut() throws IOException {
    try (Sheets sheets = new Sheets()) {
      sheets.page().text(72, 720, 18, "Advice 7 of 2031").text(72, 690, 10, "7 March 2031");
      sheets.text(72, 650, 10, "It is long and goes over the page, where it");
      sheets.page().text(72, 800, 8, "Advice 7 of 2031").text(72, 700, 10, "finds its end.");

      ReadDocument read = sheets.read();

      assertThat(read.text().text())
          .isEqualTo(
              "Advice 7 of 2031\n\n7 March 2031\n\n"
                  + "It is long and goes over the page, where it finds its end.");
      assertThat(read.published())
          .isEqualTo(
              new PublicationDate(PartialDate.parse("2031-03-07"), PublicationDate.FoundIn.TEXT));
    }
  }

  /** Pages of A4 that are written on word by word, in points from the lower left corner. */
  private static final class Sheets implements AutoCloseable {
    private final PDDocument pdf = new PDDocument();
    private PDPage page = new PDPage();

    Sheets page() {
      page = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
      pdf.addPage(page);
      return this;
    }

    Sheets text(float x, float y, float size, String words) throws IOException {
      try (PDPageContentStream content =
          new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
      }
      return this;
    }

    static float width(float size, String words) throws IOException {
      return new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(words)
          * size
          / 1000;
    }

    ReadDocument read() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      Reading reading =
          new Reader().read(new RawDocument(bytes.toByteArray(), "sheets.pdf", null, null)).get(0);
      assertThat(reading).isInstanceOf(Reading.Read.class);
      return ((Reading.Read) reading).document();
    }

    @Override
    public void close() throws IOException {
      pdf.close();
    }
  }
}
