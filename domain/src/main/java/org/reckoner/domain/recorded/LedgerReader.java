// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Rulings;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;

/**
 * Gathers what a ledger is worked out from, through JDBC. Only what had been recorded by the view's
 * moment is gathered; the view's other limits are the ledger's own to apply.
 */
public final class LedgerReader {
  /** After every recording: what a view without a moment sees. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private LedgerReader() {}

  public static LedgerInput input(
      Connection connection, LedgerInput.View view, PartyRegister register) throws SQLException {
    Instant recordedBy = view.recordedBy() == null ? EVER : view.recordedBy();
    ObservationReader.Observed observed = ObservationReader.read(connection, recordedBy);
    return new LedgerInput(
        documents(connection, recordedBy),
        observed.observations(),
        observed.superseded(),
        notices(connection, recordedBy),
        decisions(connection, recordedBy),
        allocations(connection),
        register,
        view);
  }

  /**
   * How many facts of each kind there are. Nothing is ever changed or removed, so that equal
   * numbers are equal facts, whoever recorded them.
   */
  static String version(Connection connection) throws SQLException {
    return rows(
            connection,
            "select (select count(*) from document), (select count(*) from extraction),"
                + " (select count(*) from decision), (select count(*) from notice),"
                + " (select count(*) from number_allocation)",
            row ->
                String.join(
                    ".",
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .get(0);
  }

  /** Whether these bytes have been taken in by this version of the extractor. */
  public static boolean knows(Connection connection, String rawSha256, String extractorVersion)
      throws SQLException {
    return Row.find(
            connection,
            "select d.id from capture c join document d on d.capture_id = c.id"
                + " join extraction x on x.work_id = d.work_id and x.text_id = d.text_id"
                + " where c.raw_sha256 = ? and x.extractor_version = ?",
            rawSha256,
            extractorVersion)
        .isPresent();
  }

  /** The clean text of a work as it was recorded last. */
  public static Optional<String> text(Connection connection, WorkKey work) throws SQLException {
    return rows(
            connection,
            "select t.content from document d join work w on w.id = d.work_id"
                + " join text t on t.id = d.text_id where w.work_key = ?"
                + " order by d.id desc fetch first 1 rows only",
            row -> row.getString(1),
            work.value())
        .stream()
        .findFirst();
  }

  /**
   * Every work as the document recorded last describes it; what is unknown of its date is bounded
   * by its first capture.
   */
  static List<SourceDocument> documents(Connection connection, Instant recordedBy)
      throws SQLException {
    return rows(
        connection,
        "select w.work_key, c.raw_sha256, t.text_sha256, d.*, b.not_after from document d"
            + " join (select work_id, max(id) as newest, min(published_not_after) as not_after"
            + "   from document where recorded_at <= ? group by work_id) b on b.newest = d.id"
            + " join work w on w.id = d.work_id"
            + " join capture c on c.id = d.capture_id"
            + " join text t on t.id = d.text_id",
        LedgerReader::document,
        recordedBy);
  }

  private static SourceDocument document(ResultSet row) throws SQLException {
    String publisher = row.getString("publisher_name");
    String published = row.getString("published");
    return new SourceDocument(
        new WorkKey(row.getString("work_key")),
        row.getString("raw_sha256"),
        row.getString("text_sha256"),
        row.getString("source"),
        row.getString("url"),
        row.getString("title"),
        publisher == null
            ? null
            : new Publisher(
                publisher,
                row.getString("publisher_host"),
                PublisherKind.valueOf(row.getString("publisher_kind"))),
        published == null
            ? null
            : new PublicationDate(
                PartialDate.parse(published),
                PublicationDate.FoundIn.valueOf(row.getString("published_found_in"))),
        row.getObject("not_after", LocalDate.class),
        row.getString("language"),
        Tlp.valueOf(row.getString("tlp")),
        Arrays.asList(CanonicalJson.read(String[].class, row.getString("links"))),
        Arrays.asList(CanonicalJson.read(Integer[].class, row.getString("signature"))));
  }

  static List<Decision> decisions(Connection connection, Instant recordedBy) throws SQLException {
    return rows(
        connection,
        "select * from decision where recorded_at <= ? order by id",
        row ->
            new Decision(
                Rulings.read(row.getString("ruling_kind"), row.getString("ruling")),
                row.getString("decided_by"),
                Role.valueOf(row.getString("role")),
                Row.instant(row, "decided_at"),
                row.getString("why")),
        recordedBy);
  }

  private static List<DocumentNotice> notices(Connection connection, Instant recordedBy)
      throws SQLException {
    return rows(
        connection,
        "select w.work_key, n.* from notice n join work w on w.id = n.work_id"
            + " where n.recorded_at <= ?",
        row ->
            new DocumentNotice(
                new WorkKey(row.getString("work_key")),
                DocumentNotice.Kind.valueOf(row.getString("kind")),
                row.getObject("notice_date", LocalDate.class),
                CanonicalJson.read(EvidenceSpan.class, row.getString("evidence"))),
        recordedBy);
  }

  /** Numbers hold for every view: who looks back calls an incident by the number it has now. */
  private static List<NumberAllocation> allocations(Connection connection) throws SQLException {
    return rows(
        connection,
        "select incident_number, anchor from number_allocation order by incident_number",
        row -> new NumberAllocation(row.getInt(1), new ClaimKey(row.getString(2))));
  }

  /** Turns a row into a value. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String query, Reading<T> reading, @Nullable Object... values)
      throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(2000);
      Row.set(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          all.add(reading.of(row));
        }
      }
    }
    return all;
  }
}
