// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyRegister;

/** What goes in comes out, once, on both databases. */
class LedgerWriterTest {
  private static final PartyRegister REGISTER = PartyRegister.empty();

  private final LedgerWriter writer = new LedgerWriter();

  @ParameterizedTest
  @EnumSource
  void whatWasTakenInComesOutToTheLetter(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();

    Intake.Effect effect =
        take(
            ledger,
            Sample.intake(
                "v1", "1.0", Sample.victim("1.0"), Sample.loss("1.0"), Sample.attacks("1.0")),
            Sample.NOON);

    assertThat(effect).isEqualTo(new Intake.Effect(1, 1, 3, 3, 0));
    LedgerInput input = input(ledger, null);
    assertThat(input.documents()).containsExactly(Sample.document("v1", LocalDate.of(2024, 3, 23)));
    assertThat(input.observations())
        .containsExactlyInAnyOrder(Sample.victim("1.0"), Sample.loss("1.0"), Sample.attacks("1.0"));
    assertThat(input.superseded()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takingInTheSameAgainChangesNothing(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0")), Sample.NOON);

    Intake.Effect effect =
        take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0")), Sample.EVENING);

    assertThat(effect.changed()).isFalse();
    assertThat(count(ledger, "observation")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTakenInTogetherChangesWhatItWouldOneAfterTheOther(TestDatabase database)
      throws SQLException {
    List<Intake> intakes =
        List.of(
            Sample.intake("v1", "1.0", Sample.victim("1.0")),
            Sample.intake("v1", "1.0", Sample.victim("1.0")),
            Sample.captured("v2", Sample.NOON, "1.0", Sample.victim("1.0")),
            Sample.intake("v1", "1.1", Sample.victim("1.1"), Sample.loss("1.1")),
            Sample.intake("v1", "1.2", Sample.attacks("1.2")));
    DataSource oneByOne = database.migrated();
    List<Intake.Effect> expected = new ArrayList<>();
    for (Intake intake : intakes) {
      expected.add(take(oneByOne, intake, Sample.NOON));
    }
    DataSource together = database.migrated();

    List<Intake.Effect> effects;
    try (Connection connection = together.getConnection()) {
      connection.setAutoCommit(false);
      effects = writer.take(connection, intakes, Sample.NOON);
      connection.commit();
    }

    assertThat(effects).isEqualTo(expected);
    assertThat(effects.get(1).changed()).isFalse();
    assertThat(effects.get(2)).isEqualTo(new Intake.Effect(1, 1, 0, 0, 0));
    assertThat(effects.get(4)).isEqualTo(new Intake.Effect(0, 0, 1, 1, 0));
    assertThat(input(together, null)).isEqualTo(input(oneByOne, null));
    assertThat(count(together, "extraction")).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void thousandsOfClaimsAreWrittenInTheOrderOfTheirKeysAndReadBack(TestDatabase database)
      throws SQLException {
    DataSource ledger = database.migrated();
    Observation[] newer = Sample.losses(4500, "1.1");
    List<Intake> intakes =
        List.of(
            Sample.intake("v1", "1.0", Sample.losses(3000, "1.0")),
            Sample.intake("v1", "1.1", newer));

    List<Intake.Effect> effects;
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      effects = writer.take(connection, intakes, Sample.NOON);
      connection.commit();
    }

    assertThat(effects)
        .containsExactly(
            new Intake.Effect(1, 1, 3000, 3000, 0), new Intake.Effect(0, 0, 1500, 4500, 0));
    assertThat(input(ledger, null).observations()).containsExactlyInAnyOrder(newer);
    assertThat(count(ledger, "evidence")).isEqualTo(7500);
  }

  @ParameterizedTest
  @EnumSource
  void anotherAdvertisementInThePageDoublesNoClaim(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("page with one banner", "1.0", Sample.victim("1.0")), Sample.NOON);

    Intake.Effect effect =
        take(
            ledger,
            Sample.captured("page with another banner", Sample.NOON, "1.0", Sample.victim("1.0")),
            Sample.EVENING);

    assertThat(effect).isEqualTo(new Intake.Effect(1, 1, 0, 0, 0));
    assertThat(input(ledger, null).documents())
        .singleElement()
        .extracting("rawSha256")
        .isEqualTo(Sha256.of("page with another banner"));
  }

  @ParameterizedTest
  @EnumSource
  void theNewestCaptureOfAWorkIsTheSameInWhateverOrderTheyCameIn(TestDatabase database)
      throws SQLException {
    DataSource ledger = database.migrated();
    Intake later = Sample.captured("later", Sample.NOON, "1.0", Sample.victim("1.0"));
    Intake earlier = Sample.captured("earlier", Sample.MORNING, "1.0", Sample.victim("1.0"));

    take(ledger, later, Sample.EVENING);
    take(ledger, earlier, Sample.EVENING.plusSeconds(60));

    assertThat(input(ledger, null).documents())
        .singleElement()
        .extracting("rawSha256")
        .isEqualTo(Sha256.of("later"));
  }

  @ParameterizedTest
  @EnumSource
  void aNewerPassObservesAgainAndSupersedesWhatItNoLongerFinds(TestDatabase database)
      throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0"), Sample.loss("1.0")), Sample.NOON);

    Intake.Effect effect =
        take(
            ledger,
            Sample.intake("v1", "1.1", Sample.loss("1.1"), Sample.attacks("1.1")),
            Sample.EVENING);

    assertThat(effect).isEqualTo(new Intake.Effect(0, 0, 1, 2, 0));
    LedgerInput now = input(ledger, null);
    assertThat(now.observations())
        .containsExactlyInAnyOrder(Sample.victim("1.0"), Sample.loss("1.1"), Sample.attacks("1.1"));
    assertThat(now.superseded()).containsExactly(Sample.victim("1.0").claim().key().value());
    LedgerInput before = input(ledger, Sample.NOON);
    assertThat(before.observations())
        .containsExactlyInAnyOrder(Sample.victim("1.0"), Sample.loss("1.0"));
    assertThat(before.superseded()).isEmpty();
    assertThat(input(ledger, Sample.MORNING).documents()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void decisionsNoticesAndNumbersComeOutAsTheyWentIn(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0"), Sample.loss("1.0")), Sample.NOON);
    ClaimKey victim = Sample.victim("1.0").claim().key();
    ClaimKey loss = Sample.loss("1.0").claim().key();
    List<Decision> decisions =
        List.of(
            decided(new Ruling.OnClaim(victim, false)),
            decided(new Ruling.OnPair(victim, loss, true)),
            decided(new Ruling.OnSource("Example News", 'F')),
            decided(new Ruling.OnCredibility(loss, 6)),
            decided(new Ruling.Prefer(loss, Sample.loss("1.0").claim().property())),
            decided(new Ruling.Alias("Harbour Exchange", "HarbourX")),
            decided(new Ruling.OnDocument(Sample.WORK, "tlp", "AMBER")));
    DocumentNotice notice =
        new DocumentNotice(
            Sample.WORK,
            DocumentNotice.Kind.CORRECTED,
            LocalDate.of(2024, 3, 25),
            Sample.loss("1.0").claim().evidence().get(0));

    try (Connection connection = ledger.getConnection()) {
      for (Decision decision : decisions) {
        writer.decide(connection, decision, Sample.EVENING);
      }
      assertThat(writer.notice(connection, notice, Sample.EVENING)).isTrue();
      assertThat(writer.notice(connection, notice, Sample.EVENING)).isFalse();
      writer.allocate(connection, List.of(new NumberAllocation(1, victim)), Sample.EVENING);
    }

    LedgerInput input = input(ledger, null);
    assertThat(input.decisions()).isEqualTo(decisions);
    assertThat(input.notices()).containsExactly(notice);
    assertThat(input.allocations()).containsExactly(new NumberAllocation(1, victim));
    assertThat(input(ledger, Sample.NOON).decisions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSuppliedBesideAFileIsOnRecordOnce(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    Intake plain = Sample.intake("v1", "1.0", Sample.victim("1.0"));
    Intake marked =
        new Intake(
            plain.capture(),
            plain.extractorVersion(),
            plain.findings(),
            List.of(decided(new Ruling.OnDocument(Sample.WORK, "tlp", "AMBER"))));

    assertThat(take(ledger, marked, Sample.NOON).decisions()).isEqualTo(1);
    assertThat(take(ledger, marked, Sample.EVENING).changed()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theTextOfAWorkAndWhatIsKnownAreAnswered(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    take(ledger, Sample.intake("v1", "1.0", Sample.victim("1.0")), Sample.NOON);

    try (Connection connection = ledger.getConnection()) {
      assertThat(LedgerReader.text(connection, Sample.WORK)).contains(Sample.TEXT);
      assertThat(LedgerReader.text(connection, WorkKey.named("another"))).isEmpty();
      assertThat(LedgerReader.knows(connection, Sha256.of("v1"), "1.0")).isTrue();
      assertThat(LedgerReader.knows(connection, Sha256.of("v1"), "1.1")).isFalse();
      assertThat(LedgerReader.knows(connection, Sha256.of("v2"), "1.0")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNumberThatIsTakenIsACollision(TestDatabase database) throws SQLException {
    DataSource ledger = database.migrated();
    NumberAllocation first = new NumberAllocation(1, Sample.victim("1.0").claim().key());
    NumberAllocation second = new NumberAllocation(1, Sample.loss("1.0").claim().key());

    try (Connection connection = ledger.getConnection()) {
      writer.allocate(connection, List.of(first), Sample.NOON);
      assertThatThrownBy(() -> writer.allocate(connection, List.of(second), Sample.NOON))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(new RecordingException(e).collision()).isTrue());
    }
  }

  private static Decision decided(Ruling ruling) {
    return new Decision(ruling, "ada", Role.ANALYST, Sample.EVENING, "Read both pages");
  }

  private Intake.Effect take(DataSource ledger, Intake intake, Instant at) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      Intake.Effect effect = writer.take(connection, intake, at);
      connection.commit();
      return effect;
    }
  }

  private static LedgerInput input(DataSource ledger, Instant recordedBy) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return LedgerReader.input(
          connection, new LedgerInput.View(Tlp.RED, null, recordedBy), REGISTER);
    }
  }

  private static long count(DataSource ledger, String table) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return Row.find(connection, "select count(*) from " + table).orElseThrow();
    }
  }
}
