// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;

/** Which of the dates on a page is the day it was published. */
class PageDateTest {
  private static final String BODY =
      """
      <p>The exchange told its customers on Friday that withdrawals would stay closed until every
      wallet had been moved, and that it had called in two firms to follow the coins.</p>
      <p>Nobody outside the company has seen the report so far, said a lawyer who speaks for forty
      of the customers, and nobody knows when it will be finished.</p>
      """;

  @Test
  void anInstantInGreenwichGivesWayToTheDayThatReadersSee() {
    String page =
        page(
            "es-AR",
            "<meta property='article:published_time' content='2022-05-04T00:53:29.274Z'>",
            "<p class='byline'>Ana Duarte, 3 de mayo de 2022</p>");

    assertThat(dateOf(page)).isEqualTo("2022-05-03 META");
  }

  @Test
  void aDayOfItsOwnZoneStands() {
    String page =
        page(
            "es-AR",
            "<meta property='article:published_time' content='2022-05-04T00:53:29-03:00'>",
            "<p class='byline'>Ana Duarte, 3 de mayo de 2022</p>");

    assertThat(dateOf(page)).isEqualTo("2022-05-04 META");
  }

  @Test
  void theBylineCountsMoreThanAHeadThatNamesTheDayOfTheRequest() {
    String page =
        page(
            "de",
            "<meta name='date' content='2020-02-12'>",
            "<p class='info'>05.02.2020 - Redaktion</p>");

    assertThat(dateOf(page)).isEqualTo("2020-02-05 TEXT");
  }

  @Test
  void theDayOfPublicationIsTakenAndNotThatOfTheChange() {
    String page = page("de", "", "<p>Aktualisiert: 09.11.2023<br>Veröffentlicht: 07.11.2023</p>");

    assertThat(dateOf(page)).isEqualTo("2023-11-07 TEXT");
  }

  @Test
  void aCommentsDateIsNotThePages() {
    String page =
        "<html lang='en-GB'><body><article><h1>Exchange keeps its doors closed</h1>"
            + BODY
            + "</article><div class='comments'><p>Tom, 9 November 2023</p></div></body></html>";

    assertThat(dateOf(page)).isEqualTo("none");
  }

  private static String page(String language, String head, String byline) {
    return "<html lang='"
        + language
        + "'><head><meta charset=utf-8>"
        + head
        + "</head><body><article><h1>Exchange keeps its doors closed</h1>"
        + byline
        + BODY
        + "</article></body></html>";
  }

  private static String dateOf(String page) {
    RawDocument raw =
        new RawDocument(page.getBytes(StandardCharsets.UTF_8), "page.html", null, "text/html");
    ReadDocument document = ((Reading.Read) new Reader().read(raw).get(0)).document();
    PublicationDate date = document.published();
    return date == null ? "none" : date.date() + " " + date.foundIn();
  }
}
