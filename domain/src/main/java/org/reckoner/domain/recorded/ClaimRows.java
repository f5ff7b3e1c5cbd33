// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.evidence.EvidenceSpan;

/** What the passes of one transaction bring, gathered by table. */
final class ClaimRows {
  private final Rows extractions =
      new Rows(
          "extraction",
          "id",
          "work_id",
          "text_id",
          "ordinal",
          "extraction_key",
          "extractor_version",
          "recorded_at");
  private final Rows frames =
      new Rows(
          "frame",
          "id",
          "work_id",
          "frame_key",
          "kind",
          "anchor",
          "subject",
          "incident_type",
          "scope");
  private final Rows claims =
      new Rows(
          "claim",
          "id",
          "claim_key",
          "work_id",
          "property",
          "claim_value",
          "amount_kind",
          "currency",
          "number_min",
          "number_best",
          "number_max",
          "day_from",
          "day_to",
          "party_name",
          "asserted_by",
          "modality",
          "polarity",
          "quote",
          "recorded_at");
  private final Rows observations =
      new Rows(
          "observation",
          "id",
          "extraction_id",
          "claim_id",
          "frame_id",
          "ordinal",
          "rule",
          "rule_version",
          "confidence",
          "asserted_by",
          "basis",
          "hedge",
          "implied");
  private final Rows evidence =
      new Rows(
          "evidence",
          "observation_id",
          "ordinal",
          "starts_at",
          "ends_at",
          "exact",
          "prefix",
          "suffix",
          "page",
          "paragraph");

  private final ClaimWriter ids;
  private final KeyedRows frameIds;
  private final KeyedRows claimIds;
  private final Instant recordedAt;

  private ClaimRows(ClaimWriter ids, KeyedRows frameIds, KeyedRows claimIds, Instant recordedAt) {
    this.ids = ids;
    this.frameIds = frameIds;
    this.claimIds = claimIds;
    this.recordedAt = recordedAt;
  }

  /**
   * Nothing yet.
   *
   * @param works of which frames and claims may be on record
   */
  static ClaimRows of(
      Connection connection, ClaimWriter ids, Collection<Long> works, Instant recordedAt)
      throws SQLException {
    return new ClaimRows(
        ids,
        KeyedRows.of(
            connection, "select work_id, frame_key, id from frame where work_id = any(?)", works),
        KeyedRows.of(
            connection, "select work_id, claim_key, id from claim where work_id = any(?)", works),
        recordedAt);
  }

  /** Adds a pass that is new. */
  ClaimWriter.Added add(Connection connection, ClaimWriter.Pass pass, String key, long ordinal)
      throws SQLException {
    long extractionId = ids.extractionIds.next(connection);
    long work = pass.work().id();
    extractions.add(
        extractionId, work, pass.textId(), ordinal, key, pass.extractorVersion(), recordedAt);
    List<Observation> found = pass.extraction().observations();
    Map<Frame, Long> framesOfPass = new HashMap<>();
    int newClaims = 0;
    int place = 0;
    for (Observation observation : found) {
      Claim claim = observation.claim();
      Long frame = framesOfPass.get(claim.frame());
      if (frame == null) {
        frame = frame(connection, work, claim.frame());
        framesOfPass.put(claim.frame(), frame);
      }
      String claimKey = claim.key().value();
      Long known = claimIds.get(work, claimKey);
      long claimId = known == null ? ids.claimIds.next(connection) : known;
      if (known == null) {
        claimIds.put(work, claimKey, claimId);
        add(claimId, work, claim);
        newClaims++;
      }
      add(ids.observationIds.next(connection), extractionId, claimId, frame, ++place, observation);
    }
    return new ClaimWriter.Added(newClaims, found.size(), true);
  }

  /** Writes what was added, what is referred to first. */
  void write(Connection connection) throws SQLException {
    for (Rows table : List.of(extractions, frames, claims, observations, evidence)) {
      table.write(connection);
    }
  }

  /** The row of a frame; what is known of the work is not written again. */
  private long frame(Connection connection, long work, Frame frame) throws SQLException {
    String key = Sha256.of(CanonicalJson.write(frame));
    Long known = frameIds.get(work, key);
    if (known != null) {
      return known;
    }
    long id = ids.frameIds.next(connection);
    frameIds.put(work, key, id);
    frames.add(
        id,
        work,
        key,
        frame.kind(),
        frame.anchor(),
        frame.subject(),
        frame.type(),
        frame.scope() == null ? null : CanonicalJson.write(frame.scope()));
    return id;
  }

  private void add(long id, long work, Claim claim) {
    ClaimColumns columns = ClaimColumns.of(claim.value());
    claims.add(
        id,
        claim.key().value(),
        work,
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

  private void add(
      long id, long extractionId, long claimId, long frame, int place, Observation observation) {
    Assertion assertion = observation.claim().assertion();
    observations.add(
        id,
        extractionId,
        claimId,
        frame,
        place,
        observation.rule(),
        observation.ruleVersion(),
        observation.confidence(),
        assertion.assertedBy(),
        assertion.basis(),
        assertion.hedge(),
        assertion.implied());
    int ordinal = 0;
    for (EvidenceSpan span : observation.claim().evidence()) {
      evidence.add(
          id,
          ++ordinal,
          span.position().start(),
          span.position().end(),
          span.quote().exact(),
          span.quote().prefix(),
          span.quote().suffix(),
          span.page(),
          span.paragraph());
    }
  }
}
