// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;

/**
 * Destroys what the database has of a document's words, and knows what was destroyed. The rows
 * stay, blanked, with their keys and digests; that only rows of an erased work can be blanked is
 * seen to by the database itself.
 */
public final class Erasures {
  private static final String CLAIMS = "select id from claim where work_id = ?";

  /** Each takes the row of the work. */
  private static final List<String> BLANKING =
      List.of(
          "update evidence set exact = '', prefix = '', suffix = '' where observation_id in"
              + " (select id from observation where claim_id in ("
              + CLAIMS
              + "))",
          "update observation set asserted_by = null, hedge = null where claim_id in ("
              + CLAIMS
              + ")",
          "update claim set claim_value = '', amount_kind = null, currency = null,"
              + " number_min = null, number_best = null, number_max = null, day_from = null,"
              + " day_to = null, party_name = null, asserted_by = null, quote = ''"
              + " where work_id = ?",
          "update frame set anchor = '', subject = '', scope = null where work_id = ?",
          "update decision set ruling = '', why = '' where ruling_kind = 'Asserted'"
              + " and work_key = (select work_key from work where id = ?)",
          "update notice set evidence = '' where work_id = ?",
          "update document set title = null, links = '[]', signature = '[]' where work_id = ?",
          "update text set content = '' where id in (select text_id from document where work_id = ?)"
              + " and not exists (select 1 from document d where d.text_id = text.id"
              + " and d.work_id not in (select work_id from erasure))");

  private static final String ERASED_WORKS =
      "select w.work_key, w.id from erasure e join work w on w.id = e.work_id"
          + " where w.work_key = any(?)";

  private static final String ERASED_TEXTS =
      "select t.text_sha256, t.id from text t join document d on d.text_id = t.id"
          + " join erasure e on e.work_id = d.work_id"
          + " where t.text_sha256 = any(?) and char_length(t.content) = 0";

  private Erasures() {}

  /**
   * Destroys a document's words. The bytes in the archive are the caller's to destroy, once the
   * transaction has ended. Erasing it twice changes nothing.
   *
   * @param erasure its digests are not looked at: they are those on record
   * @return whether it was erased by this
   * @throws IllegalArgumentException if there is no such work
   */
  static boolean erase(Connection connection, Erasure erasure) throws SQLException {
    long work =
        Row.find(
                connection,
                "select id from work where work_key = ? for update",
                erasure.work().value())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no work " + erasure.work().value()));
    if (Row.find(connection, "select 1 from erasure where work_id = ?", work).isPresent()) {
      return false;
    }
    Row.insert(
        connection,
        "insert into erasure (work_id, tlp, erased_by, role, why, erased_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        work,
        erasure.tlp(),
        erasure.by(),
        erasure.role(),
        erasure.why(),
        erasure.at());
    for (String blanking : BLANKING) {
      Row.insert(connection, blanking, work);
    }
    Journal.works(connection, List.of(work));
    return true;
  }

  /**
   * @param works rows of works by their keys
   * @param texts rows of texts by their digests
   * @throws ErasedException if one of the documents' works was erased, or the text of an erased one
   *     is the same
   */
  static void refuse(
      Connection connection,
      Map<String, DocumentWriter.Written> works,
      Map<String, DocumentWriter.Written> texts,
      Collection<SourceDocument> documents)
      throws SQLException {
    Set<String> erasedWorks = erased(connection, ERASED_WORKS, works);
    Set<String> erasedTexts = erased(connection, ERASED_TEXTS, texts);
    for (SourceDocument document : documents) {
      if (erasedWorks.contains(document.work().value())
          || erasedTexts.contains(document.textSha256())) {
        throw new ErasedException(document.work());
      }
    }
  }

  /** Of what was there before this transaction; nothing else can have been erased. */
  private static Set<String> erased(
      Connection connection, String query, Map<String, DocumentWriter.Written> rows)
      throws SQLException {
    Set<String> known = new HashSet<>();
    rows.forEach(
        (key, row) -> {
          if (!row.added()) {
            known.add(key);
          }
        });
    return KeyedRows.byKey(connection, query, known).keySet();
  }

  /** Whether the document was erased, or another one of which every word was the same. */
  public static boolean holds(Connection connection, WorkKey work, String textSha256)
      throws SQLException {
    return Row.find(
                connection,
                "select 1 from erasure e join work w on w.id = e.work_id where w.work_key = ?",
                work.value())
            .isPresent()
        || !KeyedRows.byKey(connection, ERASED_TEXTS, List.of(textSha256)).isEmpty();
  }

  /** Whether a document was erased that came in these bytes, be it among others. */
  public static boolean holds(Connection connection, String rawSha256) throws SQLException {
    return Row.find(
            connection,
            "select 1 from capture c join document d on d.capture_id = c.id"
                + " join erasure e on e.work_id = d.work_id where c.raw_sha256 = ?",
            rawSha256)
        .isPresent();
  }

  /** All erasures of a stretch, by work. */
  static List<Erasure> read(Connection connection, Stretch stretch) throws SQLException {
    // That something was erased holds for every view: whoever looks back cannot see it either.
    Stretch ever = stretch.ofAnyTime();
    Map<WorkKey, Erasure> all = new TreeMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select w.work_key, e.*, c.raw_sha256, t.text_sha256 from erasure e"
                + " join work w on w.id = e.work_id join document d on d.work_id = e.work_id"
                + " join capture c on c.id = d.capture_id join text t on t.id = d.text_id"
                + " where e.erased_at <= ? and "
                + ever.works("e.work_id"))) {
      Row.set(statement, ever.values());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Erasure one = ofCapture(row);
          all.merge(one.work(), one, Erasure::with);
        }
      }
    }
    return List.copyOf(all.values());
  }

  /** As far as one capture tells. */
  private static Erasure ofCapture(ResultSet row) throws SQLException {
    return new Erasure(
        new WorkKey(row.getString("work_key")),
        List.of(row.getString("raw_sha256")),
        List.of(row.getString("text_sha256")),
        Tlp.valueOf(row.getString("tlp")),
        row.getString("erased_by"),
        Role.valueOf(row.getString("role")),
        Row.instant(row, "erased_at"),
        row.getString("why"));
  }
}
