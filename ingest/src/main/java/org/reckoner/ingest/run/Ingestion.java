// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.recorded.ErasedException;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.RecordingException;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Target;

/**
 * Carries a run out. Documents are fetched, read and extracted by as many threads as there are
 * processors and taken into the ledger one after the other in the order of the request, each in a
 * transaction of its own: a run that is cut off at any moment has taken in whole documents only,
 * and the same run again goes on from there.
 */
public final class Ingestion {
  private static final Logger LOG = Logger.getLogger(Ingestion.class);

  /** How often the same document is tried where other writers come first. */
  private static final int ATTEMPTS = 8;

  private static final long CANCEL_CHECK_MILLIS = 100;

  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  private final Preparation preparation;
  private final LedgerIntake ledger;
  private final Clock clock;
  private final int threads;

  /**
   * @param clock tells when something was captured and recorded; what it tells is cut to the
   *     microseconds that a database keeps
   * @param threads how many documents are worked on at once
   */
  public Ingestion(
      Fetcher fetcher,
      Archive archive,
      Stages stages,
      LedgerIntake ledger,
      Clock clock,
      int threads) {
    this.clock = Clock.tick(clock, MICROSECOND);
    this.preparation = new Preparation(fetcher, archive, stages, ledger, this.clock);
    this.ledger = ledger;
    this.threads = threads;
  }

  /**
   * Runs to the end on the calling thread. What is wrong with one document is collected in the run;
   * what leaves no sense in going on ends it as failed. An interrupt cancels it.
   */
  public void carryOut(Run run, IngestRequest request, RunListener listener) {
    run.start(request.targets().size(), clock.instant());
    ExecutorService workers = Executors.newFixedThreadPool(threads, new Workers());
    try {
      boolean whole = work(run, request, listener, workers);
      run.end(whole ? RunState.FINISHED : RunState.CANCELLED, null, clock.instant());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.cancel();
      run.end(RunState.CANCELLED, null, clock.instant());
    } catch (RecordingException | UncheckedIOException e) {
      LOG.error("The run cannot go on", e);
      run.end(RunState.FAILED, e.getMessage(), clock.instant());
    } catch (RuntimeException | Error e) {
      run.end(RunState.FAILED, "A defect of Reckoner; the log says where", clock.instant());
      throw e;
    } finally {
      workers.shutdownNow();
    }
  }

  /** Something on its way through the workers. */
  private record Pending(Target target, Future<Preparation.Prepared> prepared) {}

  private boolean work(
      Run run, IngestRequest request, RunListener listener, ExecutorService workers)
      throws InterruptedException {
    Iterator<Target> targets = request.targets().iterator();
    Deque<Pending> window = new ArrayDeque<>();
    while (targets.hasNext() || !window.isEmpty()) {
      // A document may be great, so only a few are held at once.
      while (targets.hasNext() && window.size() < threads + 2) {
        Target target = targets.next();
        window.add(new Pending(target, workers.submit(() -> preparation.prepare(target, request))));
      }
      Pending next = window.remove();
      if (!waitedFor(run, next)) {
        deal(run, listener, List.of(cancelled(next.target())));
        window.forEach(one -> deal(run, listener, List.of(cancelled(one.target()))));
        targets.forEachRemaining(one -> deal(run, listener, List.of(cancelled(one))));
        return false;
      }
      deal(run, listener, takeIn(next.target().source(), prepared(next)));
    }
    return true;
  }

  /** Waits for the document to be prepared; false if the run is cancelled meanwhile. */
  private static boolean waitedFor(Run run, Pending next) throws InterruptedException {
    while (!run.cancelling()) {
      try {
        next.prepared().get(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        return !run.cancelling();
      } catch (TimeoutException e) {
        // Not yet; look again whether anybody still waits for it.
      } catch (ExecutionException e) {
        return true;
      }
    }
    return false;
  }

  private static Preparation.Prepared prepared(Pending pending) throws InterruptedException {
    try {
      return pending.prepared().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("Preparing throws nothing else", e);
    }
  }

  private List<Outcome> takeIn(String source, Preparation.Prepared prepared)
      throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>(prepared.failures());
    if (prepared.known()) {
      outcomes.add(new Outcome.Known(source));
    }
    Intake intake = prepared.intake();
    if (intake != null) {
      outcomes.add(takeIn(source, intake));
    }
    return outcomes;
  }

  private Outcome takeIn(String source, Intake intake) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        Intake.Effect effect = ledger.take(intake, clock.instant());
        return effect.changed() ? new Outcome.TakenIn(source, effect) : new Outcome.Known(source);
      } catch (ErasedException e) {
        return preparation.refused(source, intake);
      } catch (RecordingException e) {
        if (e.unfit()) {
          LOG.errorf(e, "The database cannot keep %s", source);
          return new Outcome.Failed(
              source,
              new Failure(
                  Failure.Type.INTERNAL,
                  "The database cannot keep what was found in '" + source + "'"));
        }
        if (!e.collision() || attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(10L << attempt);
      }
    }
  }

  private static void deal(Run run, RunListener listener, List<Outcome> outcomes) {
    run.dealtWith(outcomes);
    outcomes.forEach(outcome -> listener.dealtWith(run, outcome));
  }

  private static Outcome cancelled(Target target) {
    return new Outcome.Failed(
        target.source(),
        new Failure(
            Failure.Type.CANCELLED,
            "The run was cancelled before '" + target.source() + "' was taken in"));
  }

  /** Daemons: a server that hangs keeps no process from ending. */
  private static final class Workers implements ThreadFactory {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(@Nullable Runnable task) {
      Thread thread = new Thread(task, "ingest-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
