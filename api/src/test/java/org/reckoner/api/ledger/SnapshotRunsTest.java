// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.runs.RunView;
import org.reckoner.api.runs.Runs;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunKind;
import org.reckoner.ingest.run.RunState;

/** A ledger of the past that takes long is a run: listed, followed and cancelled like others. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class SnapshotRunsTest {
  @Inject SnapshotRuns snapshots;
  @Inject Runs runs;
  @Inject LedgerStore store;
  @Inject PartyRegister register;
  @Inject Clock clock;

  private final LedgerInput.View view =
      new LedgerInput.View(Tlp.CLEAR, LocalDate.of(2024, 3, 1), null);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void itIsOnRecordFromWhenSomebodyCannotWaitUntilItIsOver() throws Exception {
    Run run = SnapshotRuns.of(view);
    CompletableFuture<OpenLedger> coming = carriedOut(run);

    String href = snapshots.listed(run);
    RunView underWay = found(run);
    goOn.countDown();
    coming.join();

    assertThat(href).isEqualTo("/api/v1/runs/" + run.key());
    assertThat(underWay.kind()).isEqualTo(RunKind.SNAPSHOT);
    assertThat(underWay.state().over()).isFalse();
    assertThat(found(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(found(run).result())
        .isEqualTo("/api/v1/ledger?audience=CLEAR&published-by=2024-03-01");
    assertThat(snapshots.listed(run)).isEqualTo(href);
  }

  @Test
  void oneThatIsCancelledGivesNoLedger() throws Exception {
    Run run = SnapshotRuns.of(view);
    CompletableFuture<OpenLedger> coming = carriedOut(run);
    snapshots.listed(run);

    runs.cancel(run.key());
    goOn.countDown();

    assertThatThrownBy(coming::join)
        .isInstanceOfAny(CompletionException.class, CancellationException.class);
    assertThat(found(run).state()).isEqualTo(RunState.CANCELLED);
  }

  @Test
  void oneThatIsOverBeforeItIsListedIsListedAsItEnded() throws Exception {
    Run run = SnapshotRuns.of(view);
    goOn.countDown();
    carriedOut(run).join();

    snapshots.listed(run);

    assertThat(found(run).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void whoCannotWaitIsToldOfTheRunAndFindsTheLedgerAfterIt() throws Exception {
    Ledgers hasty =
        new Ledgers(store, register, LedgerRules.STANDARD, clock, new Impatient(), snapshots);
    hasty.present();

    assertThatThrownBy(() -> hasty.soon(view))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(503);
              String run = String.valueOf(problem.getParameters().get("run"));
              assertThat(problem.getHeaders())
                  .containsEntry("Link", "<" + run + ">; rel=\"monitor\"")
                  .containsKey("Retry-After");
              String key = run.substring(run.lastIndexOf('/') + 1);
              assertThat(runs.find(key)).isPresent();
            });
    assertThat(hasty.of(view).ledger())
        .isEqualTo(Reckoning.of(store.input(view, register), LedgerRules.STANDARD));
    hasty.close();
  }

  private CompletableFuture<OpenLedger> carriedOut(Run run) {
    return CompletableFuture.supplyAsync(
        () ->
            snapshots.carryOut(
                run,
                view,
                () -> {
                  try {
                    assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException("Nobody interrupts a test", e);
                  }
                  return store.input(view, register);
                },
                input -> new OpenLedger(Reckoning.of(input, LedgerRules.STANDARD))));
  }

  private RunView found(Run run) {
    return runs.find(run.key()).orElseThrow();
  }

  /** Settings of somebody who does not wait at all. */
  private static final class Impatient implements LedgerConfig {
    @Override
    public Optional<List<String>> ruleOrder() {
      return Optional.empty();
    }

    @Override
    public String ruleVersion() {
      return "1";
    }

    @Override
    public String currency() {
      return "USD";
    }

    @Override
    public int snapshots() {
      return 2;
    }

    @Override
    public long snapshotClaims() {
      return 1_000_000;
    }

    @Override
    public Duration patience() {
      return Duration.ZERO;
    }
  }
}
