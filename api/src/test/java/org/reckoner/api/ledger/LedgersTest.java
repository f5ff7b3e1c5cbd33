// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.domain.recorded.Sample;
import org.reckoner.ingest.run.TransactionalIntake;

/** The ledgers that the API answers from follow what is recorded, and nobody waits for long. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class LedgersTest {
  @Inject LedgerStore store;
  @Inject TransactionalIntake intake;
  @Inject PartyRegister register;
  @Inject Ledgers ledgers;
  @Inject LedgerConfig config;
  @Inject SnapshotRuns snapshotRuns;

  @Test
  void whatIsRecordedIsFollowedAndEqualsTheRebuild() {
    RecordedTheft theft = new RecordedTheft("Exchange " + UUID.randomUUID());
    intake.take(theft.found("1.0", Property.VICTIM), Sample.NOON);
    ledgers.present();
    intake.take(theft.found("1.1", Property.VICTIM, Property.LOSS), Sample.EVENING);
    reject(theft.key(Property.LOSS));

    boolean caughtUp = ledgers.caughtUp(Duration.ofMinutes(1));

    assertThat(caughtUp).isTrue();
    assertThat(ledgers.present().ledger())
        .isEqualTo(Reckoning.of(store.input(LedgerInput.View.ALL, register), LedgerRules.STANDARD));
    assertThat(ledgers.present().ledger().unnumbered()).isEmpty();
    assertThat(ledgers.version()).isEqualTo(Long.toString(store.position()));
  }

  @Test
  void everyAudienceHasALedgerOfItsOwnThatFollowsToo() {
    RecordedTheft theft = new RecordedTheft("Exchange " + UUID.randomUUID());
    intake.take(theft.found("1.0", Property.VICTIM, Property.LOSS), Sample.NOON);
    LedgerInput.View clear = new LedgerInput.View(Tlp.CLEAR, null, null);
    LedgerInput.View green = new LedgerInput.View(Tlp.GREEN, null, null);
    ledgers.of(clear);
    ledgers.of(green);
    reject(theft.key(Property.LOSS));

    ledgers.caughtUp(Duration.ofMinutes(1));

    assertThat(ledgers.of(clear).document(theft.work())).isEmpty();
    assertThat(ledgers.of(green).ledger())
        .isEqualTo(Reckoning.of(store.input(green, register), LedgerRules.STANDARD));
  }

  @Test
  void aReaderIsAnsweredFromTheLedgerOfBeforeWhileTheNextIsWorkedOut() throws Exception {
    HeldUp clock = new HeldUp();
    Ledgers slow = new Ledgers(store, register, LedgerRules.STANDARD, clock, config, snapshotRuns);
    clock.goOn.countDown();
    OpenLedger before = slow.present();
    clock.goOn = new CountDownLatch(1);
    // An incident that is new gets a number, and the clock is asked for its time.
    RecordedTheft theft = new RecordedTheft("Exchange " + UUID.randomUUID());
    intake.take(theft.found("1.0", Property.VICTIM, Property.LOSS), Sample.NOON);

    long start = System.nanoTime();
    OpenLedger meanwhile = slow.present();
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    boolean inTime = slow.caughtUp(Duration.ofMillis(10));
    clock.goOn.countDown();
    boolean inTheEnd = slow.caughtUp(Duration.ofMinutes(1));

    assertThat(meanwhile).isSameAs(before);
    assertThat(waited).isLessThan(Duration.ofSeconds(20));
    assertThat(inTime).isFalse();
    assertThat(inTheEnd).isTrue();
    assertThat(slow.present().ledger().incidents())
        .anyMatch(one -> one.name().equals(theft.victim()) && one.number() != null);
    slow.close();
  }

  @Test
  void whatWasKnownThenIsWorkedOutOnceWhateverComesLater() {
    LedgerInput.View atNoon = new LedgerInput.View(Tlp.RED, null, Sample.NOON);
    RecordedTheft theft = new RecordedTheft("Exchange " + UUID.randomUUID());
    intake.take(theft.found("1.0", Property.VICTIM), Sample.NOON);
    OpenLedger before = ledgers.of(atNoon);

    RecordedTheft later = new RecordedTheft("Exchange " + UUID.randomUUID());
    intake.take(later.found("1.0", Property.VICTIM), Sample.EVENING);
    reject(theft.key(Property.VICTIM));
    ledgers.caughtUp(Duration.ofMinutes(1));

    assertThat(ledgers.present().ledger().document(later.work())).isPresent();
    assertThat(ledgers.of(atNoon)).isSameAs(before);
  }

  @Test
  void whatWasOnItsWayThenIsInTheNextLedgerOfThatMoment() {
    LedgerInput.View atNoon = new LedgerInput.View(Tlp.RED, null, Sample.NOON);
    OpenLedger before = ledgers.of(atNoon);
    RecordedTheft theft = new RecordedTheft("Exchange " + UUID.randomUUID());

    intake.take(theft.found("1.0", Property.VICTIM), Sample.NOON);
    ledgers.caughtUp(Duration.ofMinutes(1));

    assertThat(before.ledger().document(theft.work())).isEmpty();
    assertThat(ledgers.of(atNoon).ledger().document(theft.work())).isPresent();
    assertThat(ledgers.of(atNoon).ledger())
        .isEqualTo(Reckoning.of(store.input(atNoon, register), LedgerRules.STANDARD));
  }

  @Test
  void anErasureElsewhereIsSeenInThePast() {
    LedgerInput.View atNoon = new LedgerInput.View(Tlp.RED, null, Sample.NOON);
    RecordedTheft theft = new RecordedTheft("Exchange " + UUID.randomUUID());
    intake.take(theft.found("1.0", Property.VICTIM), Sample.NOON);
    ledgers.caughtUp(Duration.ofMinutes(1));
    assertThat(ledgers.of(atNoon).ledger().document(theft.work())).isPresent();
    Erasure erasure =
        new Erasure(
            theft.work(),
            List.of(),
            List.of(),
            Tlp.GREEN,
            "cora",
            Role.CURATOR,
            Sample.EVENING,
            "x");

    QuarkusTransaction.requiringNew().run(() -> store.erase(erasure));
    ledgers.caughtUp(Duration.ofMinutes(1));

    assertThat(ledgers.of(atNoon).ledger().document(theft.work())).isEmpty();
  }

  private void reject(ClaimKey claim) {
    Decision decision =
        new Decision(new Ruling.OnClaim(claim, false), "ada", Role.ANALYST, Sample.EVENING, "No");
    QuarkusTransaction.requiringNew().run(() -> store.decide(decision, Sample.EVENING));
  }

  /** A clock that answers only when it may go on. */
  private static final class HeldUp extends Clock {
    volatile CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public Instant instant() {
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      return Sample.EVENING;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
