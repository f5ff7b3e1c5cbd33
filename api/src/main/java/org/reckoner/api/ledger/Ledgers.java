// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerStore;

/**
 * The ledgers that have been worked out, the present ones and views of the past.
 *
 * <p>The present ones grow with what is recorded, in this process or another. Whoever asks for one
 * sees what a moment's work can take in; where it takes longer, such as after an alias in a large
 * ledger, the one of before is answered until the new one is ready. Whoever has recorded something
 * asks for {@link #caughtUp} first.
 */
@ApplicationScoped
public class Ledgers {
  /** How long a reader waits for what should be a matter of a moment. */
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(Ledgers.class);

  /** How long the end of the process waits for what is being worked out. */
  private static final Duration AT_THE_END = Duration.ofSeconds(5);

  /** When whoever could not wait for a ledger of the past asks again. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final LedgerStore store;
  private final PartyRegister register;
  private final LedgerRules rules;
  private final Growth growth;
  private final Snapshots snapshots;
  private final SnapshotRuns runs;
  private final Duration patience;
  private final ExecutorService follower = Executors.newSingleThreadExecutor(Ledgers::daemon);
  private final ExecutorService workshop = Executors.newSingleThreadExecutor(Ledgers::daemon);

  private volatile @Nullable Standing standing;
  private @Nullable Following waiting;
  private @Nullable Following running;

  /**
   * A pass that takes in what was recorded.
   *
   * @param audience for whom there will be a ledger
   * @param soon over as soon as it is done or known to take long
   * @param done over when it is done
   */
  private record Following(
      Tlp audience, CompletableFuture<Boolean> soon, CompletableFuture<Standing> done) {}

  @Inject
  public Ledgers(
      LedgerStore store,
      PartyRegister register,
      LedgerRules rules,
      Clock clock,
      LedgerConfig config,
      SnapshotRuns runs) {
    this.runs = runs;
    this.patience = config.patience();
    this.snapshots = new Snapshots(config.snapshots(), config.snapshotClaims(), workshop);
    this.store = store;
    this.register = register;
    this.rules = rules;
    this.growth = new Growth(store, register, rules, clock);
  }

  /** The ledger of everything that is known now. */
  public OpenLedger present() {
    return of(LedgerInput.View.ALL);
  }

  /** The present ledger as it was worked out last, which may be older than the facts. */
  public Optional<OpenLedger> last() {
    return Optional.ofNullable(standing).flatMap(one -> one.of(Tlp.RED));
  }

  /**
   * Whether there is a ledger to be answered; where there is none yet, one is begun.
   *
   * @param atMost how long to wait for one
   */
  boolean begun(Duration atMost) {
    try {
      return standing != null || wait(following(Tlp.RED).done(), atMost).of(Tlp.RED).isPresent();
    } catch (TimeoutException e) {
      return false;
    }
  }

  /**
   * Names the facts that the present ledgers are worked out from, numbers included. A ledger that
   * is asked for afterwards is worked out from these or later ones.
   */
  public String version() {
    return Long.toString(standing(Tlp.RED).position());
  }

  /** The ledger of a view, however long it takes. */
  public OpenLedger of(LedgerInput.View view) {
    return within(Duration.ofDays(1), view);
  }

  /**
   * The ledger of a view for somebody who does not wait for long.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 with Retry-After and the run that works
   *     it out, if it is one of the past that takes longer than that
   */
  public OpenLedger soon(LedgerInput.View view) {
    return within(patience, view);
  }

  private OpenLedger within(Duration atMost, LedgerInput.View view) {
    if (view.present()) {
      return standing(view.audience()).of(view.audience()).orElseThrow();
    }
    Instant recordedBy = view.recordedBy();
    Snapshots.Coming coming =
        snapshots.of(
            view,
            standing(Tlp.RED).position(),
            since -> recordedBy == null || store.changedSince(since, recordedBy),
            run ->
                runs.carryOut(
                    run,
                    view,
                    () -> store.input(view, register),
                    input -> new OpenLedger(Reckoning.of(input, rules))));
    try {
      return wait(coming, atMost);
    } catch (TimeoutException e) {
      throw ProblemType.UNAVAILABLE.after(
          RETRY_AFTER,
          "The ledger of that time is being worked out: ask again in a moment.",
          runs.listed(coming.run()));
    } catch (CancellationException e) {
      throw ProblemType.UNAVAILABLE.after(
          RETRY_AFTER,
          "Somebody has stopped working out the ledger of that time: ask again for it.");
    }
  }

  /**
   * Waits until all that had been recorded before the call is in the present ledgers.
   *
   * @param atMost how long
   * @return whether it is in
   */
  public boolean caughtUp(Duration atMost) {
    long wanted = store.position();
    long end = System.nanoTime() + atMost.toNanos();
    Standing now = standing;
    while (now == null || now.position() < wanted) {
      try {
        now = wait(following(Tlp.RED).done(), Duration.ofNanos(end - System.nanoTime()));
      } catch (TimeoutException e) {
        return false;
      }
    }
    return true;
  }

  /** Lets views of the past go, which hold what may have to be gone. */
  public void forgetPast() {
    snapshots.clear();
  }

  private Standing standing(Tlp audience) {
    Standing known = standing;
    if (known == null || known.of(audience).isEmpty()) {
      return first(audience);
    }
    if (known.position() == store.position()) {
      return known;
    }
    Following next = following(audience);
    if (takesLong()) {
      return known;
    }
    try {
      wait(next.soon(), A_MOMENT);
    } catch (TimeoutException e) {
      return known;
    }
    Standing now = standing;
    return now == null || now.of(audience).isEmpty() ? first(audience) : now;
  }

  private synchronized boolean takesLong() {
    return running != null && running.soon().isDone();
  }

  /** There is none to be answered meanwhile, so this waits however long it takes. */
  private Standing first(Tlp audience) {
    Standing now = standing;
    while (now == null || now.of(audience).isEmpty()) {
      try {
        now = wait(following(audience).done(), Duration.ofDays(1));
      } catch (TimeoutException e) {
        throw new IllegalStateException("The ledger was not worked out within a day", e);
      }
    }
    return now;
  }

  /** The pass that is waiting to begin, or a new one: it takes in all that is recorded by now. */
  private synchronized Following following(Tlp audience) {
    Following next = waiting;
    if (next == null || next.audience() != audience) {
      Following fresh =
          new Following(audience, new CompletableFuture<>(), new CompletableFuture<>());
      waiting = fresh;
      follower.execute(() -> follow(fresh));
      return fresh;
    }
    return next;
  }

  private void follow(Following pass) {
    begin(pass);
    try {
      Standing now = growth.follow(pass.audience(), () -> pass.soon().complete(false));
      standing = now;
      pass.done().complete(now);
      pass.soon().complete(true);
    } catch (RuntimeException | Error e) {
      pass.done().completeExceptionally(e);
      pass.soon().completeExceptionally(e);
    } finally {
      end();
    }
  }

  private synchronized void end() {
    running = null;
  }

  /** What is recorded from here on may be missed: who asks for it needs another pass. */
  private synchronized void begin(Following pass) {
    running = pass;
    if (pass.equals(waiting)) {
      waiting = null;
    }
  }

  private static <T> T wait(CompletableFuture<T> coming, Duration atMost) throws TimeoutException {
    try {
      return coming.get(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("The ledger cannot be worked out", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the ledger is worked out", e);
    }
  }

  void end(@Observes ShutdownEvent event) throws InterruptedException {
    close();
  }

  /**
   * What is being worked out may read to its end, within bounds, before the database is closed. It
   * is not interrupted: H2 would close its file under everybody.
   */
  void close() throws InterruptedException {
    follower.shutdown();
    workshop.shutdown();
    for (ExecutorService one : List.of(follower, workshop)) {
      if (!one.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("A ledger that is being worked out is given up");
      }
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ledger");
    thread.setDaemon(true);
    return thread;
  }
}
