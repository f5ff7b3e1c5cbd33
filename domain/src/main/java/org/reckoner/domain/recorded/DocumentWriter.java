// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;

/**
 * Writes captures, works, texts and documents, each once, and table by table: how many questions it
 * takes does not depend on how many there are.
 */
final class DocumentWriter {
  private final RowIds captureIds = new RowIds("capture_seq", 50);
  private final RowIds workIds = new RowIds("work_seq", 50);
  private final RowIds textIds = new RowIds("text_seq", 50);
  private final RowIds documentIds = new RowIds("document_seq", 50);

  /** A row, and whether it was written now: of a work that was, there is nothing else yet. */
  record Written(long id, boolean added) {}

  /** The rows of captures by the digests of their bytes; those that are new are written. */
  Map<String, Written> captures(
      Connection connection, Collection<Capture> captures, Instant recordedAt) throws SQLException {
    Map<String, Capture> byDigest = new TreeMap<>();
    captures.forEach(capture -> byDigest.putIfAbsent(capture.rawSha256(), capture));
    Map<String, Written> all =
        known(
            connection,
            "select raw_sha256, id from capture where raw_sha256 = any(?)",
            byDigest.keySet());
    Rows rows =
        new Rows(
            "capture",
            "id",
            "raw_sha256",
            "source",
            "url",
            "media_type",
            "headers",
            "captured_at",
            "tlp",
            "licence",
            "embargo_until",
            "recorded_at");
    for (Capture capture : byDigest.values()) {
      if (!all.containsKey(capture.rawSha256())) {
        long id = captureIds.next(connection);
        all.put(capture.rawSha256(), new Written(id, true));
        rows.add(
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
      }
    }
    rows.write(connection);
    return all;
  }

  /** The rows of works by their keys, locked until the transaction ends. */
  Map<String, Written> lockedWorks(
      Connection connection, Collection<WorkKey> works, Instant recordedAt) throws SQLException {
    // One order for all writers, so that two of them cannot wait for each other.
    SortedSet<String> keys = new TreeSet<>();
    works.forEach(work -> keys.add(work.value()));
    Map<String, Written> all =
        known(
            connection,
            "select work_key, id from work where work_key = any(?) order by work_key for update",
            keys);
    Rows rows = new Rows("work", "id", "work_key", "recorded_at");
    for (String key : keys) {
      if (!all.containsKey(key)) {
        long id = workIds.next(connection);
        all.put(key, new Written(id, true));
        rows.add(id, key, recordedAt);
      }
    }
    rows.write(connection);
    return all;
  }

  private static Map<String, Written> known(
      Connection connection, String query, Collection<String> keys) throws SQLException {
    Map<String, Written> known = new HashMap<>();
    KeyedRows.byKey(connection, query, keys)
        .forEach((key, id) -> known.put(key, new Written(id, false)));
    return known;
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

  /**
   * The rows of texts by their digests; those that are new are written.
   *
   * @param texts by their digests
   */
  Map<String, Written> texts(
      Connection connection, SortedMap<String, String> texts, Instant recordedAt)
      throws SQLException {
    Map<String, Written> all =
        known(
            connection,
            "select text_sha256, id from text where text_sha256 = any(?)",
            texts.keySet());
    Rows rows = new Rows("text", "id", "text_sha256", "content", "recorded_at");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (!all.containsKey(text.getKey())) {
        long id = textIds.next(connection);
        all.put(text.getKey(), new Written(id, true));
        rows.add(id, text.getKey(), text.getValue(), recordedAt);
      }
    }
    rows.write(connection);
    return all;
  }

  /** A document with the rows that it refers to. */
  record Description(SourceDocument document, Written work, long captureId, long textId) {}

  /** Writes documents that are new or are described anew; of each, whether it is. */
  List<Boolean> documents(Connection connection, List<Description> documents, Instant recordedAt)
      throws SQLException {
    KeyedRows known =
        KeyedRows.of(
            connection,
            "select work_id, document_key, id from document where work_id = any(?)",
            documents.stream()
                .map(Description::work)
                .filter(work -> !work.added())
                .map(Written::id)
                .collect(Collectors.toSet()));
    DocumentRows rows = new DocumentRows(recordedAt);
    List<Boolean> added = new ArrayList<>();
    for (Description one : documents) {
      String key = DocumentRows.keyOf(one.document());
      boolean fresh = known.get(one.work().id(), key) == null;
      if (fresh) {
        long id = documentIds.next(connection);
        known.put(one.work().id(), key, id);
        rows.add(id, key, one);
      }
      added.add(fresh);
    }
    rows.write(connection);
    return added;
  }
}
