// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.evidence.EvidenceSpan;

/**
 * Writes what an extractor found in one text, in batches. A claim that is known gets an observation
 * only; a pass that is known changes nothing. Keeps blocks of ids, so one of these serves one
 * database; safe for use by several threads, each with its own connection.
 */
public final class ClaimWriter {
  private final RowIds extractionIds = new RowIds("extraction_seq", 50);
  private final RowIds frameIds = new RowIds("frame_seq", 200);
  private final RowIds claimIds = new RowIds("claim_seq", 1000);
  private final RowIds observationIds = new RowIds("observation_seq", 1000);

  /**
   * What was added.
   *
   * @param claims claims that were new
   * @param observations observations, of new claims and known ones
   * @param pass whether the pass was new; one that finds nothing may supersede what others found
   */
  public record Added(int claims, int observations, boolean pass) {
    static final Added NOTHING = new Added(0, 0, false);
  }

  /**
   * Writes one pass. The work's row must be locked by the transaction, so that two writers do not
   * find the same claim new.
   *
   * @param work row of the work; where it was written by this transaction nothing is looked up,
   *     since nothing can be known of it
   * @param textId row of the text that the claims quote
   * @throws SQLException as the database has it; the transaction is then of no use any more
   */
  public Added write(
      Connection connection,
      DocumentWriter.Written work,
      long textId,
      Extraction extraction,
      String extractorVersion,
      Instant recordedAt)
      throws SQLException {
    String key = keyOf(extraction, extractorVersion);
    long workId = work.id();
    if (!work.added()
        && Row.find(
                connection,
                "select id from extraction where work_id = ? and extraction_key = ?",
                workId,
                key)
            .isPresent()) {
      return Added.NOTHING;
    }
    long extractionId = extractionIds.next(connection);
    Row.insert(
        connection,
        "insert into extraction (id, work_id, text_id, ordinal, extraction_key,"
            + " extractor_version, recorded_at)"
            + " select ?, ?, ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?"
            + " from extraction where work_id = ?",
        extractionId,
        workId,
        textId,
        key,
        extractorVersion,
        recordedAt,
        workId);
    Map<Frame, Long> frames = writeFrames(connection, work, extraction);
    Map<String, Long> claims =
        known(connection, "select claim_key, id from claim where work_id = ?", work);
    int before = claims.size();
    writeClaims(connection, workId, extraction.claims(), claims, recordedAt);
    writeObservations(connection, extractionId, extraction.observations(), claims, frames);
    return new Added(claims.size() - before, extraction.observations().size(), true);
  }

  /** Digest of a pass: the same text, version and findings give the same. */
  static String keyOf(Extraction extraction, String extractorVersion) {
    StringBuilder content = new StringBuilder(extractorVersion);
    content.append('\n').append(Sha256.of(extraction.text().text()));
    for (Observation observation : extraction.observations()) {
      content.append('\n').append(CanonicalJson.write(observation));
    }
    return Sha256.of(content.toString());
  }

  /** The row of every frame; what is known of the work is not written again. */
  private Map<Frame, Long> writeFrames(
      Connection connection, DocumentWriter.Written work, Extraction extraction)
      throws SQLException {
    Map<String, Long> known =
        known(connection, "select frame_key, id from frame where work_id = ?", work);
    Map<Frame, Long> ids = new HashMap<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into frame (id, work_id, frame_key, kind, anchor, subject, incident_type,"
                + " scope) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Claim claim : extraction.claims()) {
        Frame frame = claim.frame();
        if (!ids.containsKey(frame)) {
          String key = Sha256.of(CanonicalJson.write(frame));
          Long id = known.get(key);
          if (id == null) {
            id = frameIds.next(connection);
            known.put(key, id);
            setFrame(insert, id, work.id(), key, frame);
            insert.addBatch();
          }
          ids.put(frame, id);
        }
      }
      insert.executeBatch();
    }
    return ids;
  }

  private static void setFrame(
      PreparedStatement insert, long id, long workId, String key, Frame frame) throws SQLException {
    Row.set(
        insert,
        id,
        workId,
        key,
        frame.kind(),
        frame.anchor(),
        frame.subject(),
        frame.type(),
        frame.scope() == null ? null : CanonicalJson.write(frame.scope()));
  }

  private void writeClaims(
      Connection connection,
      long workId,
      List<Claim> claims,
      Map<String, Long> ids,
      Instant recordedAt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into claim (id, claim_key, work_id, property, claim_value, amount_kind,"
                + " currency, number_min, number_best, number_max, day_from, day_to, party_name,"
                + " asserted_by, modality, polarity, quote, recorded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Claim claim : claims) {
        if (!ids.containsKey(claim.key().value())) {
          long id = claimIds.next(connection);
          ids.put(claim.key().value(), id);
          setClaim(insert, id, workId, claim, recordedAt);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void setClaim(
      PreparedStatement insert, long id, long workId, Claim claim, Instant recordedAt)
      throws SQLException {
    ClaimColumns columns = ClaimColumns.of(claim.value());
    Row.set(
        insert,
        id,
        claim.key().value(),
        workId,
        claim.property().wireName(),
        CanonicalJson.write(claim.value()),
        columns.amountKind(),
        columns.currency(),
        columns.min(),
        columns.best(),
        columns.max(),
        columns.from(),
        columns.to(),
        columns.party(),
        claim.assertion().assertedBy(),
        claim.assertion().modality(),
        claim.assertion().polarity(),
        claim.quote(),
        recordedAt);
  }

  private void writeObservations(
      Connection connection,
      long extractionId,
      List<Observation> observations,
      Map<String, Long> claims,
      Map<Frame, Long> frames)
      throws SQLException {
    try (PreparedStatement observed =
            connection.prepareStatement(
                "insert into observation (id, extraction_id, claim_id, frame_id, ordinal, rule,"
                    + " rule_version, confidence, asserted_by, basis, hedge, implied)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement evidence =
            connection.prepareStatement(
                "insert into evidence (observation_id, ordinal, starts_at, ends_at, exact, prefix,"
                    + " suffix, page, paragraph) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int ordinal = 0;
      for (Observation observation : observations) {
        Claim claim = observation.claim();
        Assertion assertion = claim.assertion();
        long id = observationIds.next(connection);
        Row.set(
            observed,
            id,
            extractionId,
            claims.get(claim.key().value()),
            frames.get(claim.frame()),
            ++ordinal,
            observation.rule(),
            observation.ruleVersion(),
            observation.confidence(),
            assertion.assertedBy(),
            assertion.basis(),
            assertion.hedge(),
            assertion.implied());
        observed.addBatch();
        addEvidence(evidence, id, claim.evidence());
      }
      observed.executeBatch();
      evidence.executeBatch();
    }
  }

  private static void addEvidence(
      PreparedStatement evidence, long observationId, List<EvidenceSpan> spans)
      throws SQLException {
    int ordinal = 0;
    for (EvidenceSpan span : spans) {
      Row.set(
          evidence,
          observationId,
          ++ordinal,
          span.position().start(),
          span.position().end(),
          span.quote().exact(),
          span.quote().prefix(),
          span.quote().suffix(),
          span.page(),
          span.paragraph());
      evidence.addBatch();
    }
  }

  private static Map<String, Long> known(
      Connection connection, String query, DocumentWriter.Written work) throws SQLException {
    Map<String, Long> ids = new HashMap<>();
    if (work.added()) {
      return ids;
    }
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      Row.set(statement, work.id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return ids;
  }
}
