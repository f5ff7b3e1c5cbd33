// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;

/** The documents that one transaction brings. */
final class DocumentRows {
  private final Rows documents =
      new Rows(
          "document",
          "id",
          "work_id",
          "capture_id",
          "text_id",
          "document_key",
          "source",
          "url",
          "title",
          "publisher_name",
          "publisher_host",
          "publisher_kind",
          "published",
          "published_found_in",
          "published_not_after",
          "language",
          "tlp",
          "links",
          "signature",
          "recorded_at");

  private final Instant recordedAt;

  DocumentRows(Instant recordedAt) {
    this.recordedAt = recordedAt;
  }

  void add(long id, String key, DocumentWriter.Description described) {
    SourceDocument document = described.document();
    Publisher publisher = document.publisher();
    PublicationDate published = document.published();
    documents.add(
        id,
        described.work().id(),
        described.captureId(),
        described.textId(),
        key,
        document.source(),
        document.url(),
        document.title(),
        publisher == null ? null : publisher.name(),
        publisher == null ? null : publisher.host(),
        publisher == null ? null : publisher.kind(),
        published == null ? null : published.date().toString(),
        published == null ? null : published.foundIn(),
        document.publishedNotAfter(),
        document.language(),
        document.tlp(),
        CanonicalJson.write(document.links()),
        CanonicalJson.write(document.signature()),
        recordedAt);
  }

  void write(Connection connection) throws SQLException {
    documents.write(connection);
  }

  /**
   * Digest of what the document says of itself. Where and when it was captured is left out: the
   * same bytes from another folder or on another day describe nothing anew.
   */
  static String keyOf(SourceDocument document) {
    return Sha256.of(
        CanonicalJson.write(
            new Description(
                document.rawSha256(),
                document.textSha256(),
                document.url(),
                document.title(),
                document.publisher(),
                document.published(),
                document.language(),
                document.tlp().name(),
                document.links().toString(),
                document.signature().toString())));
  }

  private record Description(
      String rawSha256,
      String textSha256,
      @Nullable String url,
      @Nullable String title,
      @Nullable Publisher publisher,
      @Nullable PublicationDate published,
      String language,
      String tlp,
      String links,
      String signature) {}
}
