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
      with seen as (
        select id, work_id, text_id, ordinal from extraction
        where recorded_at <= ? and %2$s and %4$s),
      newest as (
        select work_id, text_id, max(ordinal) as ordinal from seen group by work_id, text_id),
      present as (
        select d.work_id, d.text_id,
          row_number() over (partition by d.work_id order by %1$s) as place
        from document d join capture c on c.id = d.capture_id where d.recorded_at <= ? and %3$s)
      select c.id as claim_id, c.claim_key, w.work_key, c.property, c.claim_value,
        c.modality, c.polarity,
        o.id as observation_id, o.frame_id, o.rule, o.rule_version, o.confidence,
        o.asserted_by, o.basis, o.hedge, o.implied,
        f.kind, f.anchor, f.subject, f.incident_type, f.scope,
        v.starts_at, v.ends_at, v.exact, v.prefix, v.suffix, v.page, v.paragraph,
        case when n.ordinal is null then 0 when p.text_id = x.text_id then 2 else 1 end as standing
      from observation o
        join seen x on x.id = o.extraction_id
        left join newest n
          on n.work_id = x.work_id and n.text_id = x.text_id and n.ordinal = x.ordinal
        left join present p on p.work_id = x.work_id and p.place = 1
        join claim c on c.id = o.claim_id
        join work w on w.id = c.work_id
        join frame f on f.id = o.frame_id
        join evidence v on v.observation_id = o.id
      order by c.id, standing desc, x.ordinal desc, o.id, v.ordinal
      """;

  /** Every claim once, and which of them no newest pass finds any more. */
  record Observed(List<Observation> observations, List<String> superseded) {}

  private final List<Observation> observations = new ArrayList<>();
  private final List<String> superseded = new ArrayList<>();

  /** A frame stands in many rows and is read once. */
  private final Map<Long, Frame> frames = new HashMap<>();

  private @Nullable Observation pending;
  private final List<EvidenceSpan> spans = new ArrayList<>();

  private ObservationReader() {}

  static Observed read(Connection connection, Stretch stretch) throws SQLException {
    ObservationReader reader = new ObservationReader();
    String query =
        QUERY.formatted(
            LedgerReader.NEWEST,
            stretch.works("work_id"),
            stretch.works("d.work_id"),
            LedgerReader.standing("work_id"));
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(5000);
      List<Object> values = new ArrayList<>(List.of(stretch.values()));
      values.addAll(List.of(stretch.values()));
      Row.set(statement, values.toArray());
      try (ResultSet row = statement.executeQuery()) {
        reader.readAll(row);
      }
    }
    return new Observed(reader.observations, reader.superseded);
  }

  private void readAll(ResultSet row) throws SQLException {
    long claim = -1;
    long observation = -1;
    while (row.next()) {
      if (row.getLong("claim_id") != claim) {
        finish();
        claim = row.getLong("claim_id");
        observation = row.getLong("observation_id");
        spans.add(span(row));
        pending = begin(row);
      } else if (row.getLong("observation_id") == observation) {
        spans.add(span(row));
      }
      // The rest are the claim's other observations, which stand behind the first.
    }
    finish();
  }

  /** The observation with its first words; the others follow in the next rows. */
  private Observation begin(ResultSet row) throws SQLException {
    ClaimKey key = new ClaimKey(row.getString("claim_key"));
    if (row.getInt("standing") == 0) {
      superseded.add(key.value());
    }
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

  private void finish() {
    Observation last = pending;
    if (last != null) {
      Claim claim = last.claim();
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
      spans.clear();
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
