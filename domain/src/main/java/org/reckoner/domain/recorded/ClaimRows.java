// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
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

  /** So many rows of a table at once. What refers to them follows before they leave memory. */
  private static final int TOGETHER = 2_000;

  /** Stands where an id will stand. */
  private static final long UNKNOWN_YET = -1;

  /** A claim that is new, and the row of its work. */
  private record New(long work, Claim claim) {}

  /** What a pass found, and the rows that it refers to. */
  private record Found(
      long extraction, long claim, long frame, int place, Observation observation) {}

  private final ClaimWriter ids;
  private final KeyedRows frameIds;
  private final KeyedRows claimIds;
  private final Instant recordedAt;
  private final Map<Long, New> fresh = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

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

  /**
   * Gives ids to the claims of passes that are not known yet: in the order in which they were
   * found, but where there are very many, in that of their keys. These are digests. In any other
   * order each row would go to a far place of the index that holds them once, and a database that
   * cannot keep the whole of it in memory would read and write most of it anew every few thousand
   * rows.
   *
   * @return of each pass how many were new with it
   */
  List<Integer> addClaims(Connection connection, List<ClaimWriter.Pass> passes)
      throws SQLException {
    List<New> unknown = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    for (ClaimWriter.Pass pass : passes) {
      int before = unknown.size();
      for (Observation observation : pass.extraction().observations()) {
        Claim claim = observation.claim();
        if (claimIds.putIfAbsent(pass.work().id(), claim.key().value(), UNKNOWN_YET)) {
          unknown.add(new New(pass.work().id(), claim));
        }
      }
      added.add(unknown.size() - before);
    }
    if (unknown.size() > TOGETHER) {
      ClaimKey.sort(unknown, one -> one.claim().key());
    }
    for (New one : unknown) {
      long id = ids.claimIds.next(connection);
      claimIds.put(one.work(), one.claim().key().value(), id);
      fresh.put(id, one);
    }
    return added;
  }

  /** Adds a pass that is new and whose claims have been added. */
  void add(Connection connection, ClaimWriter.Pass pass, String key, long ordinal)
      throws SQLException {
    long extractionId = ids.extractionIds.next(connection);
    long work = pass.work().id();
    extractions.add(
        extractionId, work, pass.textId(), ordinal, key, pass.extractorVersion(), recordedAt);
    Map<Frame, Long> framesOfPass = new HashMap<>();
    int place = 0;
    for (Observation observation : pass.extraction().observations()) {
      Claim claim = observation.claim();
      Long frame = framesOfPass.get(claim.frame());
      if (frame == null) {
        frame = frame(connection, work, claim.frame());
        framesOfPass.put(claim.frame(), frame);
      }
      long claimId = Objects.requireNonNull(claimIds.get(work, claim.key().value()));
      found.add(new Found(extractionId, claimId, frame, ++place, observation));
    }
  }

  /** Writes what was added, what is referred to first and what refers to it soon after. */
  void write(Connection connection) throws SQLException {
    extractions.write(connection);
    frames.write(connection);
    if (found.size() > TOGETHER) {
      found.sort(Comparator.comparingLong(Found::claim));
    }
    int waiting = 0;
    for (Found one : found) {
      New claim = fresh.remove(one.claim());
      if (claim != null) {
        add(one.claim(), claim.work(), claim.claim());
      }
      add(ids.observationIds.next(connection), one);
      if (++waiting == TOGETHER) {
        writeFound(connection);
        waiting = 0;
      }
    }
    writeFound(connection);
  }

  private void writeFound(Connection connection) throws SQLException {
    for (Rows table : List.of(claims, observations, evidence)) {
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

  private void add(long id, Found one) {
    Observation observation = one.observation();
    Assertion assertion = observation.claim().assertion();
    observations.add(
        id,
        one.extraction(),
        one.claim(),
        one.frame(),
        one.place(),
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
