// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.TextPosition;
import org.reckoner.domain.evidence.TextQuote;

/**
 * Reads every claim with one observation: of those by the newest pass over their text the one in
 * the work's present text, else the last; where no newest pass finds it, the last that ever did,
 * and the claim is superseded.
 */
final class ObservationReader {
  private static final String QUERY =
      """
      select c.id as claim_id, c.claim_key, w.work_key, c.property, c.claim_value,
        c.modality, c.polarity,
        o.id as observation_id, o.extraction_id, o.frame_id, o.rule, o.rule_version, o.confidence,
        o.asserted_by, o.basis, o.hedge, o.implied,
        f.kind, f.anchor, f.subject, f.incident_type, f.scope,
        v.starts_at, v.ends_at, v.exact, v.prefix, v.suffix, v.page, v.paragraph
      from observation o
        join extraction x on x.id = o.extraction_id
        join claim c on c.id = o.claim_id
        join work w on w.id = c.work_id
        join frame f on f.id = o.frame_id
        join evidence v on v.observation_id = o.id
      where x.recorded_at <= ? and %s and %s
      order by c.id, x.ordinal desc, o.id, v.ordinal
      """;

  /** Every claim once, and which of them no newest pass finds any more. */
  record Observed(List<Observation> observations, List<String> superseded) {}

  private final List<Observation> observations = new ArrayList<>();
  private final List<String> superseded = new ArrayList<>();

  /** A frame stands in many rows and is read once. */
  private final Map<Long, Frame> frames = new HashMap<>();

  private final Map<Long, PassStanding> passes;

  private @Nullable Observation pending;
  private final List<EvidenceSpan> spans = new ArrayList<>();

  private ObservationReader(Map<Long, PassStanding> passes) {
    this.passes = passes;
  }

  static Observed read(Connection connection, Stretch stretch) throws SQLException {
    ObservationReader reader = new ObservationReader(PassStanding.ofPasses(connection, stretch));
    String query = QUERY.formatted(stretch.works("x.work_id"), LedgerReader.standing("x.work_id"));
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(5000);
      Row.set(statement, stretch.values());
      try (ResultSet row = statement.executeQuery()) {
        reader.readAll(row);
      }
    }
    return new Observed(reader.observations, reader.superseded);
  }

  private void readAll(ResultSet row) throws SQLException {
    long claim = -1;
    long observation = -1;
    PassStanding best = PassStanding.OVERTAKEN;
    while (row.next()) {
      if (row.getLong("observation_id") == observation) {
        spans.add(span(row));
        continue;
      }
      PassStanding standing = passes.get(row.getLong("extraction_id"));
      if (standing == null) {
        // It came in after the passes were read: the next reading's.
        continue;
      }
      boolean another = row.getLong("claim_id") != claim;
      // The later passes come first, so an earlier one is preferred only where it stands higher.
      if (another || standing.compareTo(best) > 0) {
        if (another) {
          finish(best);
        }
        claim = row.getLong("claim_id");
        observation = row.getLong("observation_id");
        best = standing;
        spans.clear();
        spans.add(span(row));
        pending = begin(row);
      }
    }
    finish(best);
  }

  /** The observation with its first words; the others follow in the next rows. */
  private Observation begin(ResultSet row) throws SQLException {
    ClaimKey key = new ClaimKey(row.getString("claim_key"));
    Property property = Property.named(row.getString("property"));
    ClaimValue value = CanonicalJson.read(property, row.getString("claim_value"));
    Claim claim =
        new Claim(
            key,
            new WorkKey(row.getString("work_key")),
            frame(row),
            property,
            value,
            assertion(row),
            spans);
    return new Observation(
        claim, row.getString("rule"), row.getString("rule_version"), row.getInt("confidence"));
  }

  private void finish(PassStanding standing) {
    Observation last = pending;
    if (last != null) {
      Claim claim = last.claim();
      if (standing == PassStanding.OVERTAKEN) {
        superseded.add(claim.key().value());
      }
      observations.add(
          spans.size() == claim.evidence().size()
              ? last
              : new Observation(
                  new Claim(
                      claim.key(),
                      claim.work(),
                      claim.frame(),
                      claim.property(),
                      claim.value(),
                      claim.assertion(),
                      spans),
                  last.rule(),
                  last.ruleVersion(),
                  last.confidence()));
    }
  }

  private Frame frame(ResultSet row) throws SQLException {
    long id = row.getLong("frame_id");
    Frame known = frames.get(id);
    if (known == null) {
      String scope = row.getString("scope");
      known =
          new Frame(
              FrameKind.valueOf(row.getString("kind")),
              row.getString("anchor"),
              row.getString("subject"),
              IncidentType.valueOf(row.getString("incident_type")),
              scope == null ? null : CanonicalJson.read(Scope.class, scope));
      frames.put(id, known);
    }
    return known;
  }

  private static Assertion assertion(ResultSet row) throws SQLException {
    return new Assertion(
        row.getString("asserted_by"),
        Row.constant(AsserterBasis.class, row.getString("basis")),
        Modality.valueOf(row.getString("modality")),
        Polarity.valueOf(row.getString("polarity")),
        row.getString("hedge"),
        row.getBoolean("implied"));
  }

  private static EvidenceSpan span(ResultSet row) throws SQLException {
    return new EvidenceSpan(
        new TextPosition(row.getInt("starts_at"), row.getInt("ends_at")),
        new TextQuote(row.getString("exact"), row.getString("prefix"), row.getString("suffix")),
        Row.integer(row, "page"),
        row.getString("paragraph"));
  }
}
