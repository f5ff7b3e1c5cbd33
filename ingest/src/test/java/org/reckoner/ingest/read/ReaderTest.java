// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.PublicationDate.FoundIn;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;

class ReaderTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Thieves empty a bridge | The Harbour</title>
      <meta property="og:site_name" content="The Harbour">
      <meta name="author" content="By Ada Brandt">
      <link rel="canonical" href="https://harbour.example/2024/bridge">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Thieves empty a bridge",
      "datePublished":"2024-03-22T23:30:00-05:00"}</script></head>
      <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article><h1>Thieves empty a bridge</h1>
      <p>Somebody took forty million dollars out of a bridge between two chains on Friday, its
      makers say, and nobody noticed until the afternoon.</p>
      <h2>What is gone</h2>
      <ul><li>thirty million in ether, by the makers' own count</li><li>ten million in a token that
      few have heard of</li></ul>
      <p>The makers point to <a href="/2024/report#top">an audit of last year</a> which had warned
      of just this, and say that they had meant to follow its advice in the spring.</p></article>
      <footer><p>Copyright The Harbour. All rights reserved, and so on, for as long as it
      takes.</p></footer></body></html>
      """;

  @Test
  void aPageGivesItsArticleAndWhatItSaysOfItself() {
    ReadDocument page = document(read("page.html", PAGE));

    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.title()).isEqualTo("Thieves empty a bridge");
    assertThat(page.authors()).containsExactly("Ada Brandt");
    assertThat(page.publisher()).isEqualTo("The Harbour");
    assertThat(page.canonicalUrl()).isEqualTo("https://harbour.example/2024/bridge");
    assertThat(page.language()).isEqualTo("en");
    assertThat(page.published().date()).isEqualTo(PartialDate.parse("2024-03-22"));
    assertThat(page.published().foundIn()).isEqualTo(FoundIn.JSON_LD);
    assertThat(page.links()).containsExactly("https://harbour.example/2024/report");
    assertThat(page.text().text())
        .isEqualTo(
            """
            Somebody took forty million dollars out of a bridge between two chains on Friday, its \
            makers say, and nobody noticed until the afternoon.

            What is gone

            thirty million in ether, by the makers' own count
            ten million in a token that few have heard of

            The makers point to an audit of last year which had warned of just this, and say that \
            they had meant to follow its advice in the spring.""");
  }

  @Test
  void aPageIsAPageUnderAnyName() {
    assertThat(document(read("page.txt", PAGE)).mediaType()).isEqualTo("text/html");
  }

  @Test
  void aFeedGivesOneReadingForEachEntry() {
    List<Reading> readings =
        read(
            "feed.xml",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>
            <item><title>First</title><link>https://desk.example/1</link><guid>one</guid>
            <pubDate>Fri, 22 Mar 2024 10:00:00 GMT</pubDate>
            <description>&lt;p&gt;A short word about a long night.&lt;/p&gt;</description></item>
            <item><title>Second</title><link>https://desk.example/2</link></item>
            </channel></rss>
            """);

    assertThat(readings).hasSize(2);
    ReadDocument first = ((Reading.Read) readings.get(0)).document();
    assertThat(readings.get(0)).extracting("source").isEqualTo("feed.xml#one");
    assertThat(first.text().text()).isEqualTo("A short word about a long night.");
    assertThat(first.canonicalUrl()).isEqualTo("https://desk.example/1");
    assertThat(first.published().date()).isEqualTo(PartialDate.parse("2024-03-22"));
    assertThat(failure(List.of(readings.get(1)))).isEqualTo(Failure.Type.NO_TEXT);
  }

  @Test
  void aFeedWithADocumentTypeIsRefused() {
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<rss><channel><item><title>&x;</title></item></channel></rss>";

    assertThat(failure(read("feed.xml", feed))).isEqualTo(Failure.Type.DOCTYPE);
  }

  @Test
  void badInputIsAnsweredWithItsType() {
    byte[] binary = new byte[4000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31);
    }
    assertThat(failure(read("nothing.txt", ""))).isEqualTo(Failure.Type.EMPTY);
    assertThat(failure(read("page.html", binary))).isEqualTo(Failure.Type.UNSUPPORTED);
    assertThat(failure(read("report.pdf", "%PDF-1.7\n1 0 obj <<"))).isEqualTo(Failure.Type.DAMAGED);
    assertThat(failure(read("page.html", "<html><body><nav>Home</nav></body></html>")))
        .isEqualTo(Failure.Type.NO_TEXT);
    assertThat(failure(new Reader(ReadLimits.DEFAULT.withBytes(10)).read(raw("a.txt", PAGE))))
        .isEqualTo(Failure.Type.TOO_LARGE);
  }

  @Test
  void theCharsetIsFoundWithoutBeingDeclared() {
    String words = "Die Börse meldete am Donnerstag, dass sie über Nacht größere Beträge verlor.";

    for (var charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
      ReadDocument text = document(read("text.txt", words.getBytes(charset)));
      assertThat(text.text().text()).as(charset.name()).isEqualTo(words);
      assertThat(text.language()).isEqualTo("de");
    }
  }

  @Test
  void aPageThatCarriesItsPicturesIsReadLikeOneThatLinksThem() {
    String picture = "<img src=\"data:image/png;base64," + "iVBORw0KGgo+/A".repeat(500_000) + "\">";
    String saved = PAGE.replaceFirst("<body>", "<body>" + picture);

    assertThat(saved).hasSizeGreaterThan(ReadLimits.DEFAULT.markupBytes());
    assertThat(document(read("saved.html", saved)).text().text())
        .isEqualTo(document(read("page.html", PAGE)).text().text());
  }

  private static List<Reading> read(String name, String content) {
    return new Reader().read(raw(name, content));
  }

  private static List<Reading> read(String name, byte[] content) {
    return new Reader().read(new RawDocument(content, name, null, null));
  }

  private static RawDocument raw(String name, String content) {
    return new RawDocument(content.getBytes(StandardCharsets.UTF_8), name, null, null);
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
