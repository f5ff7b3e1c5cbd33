// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.ledger.IncrementalReckoning;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;

/** The one exception to "facts are added and stay", on both databases. */
class ErasureTest {
  private static final String COPY = "https://other.example/the-same-words";

  private final LedgerWriter writer = new LedgerWriter();

  @ParameterizedTest
  @EnumSource
  void ofWhatWasErasedNoWordIsLeftInAnyTable(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);

    assertThat(erase(ledger)).isTrue();
    assertThat(erase(ledger)).as("a second time").isFalse();

    for (String word : List.of("Harbour", "investigators", "31.5", "31500000", "panel")) {
      assertThat(everything(ledger)).as(word).doesNotContainIgnoringCase(word);
    }
    assertThat(everything(ledger))
        .as("the digests stay")
        .contains(
            Sha256.of("v1"), Sha256.of(Sample.TEXT), Sample.loss("1.0").claim().key().value());
  }

  @ParameterizedTest
  @EnumSource
  void theLedgerThatFollowsDropsItsClaimsAndSaysSo(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);
    try (Connection connection = ledger.getConnection()) {
      Recorded before = since(connection, 0);
      IncrementalReckoning following =
          IncrementalReckoning.of(before.facts(), LedgerRules.STANDARD);
      assertThat(following.ledger().claims()).hasSize(2);
      String hash = LedgerHash.of(following.ledger());

      erase(ledger);
      Recorded erased = since(connection, before.position());
      Ledger after = following.take(erased.works(), erased.facts());

      assertThat(erased.works()).containsExactly(Sample.WORK);
      assertThat(after.claims()).isEmpty();
      assertThat(after.documents()).isEmpty();
      assertThat(after.incidents()).isEmpty();
      assertThat(after.withdrawn())
          .containsExactly(
              new Erasure(
                  Sample.WORK,
                  List.of(Sha256.of("v1")),
                  List.of(Sha256.of(Sample.TEXT)),
                  Tlp.GREEN,
                  "cora",
                  Role.CURATOR,
                  Sample.EVENING,
                  "A court's order"));
      assertThat(LedgerHash.of(after)).isNotEqualTo(hash);
      Ledger rebuilt =
          Reckoning.of(
              LedgerReader.input(connection, LedgerInput.View.ALL, PartyRegister.empty()),
              LedgerRules.STANDARD);
      assertThat(after).isEqualTo(rebuilt);
      assertThat(LedgerHash.of(after)).isEqualTo(LedgerHash.of(rebuilt));
      Ledger open =
          Reckoning.of(
              erased.facts().seenBy(new LedgerInput.View(Tlp.CLEAR, null, null)),
              LedgerRules.STANDARD);
      assertThat(open.withdrawn()).as("who may not know of it").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasErasedIsNotSeenInThePastEither(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);

    erase(ledger);

    try (Connection connection = ledger.getConnection()) {
      LedgerInput past =
          LedgerReader.input(
              connection, new LedgerInput.View(Tlp.RED, null, Sample.NOON), PartyRegister.empty());
      assertThat(past.observations()).isEmpty();
      assertThat(past.documents()).isEmpty();
      assertThat(past.notices()).isEmpty();
      assertThat(past.erasures()).hasSize(1);
      assertThat(LedgerReader.text(connection, Sample.WORK)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasErasedIsNotTakenInAgain(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);
    erase(ledger);

    assertThatThrownBy(() -> take(ledger, Sample.intake("v2", "1.1", Sample.victim("1.1"))))
        .as("the page in other bytes")
        .isInstanceOf(ErasedException.class);
    assertThatThrownBy(() -> take(ledger, copy()))
        .as("the very words at another address")
        .isInstanceOf(ErasedException.class);

    try (Connection connection = ledger.getConnection()) {
      assertThat(Erasures.holds(connection, Sha256.of("v1"))).isTrue();
      assertThat(Erasures.holds(connection, Sha256.of("v2"))).isFalse();
      assertThat(Erasures.holds(connection, Sample.WORK, Sha256.of("other words"))).isTrue();
      assertThat(Erasures.holds(connection, WorkKey.ofUrl(COPY), Sha256.of(Sample.TEXT))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameWordsOfADocumentThatStandsStay(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);
    take(ledger, copy());

    erase(ledger);

    try (Connection connection = ledger.getConnection()) {
      assertThat(LedgerReader.text(connection, WorkKey.ofUrl(COPY))).contains(Sample.TEXT);
      assertThat(LedgerReader.text(connection, Sample.WORK)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotErasedIsStillRefusedToChange(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);

    for (String change :
        List.of(
            "update text set content = ''",
            "update claim set quote = ''",
            "update evidence set exact = ''",
            "update document set title = null",
            "update frame set subject = ''",
            "update observation set hedge = null",
            "update notice set evidence = ''")) {
      refuses(ledger, change);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasErasedIsOnlyBlankedNotRewrittenAndItsTombstoneStays(TestDatabase database)
      throws SQLException {
    DataSource ledger = withSample(database);
    erase(ledger);

    for (String change :
        List.of(
            "update text set content = 'something else'",
            "update claim set quote = 'something else'",
            "delete from claim",
            "delete from evidence",
            "update erasure set why = ''",
            "delete from erasure")) {
      refuses(ledger, change);
    }
  }

  private static void refuses(DataSource ledger, String change) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = ledger.getConnection();
                  Statement statement = connection.createStatement()) {
                statement.executeUpdate(change);
              }
            })
        .as(change)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("is append-only");
  }

  private DataSource withSample(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0"), Sample.loss("1.0")));
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      writer.notice(
          connection,
          new DocumentNotice(
              Sample.WORK,
              DocumentNotice.Kind.UPDATED,
              LocalDate.of(2024, 3, 25),
              Sample.loss("1.0").claim().evidence().get(0)),
          Sample.NOON);
      connection.commit();
    }
    return ledger;
  }

  private boolean erase(DataSource ledger) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      boolean erased =
          writer.erase(
              connection,
              new Erasure(
                  Sample.WORK,
                  List.of(),
                  List.of(),
                  Tlp.GREEN,
                  "cora",
                  Role.CURATOR,
                  Sample.EVENING,
                  "A court's order"));
      connection.commit();
      return erased;
    }
  }

  /** Another work of the same words, without claims. */
  private static Intake copy() {
    SourceDocument like = Sample.document("copied", LocalDate.of(2024, 3, 23));
    SourceDocument document =
        new SourceDocument(
            WorkKey.ofUrl(COPY),
            like.rawSha256(),
            like.textSha256(),
            COPY,
            COPY,
            null,
            null,
            null,
            like.publishedNotAfter(),
            like.language(),
            like.tlp(),
            List.of(),
            List.of());
    return new Intake(
        Sample.capture("copied", Sample.MORNING),
        "1.0",
        List.of(
            new Finding(
                document,
                new Extraction(WorkKey.ofUrl(COPY), QuotableText.of(Sample.TEXT), List.of()))),
        List.of());
  }

  private void take(DataSource ledger, Intake intake) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      writer.take(connection, intake, Sample.NOON);
      connection.commit();
    }
  }

  private static Recorded since(Connection connection, long position) throws SQLException {
    return LedgerReader.since(connection, position, LedgerInput.View.ALL, PartyRegister.empty());
  }

  /** All that stands in the tables that a document's words could be in. */
  private static String everything(DataSource ledger) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "text",
              "document",
              "frame",
              "claim",
              "observation",
              "evidence",
              "notice",
              "capture")) {
        try (ResultSet row = statement.executeQuery("select * from " + table)) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            for (int i = 1; i <= columns; i++) {
              cells.add(String.valueOf(row.getString(i)));
            }
          }
        }
      }
    }
    return String.join("\n", cells);
  }
}
