// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;

/** Writes captures, works, texts and documents, each once. */
final class DocumentWriter {
  private final RowIds captureIds = new RowIds("capture_seq", 50);
  private final RowIds workIds = new RowIds("work_seq", 50);
  private final RowIds textIds = new RowIds("text_seq", 50);
  private final RowIds documentIds = new RowIds("document_seq", 50);

  /** A row, and whether it was written now: of a work that was, there is nothing else yet. */
  record Written(long id, boolean added) {}

  Written capture(Connection connection, Capture capture, Instant recordedAt) throws SQLException {
    OptionalLong known =
        Row.find(connection, "select id from capture where raw_sha256 = ?", capture.rawSha256());
    if (known.isPresent()) {
      return new Written(known.getAsLong(), false);
    }
    long id = captureIds.next(connection);
    Row.insert(
        connection,
        "insert into capture (id, raw_sha256, source, url, media_type, headers, captured_at, tlp,"
            + " licence, embargo_until, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        capture.rawSha256(),
        capture.source(),
        capture.url(),
        capture.mediaType(),
        CanonicalJson.write(capture.headers()),
        capture.capturedAt(),
        capture.tlp(),
        capture.licence(),
        capture.embargoUntil(),
        recordedAt);
    return new Written(id, true);
  }

  /** The work's row, locked until the transaction ends. */
  Written lockedWork(Connection connection, WorkKey work, Instant recordedAt) throws SQLException {
    OptionalLong known =
        Row.find(connection, "select id from work where work_key = ? for update", work.value());
    if (known.isPresent()) {
      return new Written(known.getAsLong(), false);
    }
    long id = workIds.next(connection);
    Row.insert(
        connection,
        "insert into work (id, work_key, recorded_at) values (?, ?, ?)",
        id,
        work.value(),
        recordedAt);
    return new Written(id, true);
  }

  /**
   * Holds what is asserted of a work against its texts, and keeps the work from being erased until
   * the transaction ends.
   *
   * @throws IllegalArgumentException if its words stand in none of them
   * @throws ErasedException if the work was erased
   */
  void requireWords(Connection connection, Claim claim) throws SQLException {
    WorkKey work = claim.work();
    long id =
        Row.find(connection, "select id from work where work_key = ? for update", work.value())
            .orElseThrow(() -> new IllegalArgumentException("There is no work " + work));
    if (Row.find(connection, "select 1 from erasure where work_id = ?", id).isPresent()) {
      throw new ErasedException(work);
    }
    try (PreparedStatement texts =
        connection.prepareStatement(
            "select t.content from text t where t.id in"
                + " (select d.text_id from document d where d.work_id = ?)")) {
      Row.set(texts, id);
      try (ResultSet row = texts.executeQuery()) {
        while (row.next()) {
          QuotableText text = QuotableText.of(row.getString(1));
          if (claim.evidence().stream().allMatch(text::holds)) {
            return;
          }
        }
      }
    }
    throw new IllegalArgumentException("'" + claim.quote() + "' does not stand in " + work);
  }

  long text(Connection connection, String textSha256, String content, Instant recordedAt)
      throws SQLException {
    OptionalLong known =
        Row.find(connection, "select id from text where text_sha256 = ?", textSha256);
    if (known.isPresent()) {
      return known.getAsLong();
    }
    long id = textIds.next(connection);
    Row.insert(
        connection,
        "insert into text (id, text_sha256, content, recorded_at) values (?, ?, ?, ?)",
        id,
        textSha256,
        content,
        recordedAt);
    return id;
  }

  Written document(
      Connection connection,
      Written work,
      long captureId,
      long textId,
      SourceDocument document,
      Instant recordedAt)
      throws SQLException {
    String key = keyOf(document);
    OptionalLong known =
        work.added()
            ? OptionalLong.empty()
            : Row.find(
                connection,
                "select id from document where work_id = ? and document_key = ?",
                work.id(),
                key);
    if (known.isPresent()) {
      return new Written(known.getAsLong(), false);
    }
    long id = documentIds.next(connection);
    Publisher publisher = document.publisher();
    PublicationDate published = document.published();
    Row.insert(
        connection,
        "insert into document (id, work_id, capture_id, text_id, document_key, source, url, title,"
            + " publisher_name, publisher_host, publisher_kind, published, published_found_in,"
            + " published_not_after, language, tlp, links, signature, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        work.id(),
        captureId,
        textId,
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
    return new Written(id, true);
  }

  /**
   * Digest of what the document says of itself. Where and when it was captured is left out: the
   * same bytes from another folder or on another day describe nothing anew.
   */
  private static String keyOf(SourceDocument document) {
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
