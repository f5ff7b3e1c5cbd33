// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.recorded.RecordingException;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Target;

/**
 * Carries a run out. Documents are fetched, read and extracted by as many threads as there are
 * processors and taken into the ledger in the order of the request, those that are ready in one
 * transaction: a run that is cut off at any moment has taken in whole documents only, none was
 * dealt with that is not there for good, and the same run again goes on from there.
 */
public final class Ingestion {
  private static final Logger LOG = Logger.getLogger(Ingestion.class);

  private static final long CANCEL_CHECK_MILLIS = 100;

  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  private final Preparation preparation;
  private final TakingIn takingIn;
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
    this.takingIn = new TakingIn(preparation, ledger, this.clock);
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

  private boolean work(
      Run run, IngestRequest request, RunListener listener, ExecutorService workers)
      throws InterruptedException {
    Window window =
        new Window(
            request.targets().iterator(), target -> preparation.prepare(target, request), workers);
    while (window.fill()) {
      if (!waitedFor(run, window)) {
        window.rest().forEach(one -> deal(run, listener, List.of(cancelled(one))));
        return false;
      }
      List<TakingIn.Ready> ready = window.next();
      // Before writing: what is prepared meanwhile is taken in together next.
      window.fill();
      for (List<Outcome> outcomes : takingIn.takeIn(ready)) {
        deal(run, listener, outcomes);
      }
    }
    return true;
  }

  /** Waits for a document to be prepared; false if the run is cancelled meanwhile. */
  private static boolean waitedFor(Run run, Window window) throws InterruptedException {
    while (!run.cancelling()) {
      if (window.await(CANCEL_CHECK_MILLIS)) {
        return !run.cancelling();
      }
    }
    return false;
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
