// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.ledger.IncrementalReckoning;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;

/** What a person asserts of a document, on both databases. */
class AssertedClaimTest {
  private static final String WORDS = "on 4 May 2023";

  private final LedgerWriter writer = new LedgerWriter();

  @ParameterizedTest
  @EnumSource
  void itIsReadBackAndOutlivesANewExtraction(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);
    try (Connection connection = ledger.getConnection()) {
      Recorded before = since(connection, 0);
      IncrementalReckoning following =
          IncrementalReckoning.of(before.facts(), LedgerRules.STANDARD);
      Decision decision = decision(day(Sample.TEXT));
      decide(ledger, decision);
      take(ledger, Sample.intake("v1", "2.0", Sample.victim("2.0")));

      Recorded more = since(connection, before.position());
      Ledger after = following.take(more.works(), more.facts());

      assertThat(more.facts().decisions()).containsExactly(decision);
      assertThat(after.claimsByKey().get(key(decision)).byAnalyst()).isTrue();
      assertThat(after.claimsByKey().get(key(decision)).eligible()).isTrue();
      assertThat(after).isEqualTo(rebuilt(connection));
    }
  }

  @ParameterizedTest
  @EnumSource
  void wordsThatAreNotInTheDocumentAreRefused(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);

    assertThatThrownBy(() -> decide(ledger, decision(day("It was  on 4 May 2023, they said."))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'on 4 May 2023' does not stand in " + Sample.WORK);

    try (Connection connection = ledger.getConnection()) {
      assertThat(since(connection, 0).facts().decisions()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsDestroyedWithItsDocument(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);
    Decision decision = decision(day(Sample.TEXT));
    decide(ledger, decision);
    try (Connection connection = ledger.getConnection()) {
      Recorded before = since(connection, 0);
      IncrementalReckoning following =
          IncrementalReckoning.of(before.facts(), LedgerRules.STANDARD);
      assertThat(following.ledger().claimsByKey()).containsKey(key(decision));

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
      Recorded erased = since(connection, before.position());
      Ledger after = following.take(erased.works(), erased.facts());

      assertThat(after.claims()).isEmpty();
      assertThat(after.unappliedDecisions()).isEmpty();
      assertThat(after).isEqualTo(rebuilt(connection));
      assertThat(
              Row.find(
                  connection,
                  "select count(*) from decision where ruling = '' and why = ''"
                      + " and claim_key is not null"))
          .hasValue(1);
      assertThatThrownBy(() -> writer.decide(connection, decision, Sample.EVENING))
          .isInstanceOf(ErasedException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDecisionOnADocumentThatIsThereIsNotBlanked(TestDatabase database) throws SQLException {
    DataSource ledger = withSample(database);
    decide(ledger, decision(day(Sample.TEXT)));

    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("update decision set ruling = ''"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("append-only");
    }
  }

  private static Claim day(String text) {
    int start = text.indexOf(WORDS);
    EvidenceSpan quote = QuotableText.of(text).quote(start, start + WORDS.length());
    return Claim.of(
        Sample.WORK,
        Sample.victim("1.0").claim().frame(),
        Property.OCCURRED_ON,
        new ClaimValue.On(PartialDate.parse("2023-05-04")),
        Assertion.PLAIN,
        List.of(quote),
        1);
  }

  private static Decision decision(Claim claim) {
    return new Decision(
        new Ruling.Asserted(claim), "ada", Role.ANALYST, Sample.NOON, "The rules missed it");
  }

  private static ClaimKey key(Decision decision) {
    return ((Ruling.Asserted) decision.ruling()).claim().key();
  }

  private DataSource withSample(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0"), Sample.loss("1.0")));
    return ledger;
  }

  private void take(DataSource ledger, Intake intake) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      writer.take(connection, intake, Sample.NOON);
    }
  }

  private void decide(DataSource ledger, Decision decision) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      writer.decide(connection, decision, Sample.NOON);
    }
  }

  private static Recorded since(Connection connection, long position) throws SQLException {
    return LedgerReader.since(connection, position, LedgerInput.View.ALL, PartyRegister.empty());
  }

  private static Ledger rebuilt(Connection connection) throws SQLException {
    return Reckoning.of(
        LedgerReader.input(connection, LedgerInput.View.ALL, PartyRegister.empty()),
        LedgerRules.STANDARD);
  }
}
