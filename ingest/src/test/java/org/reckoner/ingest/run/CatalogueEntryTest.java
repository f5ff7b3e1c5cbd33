// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

class CatalogueEntryTest {
  private static final String TEXT = "Ten coins are gone.";

  @Test
  void aPageIsKnownByTheAddressItDeclaresOnItsOwnSite() {
    WorkKey work = WorkKey.ofUrl("https://www.news.example/a");

    assertThat(
            entry("https://news.example/a?page=1", "page", "https://www.news.example/a#t").work())
        .isEqualTo(work);
    assertThat(entry("https://amp.news.example/a", "page", "https://www.news.example/a").work())
        .isEqualTo(work);
    assertThat(entry("https://www.news.example/a?utm_source=x", "page", null).work())
        .isEqualTo(work);
  }

  @Test
  void nobodySpeaksInAnothersName() {
    CatalogueEntry entry = entry("https://mimic.example/a", "page", "https://www.un.org/report");

    assertThat(entry.work()).isEqualTo(WorkKey.ofUrl("https://mimic.example/a"));
    assertThat(entry.describe(List.of()).publisher())
        .isEqualTo(new Publisher("mimic.example", "mimic.example", PublisherKind.NEWS));
  }

  @Test
  void anEntryOfAFeedIsNotKnownByTheFeedsAddress() {
    assertThat(entry("https://hub.example/feed", "page#2", "https://other.example/a").work())
        .isEqualTo(WorkKey.ofText(Sha256.of(TEXT)));
    assertThat(entry("https://hub.example/feed", "page#2", "https://hub.example/a").work())
        .isEqualTo(WorkKey.ofUrl("https://hub.example/a"));
  }

  @Test
  void aFileThatDeclaresNothingIsKnownByItsText() {
    assertThat(entry(null, "page", null).work()).isEqualTo(WorkKey.ofText(Sha256.of(TEXT)));
    assertThat(entry(null, "page", null).describe(List.of()).publisher()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://main.un.org/a, UN, United Nations",
    "https://www.justice.gov/a, GOVERNMENT, justice.gov",
    "https://www.nca.gov.uk/a, GOVERNMENT, nca.gov.uk",
    "https://www.npa.go.jp/a, GOVERNMENT, npa.go.jp",
    "https://www.chainalysis.com/blog, VENDOR, Chainalysis",
    "https://somebody.medium.com/a, BLOG, somebody.medium.com",
    "https://notun.org/a, NEWS, notun.org",
    "https://local.example/a, NEWS, local.example"
  })
  void thePublisherFollowsFromTheHostAsFarAsItIsSure(String url, PublisherKind kind, String name) {
    Publisher publisher = entry(url, "page", null).describe(List.of()).publisher();

    assertThat(publisher).isNotNull();
    assertThat(publisher.kind()).isEqualTo(kind);
    assertThat(publisher.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://News.Example:443/a?utm_medium=x&id=7&fbclid=1#top, https://news.example/a?id=7",
    "http://news.example, http://news.example/",
    "https://news.example/\u00fc, https://news.example/%C3%BC",
    "http://news.example:8080/%C3%BC, http://news.example:8080/%C3%BC"
  })
  void urlsAreKnownByWhatMatters(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).contains(canonical);
  }

  @ParameterizedTest
  @CsvSource({"ftp://news.example/a", "not a url", "mailto:a@news.example", "/relative"})
  void whatIsNoWebAddressIsNone(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
    assertThat(CanonicalUrl.of("https://news.example/" + "a".repeat(3000))).isEmpty();
  }

  private static CatalogueEntry entry(String answered, String source, String declared) {
    Capture capture =
        new Capture(
            Sha256.of("bytes"),
            "page",
            answered,
            "text/html",
            Map.of(),
            Instant.parse("2024-03-23T12:00:00Z"),
            Tlp.CLEAR,
            null,
            null);
    ReadDocument document =
        new ReadDocument(
            "text/html",
            null,
            List.of(),
            null,
            null,
            declared,
            "en",
            QuotableText.of(TEXT),
            List.of(),
            Sha256.of("bytes"),
            List.of());
    return new CatalogueEntry(capture, new Reading.Read(source, document), Supplied.NOTHING);
  }
}
