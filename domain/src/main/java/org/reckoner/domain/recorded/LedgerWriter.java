// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.decision.Rulings;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.incident.NumberAllocation;

/**
 * Takes facts into the database through JDBC. Whoever calls begins the transaction and ends it;
 * taking in what is known changes nothing. Keeps blocks of ids, so one of these serves one
 * database; safe for use by several threads, each with its own connection.
 *
 * <p>Two writers that meet the same new bytes, work or number at the same moment: one of them gets
 * an {@link SQLException} of class 23 and takes in the whole again, in a new transaction.
 */
public final class LedgerWriter {
  private final DocumentWriter documents = new DocumentWriter();
  private final ClaimWriter claims = new ClaimWriter();
  private final RowIds decisionIds = new RowIds("decision_seq", 50);
  private final RowIds noticeIds = new RowIds("notice_seq", 50);

  /**
   * Takes in all that one capture brings.
   *
   * @param recordedAt when the ledger learns it, to the microsecond
   * @throws ErasedException if one of the documents was erased; nothing is to be committed then
   */
  public Intake.Effect take(Connection connection, Intake intake, Instant recordedAt)
      throws SQLException {
    return take(connection, List.of(intake), recordedAt).get(0);
  }

  /**
   * Takes in all that several captures bring, in fewer questions to the database than one after the
   * other: all of it is in the caller's one transaction.
   *
   * @return what each of them changed
   * @throws ErasedException if one of the documents was erased; nothing is to be committed then
   */
  public List<Intake.Effect> take(Connection connection, List<Intake> intakes, Instant recordedAt)
      throws SQLException {
    return new Taking(documents, claims, recordedAt).take(connection, intakes, this::supply);
  }

  /**
   * Records a decision. A second equal one is a second row: who decides again, decides.
   *
   * @throws IllegalArgumentException if a claim is asserted whose words are in no text of the
   *     document
   * @throws ErasedException if a claim of an erased document is asserted
   */
  public void decide(Connection connection, Decision decision, Instant recordedAt)
      throws SQLException {
    Journal.decisions(connection, List.of(written(connection, decision, recordedAt)));
  }

  /**
   * Records decisions that were made elsewhere, as they were made, and how they came in. What is on
   * record already is left out.
   *
   * @return how many were new
   */
  public int carry(Connection connection, List<Decision> decisions, ImportedFrom from)
      throws SQLException {
    Set<Decision> known = new HashSet<>(DecisionReader.decisions(connection, Stretch.until(null)));
    List<Long> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      if (known.add(decision)) {
        long id = written(connection, decision, from.at());
        Row.insert(
            connection,
            "insert into imported_decision (decision_id, source, imported_by, recorded_at)"
                + " values (?, ?, ?, ?)",
            id,
            from.source(),
            from.by(),
            from.at());
        rows.add(id);
      }
    }
    Journal.decisions(connection, rows);
    return rows.size();
  }

  /** The row of a decision that was written. */
  private long written(Connection connection, Decision decision, Instant recordedAt)
      throws SQLException {
    Ruling ruling = decision.ruling();
    if (ruling instanceof Ruling.Asserted said) {
      documents.requireWords(connection, said.claim());
    }
    long id = decisionIds.next(connection);
    RulingColumns columns = RulingColumns.of(ruling);
    Row.insert(
        connection,
        "insert into decision (id, ruling_kind, ruling, claim_key, other_claim_key, work_key,"
            + " decided_by, role, decided_at, why, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        Rulings.kind(ruling),
        CanonicalJson.write(ruling),
        text(columns.claim()),
        text(columns.other()),
        columns.work() == null ? null : columns.work().value(),
        decision.by(),
        decision.role(),
        decision.at(),
        decision.why(),
        recordedAt);
    return id;
  }

  /** Destroys what there is of a document; false if there was nothing left. */
  public boolean erase(Connection connection, Erasure erasure) throws SQLException {
    return Erasures.erase(connection, erasure);
  }

  /** Records a notice; false if it was known. */
  public boolean notice(Connection connection, DocumentNotice notice, Instant recordedAt)
      throws SQLException {
    long work =
        documents
            .lockedWorks(connection, List.of(notice.work()), recordedAt)
            .values()
            .iterator()
            .next()
            .id();
    String evidence = CanonicalJson.write(notice.evidence());
    String key = Sha256.of(notice.kind() + "\n" + notice.date() + "\n" + evidence);
    if (Row.find(
            connection, "select id from notice where work_id = ? and notice_key = ?", work, key)
        .isPresent()) {
      return false;
    }
    Row.insert(
        connection,
        "insert into notice (id, work_id, notice_key, kind, notice_date, evidence, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        noticeIds.next(connection),
        work,
        key,
        notice.kind(),
        notice.date(),
        evidence,
        recordedAt);
    Journal.works(connection, List.of(work));
    return true;
  }

  /**
   * Records numbers that were given. A number or an anchor that is taken is refused by the
   * database: work out the allocations anew then, and try again.
   */
  public void allocate(
      Connection connection, List<NumberAllocation> allocations, Instant recordedAt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into number_allocation (incident_number, anchor, recorded_at)"
                + " values (?, ?, ?)")) {
      for (NumberAllocation allocation : allocations) {
        Row.set(insert, allocation.number(), allocation.anchor().value(), recordedAt);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    Journal.numbers(connection, allocations.stream().map(NumberAllocation::number).toList());
  }

  /** What a person supplied beside a file is recorded where the last word on it is another. */
  private List<Long> supply(Connection connection, List<Decision> supplied, Instant recordedAt)
      throws SQLException {
    List<Long> added = new ArrayList<>();
    for (Decision decision : supplied) {
      if (!(decision.ruling() instanceof Ruling.OnDocument ruling)) {
        throw new IllegalArgumentException(
            "Beside a file facts about the document are supplied, not " + decision.ruling());
      }
      if (!ruling.equals(lastWord(connection, ruling))) {
        added.add(written(connection, decision, recordedAt));
      }
    }
    return added;
  }

  private static @Nullable Ruling lastWord(Connection connection, Ruling.OnDocument like)
      throws SQLException {
    Ruling last = null;
    try (PreparedStatement query =
        connection.prepareStatement(
            "select ruling_kind, ruling from decision where work_key = ?"
                + " and ruling_kind = 'OnDocument' order by id")) {
      Row.set(query, like.work().value());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Ruling ruling = Rulings.read(row.getString(1), row.getString(2));
          if (ruling instanceof Ruling.OnDocument one && one.field().equals(like.field())) {
            last = ruling;
          }
        }
      }
    }
    return last;
  }

  private static @Nullable String text(@Nullable ClaimKey key) {
    return key == null ? null : key.value();
  }
}
