// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.document.Tlp;

/** Few rows are inserted and many are copied; what comes out is the same. */
class RowsTest {
  private static final String NASTY =
      "tab\tnewline\nreturn\r\\N \\. back\\slash 🏦 \u2028 '\"%\b\f";

  @ParameterizedTest
  @EnumSource
  void whatIsCopiedIsToTheLetterWhatIsInserted(TestDatabase database) throws SQLException {
    try (Connection connection = database.empty().getConnection()) {
      make(connection);
      for (int count : List.of(1, Rows.FEW, 5_000)) {
        Rows rows =
            new Rows(
                "kept",
                "id",
                "words",
                "amount",
                "marking",
                "on_day",
                "at_moment",
                "truth",
                "ordinal");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          BigDecimal amount = i % 2 == 0 ? new BigDecimal("4502.900000000000000001") : null;
          String words = i % 3 == 0 ? NASTY + i : i % 3 == 1 ? "" : null;
          rows.add(
              (long) i,
              words,
              amount,
              Tlp.AMBER_STRICT,
              LocalDate.of(2024, 2, 29),
              Sample.MORNING,
              i % 2 == 0,
              i);
          expected.add(i + "|" + words + "|" + (amount == null ? null : amount.toPlainString()));
        }

        rows.write(connection);

        assertThat(kept(connection)).isEqualTo(expected);
        try (Statement statement = connection.createStatement()) {
          statement.execute("delete from kept");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsTakenIsACollisionHoweverManyRowsThereAre(TestDatabase database)
      throws SQLException {
    for (int count : List.of(2, 2 * Rows.FEW)) {
      try (Connection connection = database.empty().getConnection()) {
        make(connection);
        Rows rows = new Rows("kept", "id", "words");
        for (int i = 0; i < count; i++) {
          rows.add(i / 2L, "twice");
        }

        assertThatThrownBy(() -> rows.write(connection))
            .isInstanceOfSatisfying(
                SQLException.class,
                e -> assertThat(new RecordingException(e).collision()).isTrue());
      }
    }
  }

  private static void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table kept (id bigint primary key, words varchar, amount numeric(38, 18),"
              + " marking varchar(16), on_day date, at_moment timestamp(6) with time zone,"
              + " truth boolean, ordinal integer)");
    }
  }

  private static List<String> kept(Connection connection) throws SQLException {
    List<String> kept = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement("select * from kept order by id");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        BigDecimal amount = row.getBigDecimal("amount");
        kept.add(
            row.getLong("id")
                + "|"
                + row.getString("words")
                + "|"
                + (amount == null ? null : amount.toPlainString()));
        assertThat(row.getString("marking")).isEqualTo("AMBER_STRICT");
        assertThat(row.getObject("on_day", LocalDate.class)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Row.instant(row, "at_moment")).isEqualTo(Sample.MORNING);
        assertThat(row.getBoolean("truth")).isEqualTo(row.getInt("ordinal") % 2 == 0);
      }
    }
    return kept;
  }
}
