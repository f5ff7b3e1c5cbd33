// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunState;

/**
 * Runs of this process, one after the other: each uses all cores already, or the memory that
 * another would need. What the end of the process cuts off is parked for the next.
 */
public final class RunQueue {
  private static final Logger LOG = Logger.getLogger(RunQueue.class);

  /** How long an end waits for what the run is at. */
  private static final int PATIENCE_SECONDS = 10;

  private final OpenRuns open;
  private final MeterRegistry registry;
  private final FailureCounts failures;
  private final ExecutorService thread;
  private final AtomicInteger size = new AtomicInteger();

  /**
   * @param name of its thread
   */
  public RunQueue(String name, OpenRuns open, MeterRegistry registry) {
    this.open = open;
    this.registry = registry;
    this.failures = new FailureCounts(registry, "reckoner.runs.failures", "inputs of runs");
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread one = new Thread(task, name);
              one.setDaemon(true);
              return one;
            });
  }

  /**
   * Puts a run that is on record into the queue.
   *
   * @param work leaves it over, whatever comes of it
   * @param afterwards done when it is over for good, and not when it is parked
   */
  public void add(Run run, Runnable work, Runnable afterwards) {
    size.incrementAndGet();
    thread.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.errorf(e, "The %s met a defect", run);
          } finally {
            if (!parked(run)) {
              afterwards.run();
              count(run);
              open.close(run);
            }
            size.decrementAndGet();
          }
        });
  }

  /** How many are in it, the one at work among them. */
  public int size() {
    return size.get();
  }

  /** The process ends: the run at work ends as soon as it can, and all are parked. */
  public void end() throws InterruptedException {
    open.end();
    thread.shutdown();
    if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }

  /** Whether a run that was cut off by the end of this process is left to the next. */
  private boolean parked(Run run) {
    try {
      return open.ending() && run.progress().state() == RunState.CANCELLED && open.park(run);
    } catch (RuntimeException e) {
      LOG.warnf(e, "The %s could not be parked", run);
      return false;
    }
  }

  private void count(Run run) {
    registry.counter("reckoner.runs.ended", "state", run.progress().state().name()).increment();
    run.failures().forEach(failed -> failures.count(failed.failure()));
  }
}
