// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunRepository;

/**
 * The runs of this process that are not over, and their record: it is written when one is asked
 * for, every few seconds, and when it is over, so that whoever looks from another process, or after
 * this one was killed, knows. Runs whose process shows itself no more are marked as interrupted.
 */
@ApplicationScoped
public class OpenRuns {
  private static final Logger LOG = Logger.getLogger(OpenRuns.class);
  private static final Duration BEAT = Duration.ofSeconds(5);

  /** A process that writes nothing for so long is gone: many beats, for a machine that is slow. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  /** After every beat. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final RunRepository record;
  private final Clock clock;
  private final boolean alone;
  private final Map<String, Run> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "runs-pulse");
            thread.setDaemon(true);
            return thread;
          });

  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final List<Runnable> besides = new CopyOnWriteArrayList<>();
  private volatile boolean ending;
  private @Nullable ScheduledFuture<?> pulse;

  @Inject
  public OpenRuns(
      RunRepository record,
      Clock clock,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
    this.record = record;
    this.clock = clock;
    // H2's file is open in one process only: whatever is at work at its start is not.
    this.alone = database.equals("h2");
  }

  void start(@Observes StartupEvent event) {
    if (record.anyNotOver()) {
      closeInterrupted(alone ? EVER : silentSince());
    }
    pulse =
        beats.scheduleWithFixedDelay(
            this::everything, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Puts a run on record. */
  void begin(Run run, IngestRequest request) {
    record.begin(run, request, clock.instant());
    open.put(run.key(), run);
  }

  /** The same for other work than ingestion, with what was asked in words. */
  public void begin(Run run, String by, String words) {
    record.begin(run, by, words, clock.instant());
    open.put(run.key(), run);
  }

  /** A run that is on record already, where it was parked. */
  public void takeUp(Run run) {
    open.put(run.key(), run);
  }

  /**
   * The process ends: every run is to end as soon as it can, and from now on nothing is written of
   * it until it is closed or parked.
   */
  void end() {
    ending = true;
    held.addAll(open.keySet());
    open.values().forEach(Run::cancel);
  }

  /** Whether the process ends, so that nothing is to be begun. */
  public boolean ending() {
    return ending;
  }

  /** Leaves a run to the next process; false if that cannot go on with it. */
  boolean park(Run run) {
    if (!record.park(run.key())) {
      return false;
    }
    open.remove(run.key());
    return true;
  }

  /** Something else to be done with each beat. */
  public void withEachBeat(Runnable task) {
    besides.add(task);
  }

  /** A run that is over is left to the record. */
  public void close(Run run) {
    held.remove(run.key());
    try {
      beat(run);
    } catch (RuntimeException e) {
      // A database that refuses has mostly ended the run, too: its own reason says more.
      LOG.warnf(e, "The end of the %s could not be written", run);
    } finally {
      open.remove(run.key());
    }
  }

  @Nullable Run find(String key) {
    return open.get(key);
  }

  Collection<Run> all() {
    return open.values();
  }

  private void everything() {
    try {
      List.copyOf(open.values()).forEach(this::beat);
      if (!alone) {
        closeInterrupted(silentSince());
      }
      besides.forEach(Runnable::run);
    } catch (RuntimeException e) {
      // The next beat may find the database there again; the runs themselves say if it is not.
      LOG.warn("How far the runs are could not be written", e);
    }
  }

  /** Writes how far a run is. One at a time, or two would write the same failure. */
  private synchronized void beat(Run run) {
    if (!held.contains(run.key()) && record.keep(run, clock.instant())) {
      run.cancel();
    }
  }

  private Instant silentSince() {
    return clock.instant().minus(SILENCE);
  }

  private void closeInterrupted(Instant silentSince) {
    int closed = record.closeInterrupted(silentSince, clock.instant());
    if (closed > 0) {
      LOG.infof("%d runs were interrupted when their process ended", closed);
    }
  }

  /**
   * The last beat is over before the database is closed. It is not interrupted: H2 would close its
   * file under everybody.
   */
  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    ScheduledFuture<?> beating = pulse;
    if (beating != null) {
      beating.cancel(false);
    }
    beats.shutdown();
    if (!beats.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("How far the runs are is still being written while the process ends");
    }
  }
}
