// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimRepository;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.RecordedClaim;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.DecisionRepository;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.DocumentRepository;
import org.reckoner.domain.document.RecordedDocument;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.incident.AllocationRepository;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.domain.recorded.Sample;
import org.reckoner.ingest.run.RecordedRun;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunRepository;
import org.reckoner.ingest.run.RunState;
import org.reckoner.ingest.run.TransactionalIntake;

/** What the writers put into the tables, the entities and repositories find there. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class PersistenceTest {
  private static final String BYTES = "bytes of the test of persistence";

  @Inject LedgerStore store;
  @Inject TransactionalIntake intake;
  @Inject DocumentRepository documents;
  @Inject ClaimRepository claims;
  @Inject DecisionRepository decisions;
  @Inject AllocationRepository allocations;
  @Inject RunRepository runs;

  @BeforeEach
  void takeIn() {
    intake.take(
        Sample.intake(
            BYTES, "1.0", Sample.victim("1.0"), Sample.loss("1.0"), Sample.attacks("1.0")),
        Sample.NOON);
  }

  @Test
  void whatIsKnownIsNotTakenInTwice() {
    Intake.Effect again =
        intake.take(
            Sample.intake(
                BYTES, "1.0", Sample.victim("1.0"), Sample.loss("1.0"), Sample.attacks("1.0")),
            Sample.EVENING);

    assertThat(again.changed()).isFalse();
    assertThat(store.knows(Sha256.of(BYTES), "1.0")).isTrue();
    assertThat(store.text(Sample.WORK)).contains(Sample.TEXT);
  }

  @Test
  void aDocumentIsFoundByItsWorkAndItsBytes() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              RecordedDocument present = documents.present(Sample.WORK).orElseThrow();
              assertThat(present.document())
                  .isEqualTo(Sample.document(BYTES, LocalDate.of(2024, 3, 23)));
              assertThat(present.text().content()).isEqualTo(Sample.TEXT);
              assertThat(present.capture().capture())
                  .isEqualTo(Sample.capture(BYTES, Sample.MORNING));
              assertThat(present.recordedAt()).isEqualTo(Sample.NOON);
              assertThat(documents.ofBytes(Sha256.of(BYTES))).containsExactly(present);
              assertThat(documents.history(Sample.WORK)).containsExactly(present);
            });
  }

  @Test
  void aClaimIsFoundByItsKeyItsWorkAndItsAmount() {
    Claim loss = Sample.loss("1.0").claim();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              RecordedClaim recorded = claims.byKey(loss.key()).orElseThrow();
              assertThat(recorded.value()).isEqualTo(loss.value());
              assertThat(recorded.property()).isEqualTo(Property.LOSS);
              assertThat(recorded.quote()).isEqualTo("about $31.5 million");
              assertThat(recorded.work()).isEqualTo(Sample.WORK);
              assertThat(claims.of(Sample.WORK))
                  .extracting(RecordedClaim::property)
                  .containsExactly(Property.VICTIM, Property.LOSS, Property.ATTACK_COUNT);
              assertThat(losses("31499999", "31500000")).containsExactly(recorded);
              assertThat(losses("31500001", "99000000")).isEmpty();
            });
  }

  @Test
  void decisionsAndNumbersAreFoundByWhatTheyAreAbout() {
    Claim victim = Sample.victim("1.0").claim();
    Decision decision =
        new Decision(
            new Ruling.OnPair(victim.key(), Sample.loss("1.0").claim().key(), true),
            "ada",
            Role.ANALYST,
            Instant.parse("2024-03-24T09:00:00.000001Z"),
            "One sentence");

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              store.decide(decision, Sample.EVENING);
              if (allocations.number(victim.key()).isEmpty()) {
                store.allocate(List.of(new NumberAllocation(9001, victim.key())), Sample.EVENING);
              }
            });

    assertThat(decisions.about(victim.key())).contains(decision);
    assertThat(decisions.about(Sample.loss("1.0").claim().key())).contains(decision);
    assertThat(decisions.about(Sample.WORK)).isEmpty();
    int number = allocations.number(victim.key()).orElseThrow();
    assertThat(allocations.anchor(number)).contains(victim.key());
    assertThat(store.input(LedgerInput.View.ALL, PartyRegister.empty()).allocations())
        .contains(new NumberAllocation(number, victim.key()));
  }

  @Test
  void theStoreBeginsNoTransaction() {
    assertThatThrownBy(() -> store.allocate(List.of(), Sample.NOON))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void aTransactionThatFailsLeavesNothing() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          store.take(
                              Sample.intake("half", "1.0", Sample.victim("1.0")), Sample.NOON);
                          throw new IllegalStateException("the process stumbles");
                        }))
        .hasMessageContaining("stumbles");

    assertThat(store.knows(Sha256.of("half"), "1.0")).isFalse();
  }

  @Test
  void aRunIsOnRecordWithWhatFailed() {
    Run run = new Run("8d9c", List.of("inbox", "https://news.example/"));
    runs.begin(run, "ada", Sample.NOON);
    assertThat(runs.keep(run, Sample.NOON)).isFalse();
    runs.askToCancel("8d9c", Sample.NOON);
    assertThat(runs.keep(run, Sample.NOON)).isTrue();

    assertThat(runs.closeInterrupted(Sample.NOON, Sample.EVENING)).isZero();
    assertThat(runs.closeInterrupted(Sample.EVENING, Sample.EVENING)).isEqualTo(1);

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              RecordedRun recorded = runs.byKey("8d9c").orElseThrow();
              assertThat(recorded.inputs()).containsExactly("inbox", "https://news.example/");
              assertThat(recorded.askedBy()).contains("ada");
              assertThat(recorded.progress().state()).isEqualTo(RunState.INTERRUPTED);
              assertThat(recorded.finishedAt()).contains(Sample.EVENING);
              assertThat(recorded.failures()).isEmpty();
              assertThat(runs.before(Long.MAX_VALUE, 5)).contains(recorded);
            });
  }

  private List<RecordedClaim> losses(String from, String to) {
    return claims
        .ofAmount(Property.LOSS, "USD", new BigDecimal(from), new BigDecimal(to), 10)
        .stream()
        .filter(claim -> claim.work().equals(Sample.WORK))
        .toList();
  }
}
