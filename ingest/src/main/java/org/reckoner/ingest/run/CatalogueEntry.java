// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

/**
 * A document's entry in the ledger: what it says of itself, and where a person supplied something,
 * that.
 */
final class CatalogueEntry {
  private final Capture capture;
  private final Reading.Read read;
  private final Supplied supplied;
  private final Optional<String> url;

  /**
   * @param capture the bytes
   * @param read the document in them, or one of several
   * @param supplied what a person says of it
   */
  CatalogueEntry(Capture capture, Reading.Read read, Supplied supplied) {
    this.capture = capture;
    this.read = read;
    this.supplied = supplied;
    this.url = url();
  }

  ReadDocument document() {
    return read.document();
  }

  WorkKey work() {
    return url.map(WorkKey::ofUrl).orElseGet(() -> WorkKey.ofText(textSha256()));
  }

  SourceDocument describe(List<Integer> signature) {
    ReadDocument document = read.document();
    String publisher = supplied.publisher() == null ? document.publisher() : supplied.publisher();
    return new SourceDocument(
        work(),
        capture.rawSha256(),
        textSha256(),
        read.source(),
        url.orElse(null),
        storable(document.title()),
        PublisherHosts.publisher(storable(publisher), url.map(CanonicalUrl::hostOf).orElse(null))
            .orElse(null),
        published(),
        LocalDate.ofInstant(capture.capturedAt(), ZoneOffset.UTC),
        document.language(),
        capture.tlp(),
        document.links().stream()
            .flatMap(link -> CanonicalUrl.of(link).stream())
            .distinct()
            .toList(),
        signature);
  }

  /** What a person supplied, as decisions to be recorded. */
  List<Decision> decisions(IngestRequest request) {
    List<Decision> decisions = new ArrayList<>();
    decide(decisions, "url", isPart() ? null : supplied.url(), request);
    decide(decisions, "publisher", supplied.publisher(), request);
    decide(decisions, "published", supplied.published(), request);
    decide(decisions, "tlp", supplied.tlp(), request);
    return decisions;
  }

  private void decide(
      List<Decision> decisions, String field, @Nullable Object value, IngestRequest request) {
    if (value != null) {
      decisions.add(
          new Decision(
              new Ruling.OnDocument(work(), field, value.toString()),
              request.by(),
              request.role(),
              capture.capturedAt(),
              "Supplied with the document"));
    }
  }

  /** Whether the capture holds several documents, of which this is one: a feed's entry. */
  private boolean isPart() {
    return !read.source().equals(capture.source());
  }

  /**
   * Its address: the one supplied, else the one it declares, else the one that answered. A page may
   * declare itself to be another of its own site, but not one of somebody else's, or anyone could
   * speak in another's name. What answered with a feed is the address of the feed, of none of its
   * entries.
   */
  private Optional<String> url() {
    Optional<String> bySupply = isPart() ? Optional.empty() : CanonicalUrl.of(supplied.url());
    if (bySupply.isPresent()) {
      return bySupply;
    }
    Optional<String> declared = CanonicalUrl.of(read.document().canonicalUrl());
    Optional<String> answered = CanonicalUrl.of(capture.url());
    if (declared.isPresent()
        && (answered.isEmpty() || CanonicalUrl.sameSite(declared.get(), answered.get()))) {
      return declared;
    }
    return isPart() ? Optional.empty() : answered;
  }

  String textSha256() {
    return Sha256.of(read.document().text().text());
  }

  private @Nullable PublicationDate published() {
    return supplied.published() == null
        ? read.document().published()
        : new PublicationDate(supplied.published(), PublicationDate.FoundIn.SUPPLIED);
  }

  /** Without what no database takes; null where nothing is left. */
  private static @Nullable String storable(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return QuotableText.of(text.strip()).text();
  }
}
