// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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

  private static final String GERMAN_BODY =
      """
      <p>Die Börse hat ihren Kunden am Freitag gesagt, dass sie ihr Geld erst bekommen, wenn jede
      Brieftasche umgezogen ist, und dass zwei Firmen den Münzen nachgehen.</p>
      <p>Niemand außerhalb des Hauses hat den Bericht bisher gesehen, sagte eine Anwältin, die für
      vierzig der Kunden spricht, und niemand weiß, wann er fertig wird.</p>
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

  @Test
  void theDayInTheAddressTellsTheDayThatReadersSaw() {
    String head = "<meta property='article:published_time' content='2022-05-04T00:53:29Z'>";
    String page = page("es-AR", head, "");

    assertThat(day(document(page, "https://diario.example/2022/05/03/robo").published()))
        .isEqualTo("2022-05-03 META");
  }

  @Test
  void midnightEastOfGreenwichBelongsToTheDayThatBegins() {
    String head = "<meta property='article:published_time' content='2022-11-06T23:00:00.000Z'>";

    String german = page("de", head, "").replace(BODY, GERMAN_BODY);

    assertThat(dateOf(german)).isEqualTo("2022-11-07 META");
    assertThat(dateOf(page("en-US", head, ""))).isEqualTo("2022-11-06 META");
  }

  @Test
  void aPublicationStatedBehindTheLastChangeGivesWayToTheDayShown() {
    String head =
        "<meta property='article:published_time' content='2022-11-17T10:33:13Z'>"
            + "<meta property='article:modified_time' content='2022-11-17T10:32:18Z'>";

    assertThat(dateOf(page("de", head, "<p>09.03.2022</p>"))).isEqualTo("2022-03-09 TEXT");
    assertThat(dateOf(page("de", head, ""))).isEqualTo("2022-11-17 META");
  }

  @Test
  void namesOfThePagesLayoutDoNotMakeADateForeign() {
    String page =
        "<html lang='de'><body><div class='two-sidebars related-layout'><div><article>"
            + "<h1>Börse bleibt geschlossen</h1>"
            + BODY
            + "</article><div class='submitted'>Gespeichert von hilde am 24. Juli 2017 -"
            + " 18:55</div></div></div></body></html>";

    assertThat(dateOf(page)).isEqualTo("2017-07-24 TEXT");
  }

  @Test
  void theLastChangeIsKeptApart() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Doors\","
            + "\"datePublished\":\"2023-11-07\",\"dateModified\":\"2023-11-09\"}</script>";
    String shown = "<p>Aktualisiert: 09.11.2023<br>Veröffentlicht: 07.11.2023</p>";

    assertThat(changeOf(page("de", data, ""))).isEqualTo("2023-11-09 JSON_LD");
    assertThat(changeOf(page("de", "", shown))).isEqualTo("2023-11-09 TEXT");
    assertThat(changeOf(page("de", "", "<p>Veröffentlicht: 07.11.2023</p>"))).isEqualTo("none");
  }

  @Test
  void aChangeBeforeThePublicationIsNone() {
    String head =
        "<meta property='article:published_time' content='2022-11-17T10:33:13Z'>"
            + "<meta property='article:modified_time' content='2021-01-02T10:32:18Z'>";

    assertThat(changeOf(page("de", head, ""))).isEqualTo("none");
  }

  @Test
  void aDayInTheDataOfAScriptIsTakenWhereNothingElseSaysOne() {
    String script =
        "<script>window.state = {\"story\":{\"first_published_at\":\"2021-06-14T08:30:00+02:00\","
            + "\"kept\":\"{\\\"publishDate\\\":\\\"2021-06-14\\\"}\"}};</script>";

    assertThat(dateOf(page("de", script, ""))).isEqualTo("2021-06-14 META");
  }

  @Test
  void daysOfSeveralArticlesInAScriptSayNothing() {
    String script =
        "<script>window.state = [{\"publishedAt\":\"2021-06-14T08:30:00Z\"},"
            + "{\"publishedAt\":\"2021-06-19T10:00:00Z\"}];</script>";

    assertThat(dateOf(page("de", script, ""))).isEqualTo("none");
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
    return day(document(page, null).published());
  }

  private static String changeOf(String page) {
    return day(document(page, null).updated());
  }

  private static ReadDocument document(String page, @Nullable String url) {
    RawDocument raw =
        new RawDocument(page.getBytes(StandardCharsets.UTF_8), "page.html", url, "text/html");
    return ((Reading.Read) new Reader().read(raw).get(0)).document();
  }

  private static String day(@Nullable PublicationDate date) {
    return date == null ? "none" : date.date() + " " + date.foundIn();
  }
}
