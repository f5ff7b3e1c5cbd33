// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimKey;
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
  /**
   * The newest description of a work first: by when its bytes were captured, so that it does not
   * matter in which order two captures came in; of several readings of the same bytes the latest.
   */
  static final String NEWEST =
      "c.captured_at desc, c.raw_sha256 desc, d.recorded_at desc, d.document_key desc";

  private LedgerReader() {}

  /** The condition that a work was not erased. */
  static String standing(String column) {
    return column + " not in (select e.work_id from erasure e)";
  }

  /** All that a ledger of this view is worked out from. */
  public static LedgerInput input(
      Connection connection, LedgerInput.View view, PartyRegister register) throws SQLException {
    return input(connection, view, register, Stretch.until(view.recordedBy()));
  }

  /**
   * All that is known of the works of which something was recorded after a position, and the
   * decisions and numbers that came after it. From position 0 on it is everything.
   *
   * @param view a present one
   */
  public static Recorded since(
      Connection connection, long position, LedgerInput.View view, PartyRegister register)
      throws SQLException {
    Stretch stretch = Stretch.between(position, Journal.end(connection));
    return new Recorded(
        stretch.to(), works(connection, stretch), input(connection, view, register, stretch));
  }

  private static LedgerInput input(
      Connection connection, LedgerInput.View view, PartyRegister register, Stretch stretch)
      throws SQLException {
    ObservationReader.Observed observed = ObservationReader.read(connection, stretch);
    return new LedgerInput(
        documents(connection, stretch),
        observed.observations(),
        observed.superseded(),
        notices(connection, stretch),
        DecisionReader.decisions(connection, stretch),
        allocations(connection, stretch),
        register,
        view,
        Erasures.read(connection, stretch));
  }

  private static Set<WorkKey> works(Connection connection, Stretch stretch) throws SQLException {
    return Set.copyOf(
        rows(
            connection,
            "select w.work_key from work w where w.recorded_at <= ? and " + stretch.works("w.id"),
            row -> new WorkKey(row.getString(1)),
            stretch.values()));
  }

  /** The highest number that an incident was given; 0 where none was. */
  static int lastNumber(Connection connection) throws SQLException {
    return rows(
            connection,
            "select coalesce(max(incident_number), 0) from number_allocation",
            row -> row.getInt(1))
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

  /** The clean text of a work as it was captured last. */
  public static Optional<String> text(Connection connection, WorkKey work) throws SQLException {
    return rows(
            connection,
            "select t.content from document d join work w on w.id = d.work_id"
                + " join capture c on c.id = d.capture_id"
                + " join text t on t.id = d.text_id where w.work_key = ? and "
                + standing("d.work_id")
                + " order by "
                + NEWEST
                + " fetch first 1 rows only",
            row -> row.getString(1),
            work.value())
        .stream()
        .findFirst();
  }

  /**
   * Every work as its newest capture describes it; what is unknown of its date is bounded by its
   * first capture.
   */
  private static List<SourceDocument> documents(Connection connection, Stretch stretch)
      throws SQLException {
    return rows(
        connection,
        "select w.work_key, t.text_sha256, p.* from (select d.*, c.raw_sha256,"
            + " min(d.published_not_after) over (partition by d.work_id) as not_after,"
            + " row_number() over (partition by d.work_id order by "
            + NEWEST
            + ") as place from document d join capture c on c.id = d.capture_id"
            + " where d.recorded_at <= ? and "
            + stretch.works("d.work_id")
            + " and "
            + standing("d.work_id")
            + ") p"
            + " join work w on w.id = p.work_id"
            + " join text t on t.id = p.text_id"
            + " where p.place = 1",
        LedgerReader::document,
        stretch.values());
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

  /** What was decided; what was asserted of an erased document is not among it. */
  private static List<DocumentNotice> notices(Connection connection, Stretch stretch)
      throws SQLException {
    return rows(
        connection,
        "select w.work_key, n.* from notice n join work w on w.id = n.work_id"
            + " where n.recorded_at <= ? and "
            + stretch.works("n.work_id")
            + " and "
            + standing("n.work_id"),
        row ->
            new DocumentNotice(
                new WorkKey(row.getString("work_key")),
                DocumentNotice.Kind.valueOf(row.getString("kind")),
                row.getObject("notice_date", LocalDate.class),
                CanonicalJson.read(EvidenceSpan.class, row.getString("evidence"))),
        stretch.values());
  }

  /** Numbers hold for every view: who looks back calls an incident by the number it has now. */
  private static List<NumberAllocation> allocations(Connection connection, Stretch stretch)
      throws SQLException {
    Stretch numbers = stretch.ofAnyTime();
    return rows(
        connection,
        "select incident_number, anchor from number_allocation where recorded_at <= ? and "
            + numbers.rows("incident_number", "incident_number")
            + " order by incident_number",
        row -> new NumberAllocation(row.getInt(1), new ClaimKey(row.getString(2))),
        numbers.values());
  }

  /** Turns a row into a value. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> rows(
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
