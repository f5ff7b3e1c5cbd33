// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.IngestRun;
import org.reckoner.ingest.run.Ingestion;
import org.reckoner.ingest.run.RunListener;
import org.reckoner.ingest.run.Stages;
import org.reckoner.ingest.run.TransactionalIntake;

/** The runs of this process: those under way, those waiting, and the last ones that are over. */
@ApplicationScoped
public class Runs {
  private static final int REMEMBERED = 200;

  private final Function<Stages, Ingestion> ingestions;
  private final Ingestion ingestion;
  private final MeterRegistry registry;
  // One run at a time: each uses all cores already, and the ledger takes documents in one by one.
  private final ExecutorService queue = Executors.newSingleThreadExecutor(Runs::daemon);
  private final Map<String, IngestRun> runs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IngestRun> eldest) {
          return size() > REMEMBERED && eldest.getValue().progress().state().over();
        }
      };

  @Inject
  public Runs(
      Fetcher fetcher,
      Archive archive,
      Stages stages,
      TransactionalIntake intake,
      Clock clock,
      MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("reckoner.runs.open", this, Runs::open)
        .description("Runs that wait or are under way")
        .register(registry);
    int cores = Runtime.getRuntime().availableProcessors();
    this.ingestions = other -> new Ingestion(fetcher, archive, other, intake, clock, cores);
    this.ingestion = ingestions.apply(stages);
  }

  /** Carries a run out on the calling thread. */
  public IngestRun carryOut(IngestRequest request, RunListener listener) {
    IngestRun run = registered(request);
    ingestion.carryOut(run, request, listener);
    return run;
  }

  /** The same with other stages between bytes and claims, for what is no article. */
  public IngestRun carryOut(IngestRequest request, Stages stages, RunListener listener) {
    IngestRun run = registered(request);
    ingestions.apply(stages).carryOut(run, request, listener);
    return run;
  }

  /**
   * Puts a run into the queue.
   *
   * @param afterwards done when it is over, whatever came of it
   */
  public IngestRun begin(IngestRequest request, Runnable afterwards) {
    IngestRun run = registered(request);
    queue.execute(
        () -> {
          try {
            ingestion.carryOut(run, request, RunListener.NOBODY);
          } finally {
            afterwards.run();
            count(run);
          }
        });
    return run;
  }

  public Optional<IngestRun> find(String key) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(key));
    }
  }

  /** The runs that are remembered, the latest first. */
  public List<IngestRun> all() {
    synchronized (runs) {
      List<IngestRun> all = new ArrayList<>(runs.values());
      Collections.reverse(all);
      return all;
    }
  }

  /** Asks every run that is not over to end after the document it is at. */
  public void cancelAll() {
    all().forEach(IngestRun::cancel);
  }

  private long open() {
    return all().stream().filter(run -> !run.progress().state().over()).count();
  }

  private void count(IngestRun run) {
    registry.counter("reckoner.runs.ended", "state", run.progress().state().name()).increment();
    run.failures()
        .forEach(
            failed ->
                registry
                    .counter("reckoner.runs.failures", "type", failed.failure().type().name())
                    .increment());
  }

  private IngestRun registered(IngestRequest request) {
    IngestRun run =
        new IngestRun(
            UUID.randomUUID().toString(), request.targets().stream().map(Target::source).toList());
    synchronized (runs) {
      runs.put(run.key(), run);
    }
    return run;
  }

  @PreDestroy
  void close() {
    cancelAll();
    queue.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "runs");
    thread.setDaemon(true);
    return thread;
  }
}
