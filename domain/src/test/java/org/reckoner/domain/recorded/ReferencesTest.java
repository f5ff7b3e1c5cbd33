// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No row of what was found in documents stands without what it refers to. */
class ReferencesTest {
  /** A copy of a row that is there, with other keys and one reference to nothing. */
  private static final List<String> TO_NOTHING =
      List.of(
          "insert into frame (id, work_id, frame_key, kind, anchor, subject, incident_type)"
              + " select 901, 999, 'k', kind, anchor, subject, incident_type from frame",
          "insert into claim (id, claim_key, work_id, property, claim_value, modality, polarity,"
              + " quote, recorded_at) select 902, 'k', 999, property, claim_value, modality,"
              + " polarity, quote, recorded_at from claim",
          observation("999, claim_id, frame_id"),
          observation("extraction_id, 999, frame_id"),
          observation("extraction_id, claim_id, 999"),
          "insert into evidence (observation_id, ordinal, starts_at, ends_at, exact, prefix, suffix)"
              + " select 999, ordinal, starts_at, ends_at, exact, prefix, suffix from evidence");

  private static String observation(String references) {
    return "insert into observation (id, extraction_id, claim_id, frame_id, ordinal, rule,"
        + " rule_version, confidence, implied) select 903, "
        + references
        + ", 77, rule, rule_version, confidence, implied from observation";
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatRefersToNothingIsRefused(TestDatabase database) throws SQLException {
    try (Connection connection = database.migrated().getConnection()) {
      new LedgerWriter()
          .take(connection, Sample.intake("v1", "1.0", Sample.loss("1.0")), Sample.NOON);

      for (String insert : TO_NOTHING) {
        assertThatThrownBy(() -> insert(connection, insert))
            .as(insert)
            .isInstanceOf(SQLException.class)
            .extracting(e -> ((SQLException) e).getSQLState())
            .asString()
            .as("class 23, integrity constraint violation, and not that a key stands twice")
            .startsWith("23")
            .isNotEqualTo("23505");
      }
      assertThat(insert(connection, observation("extraction_id, claim_id, frame_id"))).isOne();
    }
  }

  private static int insert(Connection connection, String insert) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(insert);
    }
  }
}
